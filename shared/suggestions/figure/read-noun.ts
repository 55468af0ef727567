import type { FigurePatterns } from './figure-patterns.ts'
import { matchAt, normal } from '../patterns.ts'

export interface CountedNoun {
  /** As printed, lower case only when the print is. */
  readonly unit: string
  readonly end: number
  readonly adjective: boolean
}

/** `countries`, `non-member`, `U.S.`: one word behind a blank. */
const NEXT_WORD = /(?:[ \u00A0\u202F\n]{1,2}|(?<=['’]))([\p{L}\p{M}][\p{L}\p{M}\d'’.-]{0,40})/uy
/** Words that may stand between a number and its noun: `two new coastal stations`. */
const MAX_MODIFIERS = 2

const oneBlank = (printed: string): string => printed.replace(/\s+/g, ' ')

/** `12-mile`, `1,300-km` measure; `30-year` says what kind. */
function readAdjective(text: string, from: number, patterns: FigurePatterns): CountedNoun | null {
  const measure = matchAt(patterns.adjectiveUnit, text, from)
  if (measure !== null) return { unit: measure[1] ?? '', end: from + measure[0].length, adjective: false }
  if (text.charAt(from) !== '-') return null
  const symbol = matchAt(patterns.symbol, text, from + 1)
  if (symbol?.[2] !== undefined) {
    return { unit: symbol[2], end: from + 1 + symbol[0].length, adjective: false }
  }
  const adjective = /^-([\p{L}\p{M}]{2,20})(?![\p{L}\p{M}])/u.exec(text.slice(from, from + 24))
  if (adjective === null) return null
  return { unit: adjective[1] ?? '', end: from + adjective[0].length, adjective: true }
}

/** A unit by its symbol or a noun of the tables. */
function readKnown(text: string, at: number, patterns: FigurePatterns): CountedNoun | null {
  const known = matchAt(patterns.noun, text, at)
  if (known !== null) return { unit: oneBlank(known[1] ?? ''), end: at + known[0].length, adjective: false }
  const symbol = matchAt(patterns.symbol, text, at)
  if (symbol === null) return null
  return { unit: symbol[1] ?? symbol[2] ?? '', end: at + symbol[0].length, adjective: false }
}

function looksCounted(word: string, value: number, isFirst: boolean, { language }: FigurePatterns): boolean {
  if (language.capitalNouns) return /^\p{Lu}\p{Ll}/u.test(word)
  if (word !== word.toLowerCase()) return false
  return language.plural?.test(word) === true || (value === 1 && isFirst)
}

/** The noun that a number counts: `12 countries`, `9.9 cubic kilometres`, `30-year`. */
export function readNoun(text: string, from: number, value: number, patterns: FigurePatterns): CountedNoun | null {
  const { language } = patterns
  const adjective = readAdjective(text, from, patterns)
  if (adjective !== null) return adjective
  const link = matchAt(patterns.link, text, from)
  const start = link === null || /\S/.test(text.charAt(from)) ? from : from + link[0].trimEnd().length
  for (const at of start === from ? [from] : [from, start]) {
    const known = readKnown(text, at, patterns)
    if (known !== null) return known
  }
  if (language.plural === null && !language.capitalNouns) return null
  let at = start
  for (let count = 0; count <= MAX_MODIFIERS; count += 1) {
    const known = count === 0 ? null : matchAt(patterns.noun, text, at)
    if (known !== null) return { unit: oneBlank(known[1] ?? ''), end: at + known[0].length, adjective: false }
    const match = matchAt(NEXT_WORD, text, at)
    if (match === null) return null
    const word = (match[1] ?? '').replace(/[.'’-]+$/, '')
    const end = at + match[0].length - (match[1] ?? '').length + word.length
    if (language.stopwords.includes(normal(word))) return null
    if (looksCounted(word, value, count === 0, patterns)) return { unit: word, end, adjective: false }
    // A comma or full stop behind a modifier ends the phrase.
    if (end < at + match[0].length && !/[.]/.test(text.charAt(end))) return null
    at = end < at + match[0].length ? at + match[0].length : end
  }
  return null
}
