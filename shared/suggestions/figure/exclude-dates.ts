import { normal } from '../patterns.ts'
import type { NumberContext } from './number-context.ts'
import type { Reading } from './quantity.ts'

const FIRST_YEAR = 1400
const LAST_YEAR = 2199

const WORD_BEFORE = /([\p{L}\p{M}°]+)\.?[\s\u00A0(]*$/u

const isYear = (reading: Reading, printed: string): boolean =>
  reading.bareDigits && /^\d{4}$/.test(printed) && reading.value >= FIRST_YEAR && reading.value <= LAST_YEAR

/** A year that counts nothing: `in 2013`, `the 2013 census`, `in 2013 ships left`. `2000 people` is a count. */
export function isYearAlone(reading: Reading, { printed, before, known, patterns }: NumberContext): boolean {
  if (!isYear(reading, printed)) return false
  const previous = normal(WORD_BEFORE.exec(before)?.[1] ?? '')
  return !known || (reading.approximator === null && patterns.language.yearBefore.includes(previous))
}

/** A time of day, a day of a month, a year of an era, or a number with a dot that is an ordinal. */
export function isDate(reading: Reading, { before, after, patterns }: NumberContext): boolean {
  const hasUnit = reading.unit !== null && !reading.adjective
  if (!hasUnit && !reading.inWords && (patterns.clockAfter.test(after) || /^[\s\u00A0]?h\d\d/.test(after))) return true
  if (patterns.clockAfter.test(after)) return true
  if (!reading.bareDigits) return false
  if (/^[\s\u00A0](?:BCE?|CE|AD)(?![\p{L}])/u.test(after)) return true
  if (patterns.language.ordinalDot && /^\.\s\p{L}/u.test(after)) return true
  const earlier = patterns.monthBefore.exec(before)?.[1]
  // `may` is a word, `May` a month.
  if (earlier !== undefined && earlier !== 'may') return true
  const later = patterns.monthAfter.exec(after)?.[1]
  return later !== undefined && later !== 'may'
}

/** Whether a span of time is a point in time: `five years ago`, `the last 12 months`. */
export function isTimePoint(reading: Reading, { before, behind, patterns }: NumberContext): boolean {
  const { timeNouns, timeBefore, timeAfter } = patterns.language
  if (reading.unit === null || !timeNouns.includes(normal(reading.unit))) return false
  if (reading.inWords && reading.approximator === null) return true
  const previous = normal(WORD_BEFORE.exec(before)?.[1] ?? '')
  const next = normal(/^[\s\u00A0]+([\p{L}\p{M}]+)/u.exec(behind)?.[1] ?? '')
  return timeBefore.includes(previous) || timeAfter.includes(next)
}
