import { normal } from '../patterns.ts'
import type { NumberContext } from './number-context.ts'
import type { Reading } from './quantity.ts'

/** A letter, mark or digit of a script with spaces; in the others a number may touch a word (`增长5%`). */
const TANGLED = /(?:[\p{M}\d]|[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Hangul}])[-–./:+_]?$/u
const YEAR_BEFORE = /(?:^|\D)(?:1[4-9]|2[01])\d\d[\s\u00A0]$/u

const OPENERS = ['only', 'exactly', 'just', 'precisely', 'another', 'nur', 'genau']

/** Signs that make digits part of a code, a clock time, a date, a score, an address or a telephone number. */
export function isTangled(
  reading: Reading,
  { before, after, behind, printed }: NumberContext,
  measured: boolean,
): boolean {
  if (reading.inWords || reading.fraction) return false
  if (measured) {
    // `US$5`, `VND5`: what touches the number is its currency.
    return reading.span.start === reading.number.start && TANGLED.test(before)
  }
  const hasUnit = reading.unit !== null && !reading.adjective
  if (TANGLED.test(before) || /^0\d/.test(printed)) return true
  if (/(?:^|\s)[+#@№§]$|[#@§№]\s?$|[=?&/\\°′″]$|[\p{L}\d]\($/u.test(before)) return true
  if (/\d[\s\u00A0]$/u.test(before) && !(hasUnit && YEAR_BEFORE.test(before))) return true
  if (/^°(?![\s\u00A0]?[CF](?!\p{L}))/u.test(after)) return true
  if (hasUnit) return false
  // `1-800-…`, `555-1234`: what looks like a range is a telephone number.
  if (reading.valueTo !== null) return /^[-–./:]\d/.test(behind) || /^\d{3}-\d{4}(?!\d)/.test(printed + after)
  return /^(?:[:/]\d|[-–.]\d|(?:st|nd|rd|th)(?![\p{L}])|['’]?s(?![\p{L}])|[\p{L}\p{M}])/u.test(after)
}

/** `[12]`, `(3)`, `2. Second`: numbers that the print sets as marks. */
export function isMark(reading: Reading, { before, after }: NumberContext, measured: boolean): boolean {
  if (!reading.bareDigits || measured || reading.unit !== null) return false
  if (/\[$/.test(before) || (/\($/.test(before) && after.startsWith(')'))) return true
  return /(?:^|\n)[ \t]*$/.test(before) && /^[.)]\s/.test(after)
}

/** `Resolution 1701`, `Boeing 737`, `iOS 17.1`, `lost 1–3`, `10 Downing Street`. */
export function isLabelled(reading: Reading, { before, after, printed, known, patterns }: NumberContext): boolean {
  const { inWords, unit, approximator } = reading
  if (patterns.labelBefore.test(before) && approximator === null) return !inWords || unit === null
  if (inWords) return false
  const hasUnit = unit !== null && !reading.adjective
  if (!hasUnit && (patterns.scoreBefore.test(before) || patterns.scoreAfter.test(after))) return true
  if (patterns.streetAfter.test(after) && reading.bareDigits) return true
  if (known || approximator !== null || !/^\d+(?:\.\d)?$/.test(printed)) return false
  const previous = /([\p{L}\p{M}&]+)[ \u00A0]$/u.exec(before)?.[1] ?? ''
  const isName = /\p{Lu}/u.test(previous) && !isOpener(previous, patterns.language.stopwords)
  // `Boeing 737 MAX jets`: a number between capitals is part of a name.
  return isName && (!hasUnit || /^[ \u00A0]\p{Lu}/u.test(after)) && !patterns.language.capitalNouns
}

const isOpener = (word: string, stopwords: readonly string[]): boolean =>
  stopwords.includes(normal(word)) || OPENERS.includes(normal(word))
