import { readQuantities } from './find-quantities.ts'
import type { FigureDraft, Reading } from './quantity.ts'

/** How much a reading looks like what a passage was tagged for. */
function salience({ unit, scale, approximator, adjective, bareDigits }: Reading): number {
  if (unit !== null && /^[A-Z]{3}$/.test(unit)) return 5
  if (unit === 'percent' || unit === 'times') return 4
  if (scale !== 1) return 4
  if (approximator !== null) return 3
  if (unit !== null && !adjective) return 2
  return bareDigits ? 0 : 1
}

/**
 * The figure that a passage states: of several, the most telling (money before percentages before counts), of
 * equals the first.
 *
 * @param exact the text of the annotation: a bare figure or a whole sentence
 * @param language BCP 47
 * @returns null when no quantity can be read
 */
export function parseFigure(exact: string, language: string): FigureDraft | null {
  const best = salientReading(exact, language)
  if (best === null) return null
  const { value, valueTo, unit, scale, approximator } = best
  return { value, valueTo, unit, scale, approximator }
}

/** The reading that {@link parseFigure} gives, with where it stands in the passage. */
export function salientReading(exact: string, language: string): Reading | null {
  let best: Reading | null = null
  for (const reading of readQuantities(exact, language, false)) {
    if (best === null || salience(reading) > salience(best)) best = reading
  }
  return best
}
