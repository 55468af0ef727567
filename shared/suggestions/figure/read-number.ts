import { matchAt, normal } from '../patterns.ts'
import type { FigureLanguage } from './figure-language.ts'

/** A number as printed, without scale or unit. */
export interface PrintedNumber {
  readonly value: number
  /** Offset behind it. */
  readonly end: number
  readonly inWords: boolean
  /** Digits alone: no grouping, no decimals. It may be a year, a day, a label. */
  readonly bareDigits: boolean
}

/** Bounded, so that a run of digits as long as a book is not read again from each of them. */
const DIGITS = /\d{1,24}(?:[.,'’\u00A0\u202F\u2009\u2007 ]\d{1,24}){0,7}(?!\d)/y
/** `12,34,567`: groups of two behind which one of three ends the number. */
const INDIAN = /\d{1,2}(?:,\d{2}){1,5},\d{3}(?![\d,])/y
const POINT_FIRST = /\.\d{1,9}(?!\d)/y
const VULGAR = /[ \u00A0]?([½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚])/y
const SLASHED = /[ \u00A0](\d)\/(\d{1,2})(?![\d/])/y
/** Longest stretch of digits that is read as one number. */
const LONGEST = 40

/** Value of one of the signs `½`, `⅔`… */
export function vulgarFraction(sign: string): number {
  const [over, under] = sign.normalize('NFKC').split('\u2044')
  return Number(over) / Number(under)
}

/** Reads digits with what makes them a mixed number: `2½`, `5 1/2`; a sign alone: `½`. */
export function readDigits(text: string, at: number, language: FigureLanguage): PrintedNumber | null {
  const whole = readPlainDigits(text, at, language)
  const from = whole?.end ?? at
  if (whole !== null && !whole.bareDigits) return whole
  const vulgar = matchAt(VULGAR, text, from)
  if (vulgar !== null && (whole !== null || vulgar[0].length === 1)) {
    const value = (whole?.value ?? 0) + vulgarFraction(vulgar[1] ?? '')
    return { value, end: from + vulgar[0].length, inWords: false, bareDigits: false }
  }
  const slashed = whole === null ? null : matchAt(SLASHED, text, from)
  if (whole === null || slashed === null || Number(slashed[1]) >= Number(slashed[2])) return whole
  const value = whole.value + Number(slashed[1]) / Number(slashed[2])
  return { value, end: from + slashed[0].length, inWords: false, bareDigits: false }
}

/** A day or the number of a label is not the head of a longer number: `On May 5 300 people came`. */
function endsBefore(text: string, at: number, { months, labels }: FigureLanguage): boolean {
  const previous = normal(/([\p{L}\p{M}]+)\.?[ \u00A0]$/u.exec(text.slice(Math.max(0, at - LONGEST), at))?.[1] ?? '')
  return months.includes(previous) || labels.includes(previous)
}

/** Makes one separator sign between digit groups a group sign, a decimal sign or the end of the number. */
function readPlainDigits(text: string, at: number, language: FigureLanguage): PrintedNumber | null {
  const pointed = language.decimal === '.' ? matchAt(POINT_FIRST, text, at) : null
  if (pointed !== null) {
    return { value: Number(pointed[0]), end: at + pointed[0].length, inWords: false, bareDigits: false }
  }
  const indian = language.decimal === '.' ? matchAt(INDIAN, text, at) : null
  if (indian !== null) {
    const value = Number(indian[0].replaceAll(',', ''))
    return { value, end: at + indian[0].length, inWords: false, bareDigits: false }
  }
  DIGITS.lastIndex = at
  const raw = DIGITS.exec(text)?.[0]
  if (raw === undefined || raw.length > LONGEST) return null
  const parts = raw.split(/([.,'’\u00A0\u202F\u2009\u2007 ])/)
  let digits = parts[0] ?? ''
  let decimals = ''
  let end = at + digits.length
  let group: string | null = null
  for (let index = 1; index + 1 < parts.length; index += 2) {
    const sign = parts[index] ?? ''
    const part = parts[index + 1] ?? ''
    const grouping =
      part.length === 3 && digits.length > 0 && (group === null ? digits.length <= 3 && digits !== '0' : group === sign)
    const isComma = sign === ',' || sign === '.'
    const blank = sign === ' '
    const twice = parts[index + 2] === sign && (parts[index + 3] ?? '').length === 3
    const allowed = isComma
      ? sign !== language.decimal || group === sign || twice
      : !blank || twice || group === sign || !endsBefore(text, at, language)
    if (grouping && allowed) {
      digits += part
      group = sign
    } else if (isComma && group !== sign && (sign === language.decimal || part.length !== 3)) {
      decimals = part
      end += 1 + part.length
      break
    } else break
    end += 1 + part.length
  }
  const value = Number(decimals === '' ? digits : `${digits}.${decimals}`)
  return { value, end, inWords: false, bareDigits: group === null && decimals === '' }
}

const WORD = /[\p{L}\p{M}]+/uy
/** A numeral of several words has at most so many. */
const MOST_WORDS = 3

interface NumberWord {
  readonly text: string
  /** Offset behind it; before a `-fold` that is written together with it. */
  readonly end: number
  readonly folded: boolean
}

function wordAt(text: string, at: number, language: FigureLanguage): NumberWord | null {
  WORD.lastIndex = at
  const raw = WORD.exec(text.slice(0, at + LONGEST))?.[0]
  if (raw === undefined) return null
  const word = raw.toLowerCase().normalize('NFC')
  const fold = language.folds.find(
    (ending) => word.endsWith(ending) && isNumeral(word.slice(0, -ending.length), language),
  )
  if (fold === undefined) return { text: word, end: at + raw.length, folded: false }
  return { text: word.slice(0, -fold.length), end: at + raw.length - fold.length, folded: true }
}

/** The numeral at `at`, the longest of those of several words, or any other word. */
function numeralAt(text: string, at: number, language: FigureLanguage): NumberWord | null {
  const first = wordAt(text, at, language)
  if (first === null || Object.keys(language.compounds).length === 0) return first
  let best = first
  let printed = first.text
  let end = first.end
  for (let count = 1; count < MOST_WORDS; count += 1) {
    const next = wordAt(text, separatorEnd(text, end), language)
    if (next === null) break
    printed += ` ${next.text}`
    end = next.end
    if (Object.hasOwn(language.compounds, printed)) best = { text: printed, end, folded: false }
  }
  return best
}

const isNumeral = (word: string, language: FigureLanguage): boolean =>
  Object.hasOwn(language.numerals, word) ||
  Object.hasOwn(language.multipliers, word) ||
  Object.hasOwn(language.compounds, word)

const separatorEnd = (text: string, at: number): number => {
  let end = at
  while (end - at < 3 && /[\s-]/.test(text.charAt(end))) end += 1
  return end
}

/** Whether a numeral can follow a sum: units after tens, anything smaller after a multiplier. */
const follows = (numeral: number, last: number): boolean =>
  numeral > 0 && numeral < last && (last >= 100 || numeral < 10)

/** Number words from `at` on: `two hundred and fifty`, `sixty`, `a` before `million`. */
export function readNumberWords(text: string, at: number, language: FigureLanguage): PrintedNumber | null {
  let word = numeralAt(text, at, language)
  if (word === null) return null
  const article = language.articles.includes(word.text)
  if (article) {
    const after = numeralAt(text, separatorEnd(text, word.end), language)
    if (after === null) return null
    if (Object.hasOwn(language.scales, after.text)) return { value: 1, end: word.end, inWords: true, bareDigits: false }
    if (!Object.hasOwn(language.multipliers, after.text)) return null
    word = after
  }
  return sumOf(text, at, word, language)
}

/** Adds numerals up, and multiplies those since the multiplier before: `hai trăm năm mươi` is 2 × 100 + 5 × 10. */
function sumOf(text: string, at: number, first: NumberWord, language: FigureLanguage): PrintedNumber | null {
  let word: NumberWord | null = first
  let total = 0
  let open = 0
  let last = Infinity
  let lastMultiplier = Infinity
  let end = at
  while (word !== null && isNumeral(word.text, language)) {
    const multiplier = language.multipliers[word.text]
    if (multiplier !== undefined) {
      if (multiplier >= lastMultiplier || (open === 0 && total > 0)) break
      total += (open === 0 ? 1 : open) * multiplier
      open = 0
      last = multiplier
      lastMultiplier = multiplier
    } else {
      const numeral = language.numerals[word.text] ?? language.compounds[word.text] ?? 0
      if (last !== Infinity && !follows(numeral, last)) break
      open += numeral
      last = numeral
    }
    end = word.end
    if (word.folded) break
    word = numeralAt(text, separatorEnd(text, word.end), language)
    if (word !== null && language.joints.includes(word.text) && last >= 100) {
      word = numeralAt(text, separatorEnd(text, word.end), language)
    }
  }
  return end === at ? null : { value: total + open, end, inWords: true, bareDigits: false }
}
