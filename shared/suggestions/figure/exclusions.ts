import type { FigurePatterns } from './figure-patterns.ts'
import { normal } from '../patterns.ts'
import type { Reading } from './quantity.ts'

const AROUND = 40
const FIRST_YEAR = 1400
const LAST_YEAR = 2199
/** Below this, number words are style (`two sides`), not data. */
const SMALL = 11

/** A letter, mark or digit of a script with spaces; in the others a number may touch a word (`增长5%`). */
const TANGLED = /(?:[\p{M}\d]|[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Hangul}])[-–./:]?$/u

/** `1 in 5 people` counts neither one nor five. */
const ONE_IN = /(?:\d|\b(?:one|two|three|four|nine))\s(?:in|out of)\s$/i

const WORD_BEFORE = /([\p{L}\p{M}°]+)\.?[\s\u00A0(]*$/u

const isYear = (reading: Reading, printed: string): boolean =>
  reading.bareDigits && /^\d{4}$/.test(printed) && reading.value >= FIRST_YEAR && reading.value <= LAST_YEAR

/** Signs that make digits part of a code, a clock time, a date, a score, an address or a telephone number. */
function isTangled(before: string, after: string): boolean {
  if (TANGLED.test(before)) return true
  if (/(?:^|\s)[+#@№§]$|[#@§№]\s?$|\(0?\d*$|\d[\s\u00A0]$/u.test(before)) return true
  return /^(?:[:/]\d|[-–.]\d|(?:st|nd|rd|th)(?![\p{L}])|['’]?s(?![\p{L}])|[\p{L}\p{M}])/u.test(after)
}

function isClock(after: string): boolean {
  return /^[\s\u00A0]?(?:a\.?m\b|p\.?m\b|o['’]clock|gmt\b|utc\b|h\d\d|hrs?\b|hours\s+(?:gmt|local))/iu.test(after)
}

function isDate(reading: Reading, before: string, after: string, patterns: FigurePatterns): boolean {
  if (!reading.bareDigits) return false
  const { months } = patterns.language
  const previous = normal(WORD_BEFORE.exec(before)?.[1] ?? '')
  const next = normal(/^(?:\s?[-–]\s?\d{1,2})?[\s\u00A0]+(?:of\s+)?([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '')
  const atCapital = /^(?:\s?[-–]\s?\d{1,2})?[\s\u00A0]+(?:of\s+)?\p{Lu}/u.test(after) || next !== 'may'
  if (months.includes(previous) && /^\p{Lu}|^[a-zà-ÿ]/u.test(WORD_BEFORE.exec(before)?.[1] ?? '')) {
    return previous !== 'may' || /\bMay\.?\s*$/u.test(before)
  }
  return months.includes(next) && atCapital
}

/** Whether a span of time is a point in time: `five years ago`, `the last 12 months`. */
function isTimePoint(reading: Reading, before: string, after: string, patterns: FigurePatterns): boolean {
  const { timeNouns, timeBefore, timeAfter } = patterns.language
  if (reading.unit === null || !timeNouns.includes(normal(reading.unit))) return false
  if (reading.inWords && reading.approximator === null) return true
  const previous = normal(WORD_BEFORE.exec(before)?.[1] ?? '')
  const next = normal(/^[\s\u00A0]+([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '')
  return timeBefore.includes(previous) || timeAfter.includes(next)
}

/**
 * Whether a number that was read is none of the things a figure is: a date, a year, a clock time, an ordinal, a
 * label (`Resolution 1701`, `G7`), a telephone number, or a small number word that counts nothing in particular.
 *
 * @param strict also refuses numbers without a unit, as a search through prose must
 */
export function isNoFigure(text: string, reading: Reading, patterns: FigurePatterns, strict: boolean): boolean {
  const { number, span, unit, scale, approximator } = reading
  const before = text.slice(Math.max(0, number.start - AROUND), number.start)
  const behindNumber = text.slice(number.end, number.end + AROUND)
  const behind = text.slice(span.end, span.end + AROUND)
  const printed = text.slice(number.start, number.end)
  const hasUnit = unit !== null && !reading.adjective
  const measured = scale !== 1 || (unit !== null && (/^[A-Z]{3}$/.test(unit) || unit === 'percent' || unit === 'times'))
  if (reading.fraction)
    return /\b(?:first|second|third|latter|other|next)\s*$/i.test(text.slice(Math.max(0, span.start - 10), span.start))
  if (!reading.inWords && !measured && isTangled(before, reading.valueTo === null && !hasUnit ? behindNumber : ''))
    return true
  if (!reading.inWords && measured && TANGLED.test(before) && text.slice(span.start, number.start).trim() === '')
    return true
  if (measured) return isTimePoint(reading, before, behind, patterns)
  if (ONE_IN.test(before)) return true
  if (isClock(behindNumber) || isDate(reading, before, behindNumber, patterns)) return true
  const previous = WORD_BEFORE.exec(before)?.[1] ?? ''
  if (patterns.language.labels.includes(normal(previous)) && !reading.inWords) return true
  const known = hasUnit && patterns.language.nouns.includes(normal(unit))
  if (isYear(reading, printed) && !known) return true
  if (isTimePoint(reading, before, behind, patterns)) return true
  if (!strict) return false
  // `Boeing 737 MAX jets`: a number between capitals is part of a name.
  if (reading.bareDigits && /\p{Lu}[\p{L}\p{M}]*[ \u00A0]$/u.test(before) && /^[ \u00A0]\p{Lu}/u.test(behindNumber))
    return true
  if (reading.adjective) return true
  if (reading.inWords && reading.value < SMALL && approximator === null && !known) return true
  if (hasUnit) return reading.inWords && reading.value === 1
  return reading.bareDigits || reading.inWords || /\d$/.test(before)
}
