import type { Annotation } from '../model/annotation.ts'
import { groupBy } from './group-by.ts'

/** Figures that say what the same thing measures, as far as the analyst's words are the same. */
export interface FigureGroup {
  /** As it was first written; null for figures without a measure. */
  readonly measure: string | null
  /** By as-of date, undated ones first, then by value. */
  readonly figures: readonly Annotation[]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

// Case, spacing and composed or decomposed accents do not make another measure.
const keyOf = ({ figure }: Annotation): string | null => {
  const key = figure?.measure?.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
  return key === undefined || key === '' ? null : key
}

/** Figures by what they measure, in alphabetical order; those without a measure are last. */
export function groupFigures(figures: readonly Annotation[]): readonly FigureGroup[] {
  const groups = [...groupBy(figures, keyOf)].sort(([a], [b]) => byText(a ?? '\uffff', b ?? '\uffff'))
  return groups.map(([key, own]) => ({
    measure: key === null ? null : (own[0]?.figure?.measure?.trim() ?? null),
    figures: [...own].sort(byDateAndValue),
  }))
}

const byDateAndValue = (a: Annotation, b: Annotation): number =>
  byText(a.figure?.asOf ?? '', b.figure?.asOf ?? '') ||
  (a.figure?.value ?? -Number.MAX_VALUE) - (b.figure?.value ?? -Number.MAX_VALUE) ||
  byText(a.id, b.id)
