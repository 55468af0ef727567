import { DOUBTFUL_CODES } from './currencies.ts'
import { isDate, isTimePoint, isYearAlone } from './exclude-dates.ts'
import { isLabelled, isMark, isTangled } from './exclude-labels.ts'
import { contextOf, type NumberContext } from './number-context.ts'
import type { FigurePatterns } from './figure-patterns.ts'
import type { Reading } from './quantity.ts'

/** Below this, number words are style (`two sides`), not data. */
const SMALL = 11

/** `several hundred`, `fifty-fifty`, `twenty-first`, `one-sided`, `năm 2013`: words that are no number by themselves. */
function isLooseWord(reading: Reading, context: NumberContext, patterns: FigurePatterns): boolean {
  if (!reading.inWords) return false
  const { before, after, printed, known } = context
  const { patterns: words } = context
  if (/[\p{L}\p{M}][-‐‑]$/u.test(before) || /^[\s\u00A0]\d/.test(after)) return true
  if (words.vagueBefore.test(before) || words.ordinalAfter.test(after) || words.numeralAfterHyphen.test(after))
    return true
  // `Big Four`, `Group of Seven`: a capital within a sentence makes a name.
  const atStart = /(?:^|[.!?:;…"“„«»(\n\u2014-]\s*)$/u.test(before)
  if (/^\p{Lu}/u.test(printed) && !atStart && !patterns.language.capitalNouns && reading.approximator === null)
    return true
  if (reading.adjective) return reading.value < SMALL
  return reading.value === 1 && reading.approximator === null && !known && reading.valueTo === null
}

/** `1 in 5 people` counts neither one nor five. */
function isChance({ before, after, patterns }: NumberContext): boolean {
  return patterns.chanceBefore.test(before) || patterns.chanceAfter.test(after)
}

const isMeasured = ({ scale, unit }: Reading): boolean =>
  scale !== 1 || (unit !== null && (/^[A-Z]{3}$/.test(unit) || unit === 'percent' || unit === 'times'))

/** `half of 2013`, `a quarter of a century`, `second half of`: a span of time, or one of two halves. */
function isPartOfTime(reading: Reading, text: string, context: NumberContext): boolean {
  const lead = text.slice(Math.max(0, reading.span.start - 10), reading.span.start)
  return (
    /\b(?:first|second|third|latter|other|next)\s*$/i.test(lead) || context.patterns.timeOrYear.test(context.behind)
  )
}

/**
 * Whether a number that was read is none of the things a figure is: a date, a year, a clock time, an ordinal, a
 * label (`Resolution 1701`, `G7`), a telephone number, or a small number word that counts nothing in particular.
 *
 * @param strict also refuses numbers without a unit, as a search through prose must
 */
export function isNoFigure(text: string, reading: Reading, patterns: FigurePatterns, strict: boolean): boolean {
  const context = contextOf(text, reading, patterns)
  if (reading.fraction) return isPartOfTime(reading, text, context)
  const measured = isMeasured(reading)
  if (isMark(reading, context, measured) || isTangled(reading, context, measured)) return true
  if (measured) {
    if (reading.bareDigits && reading.value < 100 && DOUBTFUL_CODES.includes(reading.unit ?? '')) return true
    return isTimePoint(reading, context) || context.patterns.priceYear.test(context.before)
  }
  if (isChance(context) || isLooseWord(reading, context, patterns)) return true
  if (isDate(reading, context) || isLabelled(reading, context)) return true
  if (isYearAlone(reading, context) || isTimePoint(reading, context)) return true
  if (!strict) return false
  if (reading.adjective) return true
  const { unit, inWords, value, approximator } = reading
  if (inWords && value < SMALL && approximator === null && !context.known && !/half/i.test(context.printed)) return true
  if (unit !== null) return inWords && value === 1
  return reading.bareDigits || inWords || /\d$/.test(context.before)
}
