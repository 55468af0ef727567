import { isNoFigure } from './exclusions.ts'
import { figurePatterns } from './figure-patterns.ts'
import type { Quantity, Reading } from './quantity.ts'
import { readQuantity } from './read-quantity.ts'

/**
 * All numbers of a text that can be read as quantities, in order, without overlap.
 *
 * @param strict as in {@link isNoFigure}
 */
export function readQuantities(text: string, language: string, strict: boolean): Reading[] {
  const patterns = figurePatterns(language)
  const candidate = new RegExp(patterns.candidate)
  const found: Reading[] = []
  let floor = 0
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const reading = readQuantity(text, match.index, floor, patterns)
    if (reading === null) {
      skipDigits(candidate, text, match.index)
      continue
    }
    if (isNoFigure(text, reading, patterns, strict)) {
      candidate.lastIndex = Math.max(reading.number.end, match.index + 1)
      skipDigits(candidate, text, candidate.lastIndex - 1)
    } else {
      found.push(reading)
      floor = reading.span.end
      candidate.lastIndex = Math.max(reading.span.end, match.index + 1)
    }
  }
  return found
}

/** A number too long to be one is left out whole, not digit by digit. */
function skipDigits(candidate: RegExp, text: string, from: number): void {
  let at = from
  while (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1
  candidate.lastIndex = Math.max(candidate.lastIndex, at)
}

/**
 * The figures that a text prints: money, percentages, multiples, shares, counted things. Dates, years, clock
 * times, ordinals and labels (`Resolution 1701`, `G7`) are not figures. Time is linear in the text.
 *
 * @param text one block, or a whole text: no quantity is read across more than a line break
 * @param language BCP 47
 */
export function findQuantities(text: string, language: string): Quantity[] {
  return readQuantities(text, language, true).map(({ span, value, valueTo, unit, scale, approximator }) => ({
    span,
    value,
    valueTo,
    unit,
    scale,
    approximator,
  }))
}
