import { type Annotation, spanOf } from '../model/annotation.ts'
import type { Source } from '../model/source.ts'
import { byText } from './by-text.ts'
import { type StatementDate, statementDate } from './statement-date.ts'

/** When an annotation was said, as far as it is known. */
export type DateOf = (annotation: Annotation) => StatementDate | null

/** A position is an expert view or an official statement; a figure is none, whatever it is filed under. */
export const isPosition = ({ kind }: Annotation): boolean => kind !== 'figure'

/** Dates of statements, each its own or that of its source. */
export function dateIn(sources: readonly Source[]): DateOf {
  const byId = new Map(sources.map((source) => [source.id, source]))
  // Sorting asks for each date many times.
  const known = new Map<Annotation, StatementDate | null>()
  return (annotation) => {
    const before = known.get(annotation)
    if (before !== undefined) return before
    const date = statementDate(annotation, byId.get(annotation.target.source))
    known.set(annotation, date)
    return date
  }
}

/** Where annotations stand: by source, then place. Total, and independent of how they are stored. */
export const byPlace = (a: Annotation, b: Annotation): number =>
  byText(a.target.source, b.target.source) ||
  spanOf(a).start - spanOf(b).start ||
  spanOf(a).end - spanOf(b).end ||
  byText(a.id, b.id)

/** Earliest first, undated ones before all others; of one date, by place. */
export const byDate =
  (dateOf: DateOf) =>
  (a: Annotation, b: Annotation): number =>
    byText(dateOf(a)?.value ?? '', dateOf(b)?.value ?? '') || byPlace(a, b)
