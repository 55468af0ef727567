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
const DIGITS = /\d{1,24}(?:[.,'’\u00A0\u202F\u2009 ]\d{1,24}){0,7}(?!\d)/y
/** Longest stretch of digits that is read as one number. */
const LONGEST = 40

/** Makes one separator sign between digit groups a group sign, a decimal sign or the end of the number. */
export function readDigits(text: string, at: number, language: FigureLanguage): PrintedNumber | null {
  DIGITS.lastIndex = at
  const raw = DIGITS.exec(text)?.[0]
  if (raw === undefined || raw.length > LONGEST) return null
  const parts = raw.split(/([.,'’\u00A0\u202F\u2009 ])/)
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
    // A plain space groups only where the language writes it so, or when it does it twice (7 000 000).
    const twice = parts[index + 2] === sign && (parts[index + 3] ?? '').length === 3
    const allowed = isComma
      ? sign !== language.decimal || group === sign || twice
      : !blank || language.decimal === ',' || twice || group === sign
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
const FOLD = 'fold'

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
  const stem = word.slice(0, -FOLD.length)
  const folded = language.times.includes(FOLD) && word.endsWith(FOLD) && isNumeral(stem, language)
  return { text: folded ? stem : word, end: at + raw.length - (folded ? FOLD.length : 0), folded }
}

const isNumeral = (word: string, language: FigureLanguage): boolean =>
  Object.hasOwn(language.numerals, word) || Object.hasOwn(language.multipliers, word)

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
  let word = wordAt(text, at, language)
  if (word === null) return null
  const article = language.articles.includes(word.text)
  if (article) {
    const after = wordAt(text, separatorEnd(text, word.end), language)
    if (after === null) return null
    if (Object.hasOwn(language.scales, after.text)) return { value: 1, end: word.end, inWords: true, bareDigits: false }
    if (!Object.hasOwn(language.multipliers, after.text)) return null
    word = after
  }
  let total = 0
  let last = Infinity
  let end = at
  while (word !== null && isNumeral(word.text, language)) {
    const multiplier = language.multipliers[word.text]
    if (multiplier !== undefined) {
      total = (total === 0 ? 1 : total) * multiplier
      last = multiplier
    } else {
      const numeral = language.numerals[word.text] ?? 0
      if (last !== Infinity && !follows(numeral, last)) break
      total += numeral
      last = numeral
    }
    end = word.end
    if (word.folded) break
    word = wordAt(text, separatorEnd(text, word.end), language)
    if (word !== null && language.joints.includes(word.text) && last >= 100) {
      word = wordAt(text, separatorEnd(text, word.end), language)
    }
  }
  return end === at ? null : { value: total, end, inWords: true, bareDigits: false }
}
