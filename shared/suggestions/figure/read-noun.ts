import type { FigurePatterns } from './figure-patterns.ts'
import { matchAt, normal } from '../patterns.ts'

export interface CountedNoun {
  /** As printed, lower case only when the print is. */
  readonly unit: string
  readonly end: number
  readonly adjective: boolean
}

/** `countries`, `non-member`, `U.S.`: one word behind a blank. */
const NEXT_WORD = /(?:[ \u00A0\u202F\n]{1,2}|(?<=['’]))([\p{L}\p{M}][\p{L}\p{M}'’.-]{0,40})/uy
/** Words that may stand between a number and its noun: `two new coastal stations`. */
const MAX_MODIFIERS = 2

/** The noun that a number counts: `12 countries`, `9.9 cubic kilometres`, `30-year`. */
export function readNoun(text: string, from: number, value: number, patterns: FigurePatterns): CountedNoun | null {
  const { language } = patterns
  const adjective = /^-([\p{L}\p{M}]{2,20})(?![\p{L}\p{M}])/u.exec(text.slice(from, from + 24))
  if (adjective !== null) return { unit: adjective[1] ?? '', end: from + adjective[0].length, adjective: true }
  const link = matchAt(patterns.link, text, from)
  const start = link === null || /\S/.test(text.charAt(from)) ? from : from + link[0].trimEnd().length
  for (const at of start === from ? [from] : [from, start]) {
    const known = matchAt(patterns.noun, text, at)
    if (known !== null)
      return { unit: (known[1] ?? '').replace(/\s+/g, ' '), end: at + known[0].length, adjective: false }
  }
  if (language.plural === null) return null
  let at = start
  for (let count = 0; count <= MAX_MODIFIERS; count += 1) {
    const known = matchAt(patterns.noun, text, at)
    if (known !== null)
      return { unit: (known[1] ?? '').replace(/\s+/g, ' '), end: at + known[0].length, adjective: false }
    const match = matchAt(NEXT_WORD, text, at)
    if (match === null) return null
    const word = (match[1] ?? '').replace(/[.'’-]+$/, '')
    const end = at + match[0].length - (match[1] ?? '').length + word.length
    if (language.stopwords.includes(normal(word))) return null
    const lower = word === word.toLowerCase()
    if (lower && (language.plural.test(word) || (value === 1 && count === 0)))
      return { unit: word, end, adjective: false }
    // A comma or full stop behind a modifier ends the phrase.
    if (end < at + match[0].length && !/[.]/.test(text.charAt(end))) return null
    at = end < at + match[0].length ? at + match[0].length : end
  }
  return null
}
