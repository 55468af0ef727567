import { matchAt, normal } from '../patterns.ts'
import type { FigureLanguage } from './figure-language.ts'
import type { FigurePatterns } from './figure-patterns.ts'
import { readNumberWords, vulgarFraction } from './read-number.ts'

/** A part of a whole, as printed. */
export interface PrintedFraction {
  /** Of one: a third is 1/3. */
  readonly value: number
  /** Behind the fraction itself. */
  readonly end: number
  /** `two thirds`: no ordinal, whatever follows. */
  readonly plural: boolean
  /** What must follow, if it is to be a share. */
  readonly partitive: RegExp | null
}

function articleEnd(text: string, at: number, { fractionArticles }: FigureLanguage): number | null {
  for (const word of fractionArticles) {
    const behind = at + word.length
    if (text.slice(at, behind).toLowerCase() === word && /\s/.test(text.charAt(behind))) return behind + 1
  }
  return null
}

/** Reads `half`, `a third`, `two-thirds`, `3/4`, `⅔` at `at`. */
export function readFraction(text: string, at: number, patterns: FigurePatterns): PrintedFraction | null {
  const { language, partitive } = patterns
  const signs = matchAt(/([1-9])\/([1-9]\d?)(?![\d/])|[½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚]/y, text, at)
  if (signs !== null) {
    const value = signs[1] === undefined ? vulgarFraction(signs[0]) : Number(signs[1]) / Number(signs[2])
    return value < 1 ? { value, end: at + signs[0].length, plural: false, partitive: patterns.signPartitive } : null
  }
  const worth = (match: RegExpExecArray): number => language.fractions[normal(match[1] ?? '')] ?? 0
  const article = articleEnd(text, at, language)
  const bare = matchAt(patterns.bareFraction, text, article ?? at)
  if (bare !== null) {
    const end = (article ?? at) + bare[0].length
    return { value: worth(bare), end, plural: false, partitive: patterns.barePartitive }
  }
  const counted = article === null ? readNumberWords(text, at, language) : null
  if (counted !== null && !/[\s-]/.test(text.charAt(counted.end))) return null
  const from = article ?? (counted === null ? null : counted.end + 1)
  const match = from === null ? null : matchAt(patterns.fraction, text, from)
  if (from === null || match === null) return null
  const count = counted?.value ?? 1
  // `two thirds`, but `the two hundredth ship`.
  const plural = count > 1 && language.pluralFraction.test(match[0])
  return { value: worth(match) * count, end: from + match[0].length, plural, partitive }
}
