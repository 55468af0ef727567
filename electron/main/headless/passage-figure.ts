import { EMPTY_FIGURE } from '../../../shared/edits/annotation.ts'
import type { Figure } from '../../../shared/model/figure.ts'
import { parseFigure } from '../../../shared/suggestions/figure/parse-figure.ts'
import type { Passage } from './passage.ts'

/** Decimals that people still read in `2.375 billion`. */
const DECIMALS = 1_000
const SCALES = [1e12, 1e9, 1e6] as const

/** The largest scale in which a value is a short number: `35,000,000,000` is 35 billion; 1 below a million. */
function readableScale(value: number): number {
  const fits = (scale: number): boolean =>
    Math.abs(value) >= scale && Number.isInteger(Number(((value / scale) * DECIMALS).toPrecision(15)))
  return SCALES.find(fits) ?? 1
}

/**
 * The figure that a passage gives. Scale, and the direction of an approximation, are those of its print where that says
 * the same value.
 *
 * @param exact the words of the passage
 * @param language BCP 47, of its source
 * @param asOf of the passage, when it is a date
 */
export function figureOf(
  { kind, value, unit, approximate, measure }: Pick<Passage, 'kind' | 'value' | 'unit' | 'approximate' | 'measure'>,
  exact: string,
  language: string,
  asOf: string | null,
): Figure | null {
  if (kind !== 'figure') return null
  const read = value === null ? null : parseFigure(exact, language)
  const printed = read?.value === value ? read : null
  return {
    ...EMPTY_FIGURE,
    value,
    unit,
    measure,
    asOf,
    scale: printed?.scale ?? (value === null ? 1 : readableScale(value)),
    approximator: approximate ? (printed?.approximator ?? 'about') : null,
  }
}
