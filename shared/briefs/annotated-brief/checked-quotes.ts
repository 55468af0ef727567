import { type Annotation, exactOf, spanOf } from '../../model/annotation.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { checkQuote, type QuoteStatus } from '../check/check-quote.ts'

export interface CheckedQuote {
  readonly annotation: Annotation
  readonly status: QuoteStatus
  /** Where the words are in the source, UTF-16; null when MISSING. */
  readonly start: number | null
  readonly end: number | null
}

/** What every annotation quotes against the text of its source, in the order of the annotations. */
export function checkAnnotations(contents: Pick<DossierContents, 'sources' | 'annotations'>): readonly CheckedQuote[] {
  const texts = new Map(contents.sources.map(({ source, text }) => [source.id, text]))
  return contents.annotations.map((annotation) => {
    const text = texts.get(annotation.target.source)
    const exact = exactOf(annotation)
    const { start, end } = spanOf(annotation)
    if (text === undefined) return { annotation, status: 'MISSING', start: null, end: null }
    // Its own position decides: the same words elsewhere say nothing about this passage.
    if (text.slice(start, end) === exact && end <= text.length) return { annotation, status: 'EXACT', start, end }
    return { annotation, ...checkQuote(text, exact) }
  })
}

export type StatusCounts = Readonly<Record<QuoteStatus, number>>

export function countStatuses(quotes: readonly CheckedQuote[]): StatusCounts {
  const counts = { EXACT: 0, NORMALISED: 0, ALTERED: 0, MISSING: 0 }
  for (const { status } of quotes) counts[status] += 1
  return counts
}

/** Altered or missing: an export is refused unless the analyst overrides. */
export const isRefused = ({ status }: Pick<CheckedQuote, 'status'>): boolean =>
  status === 'ALTERED' || status === 'MISSING'
