import type { Approximator } from '../../model/figure.ts'
import { german } from './languages/de.ts'
import { english } from './languages/en.ts'
import { french } from './languages/fr.ts'
import { vietnamese } from './languages/vi.ts'

/** How one language writes quantities. All words lower case, NFC. */
export interface FigureLanguage {
  readonly decimal: '.' | ','
  /** Number words that add up, with their value. */
  readonly numerals: Readonly<Record<string, number>>
  /** Number words of several words, blanks for hyphens: `quatre vingt`. */
  readonly compounds: Readonly<Record<string, number>>
  /** Number words that multiply what stands before them, up to a thousand. */
  readonly multipliers: Readonly<Record<string, number>>
  /** Words that hold number words together: `two hundred and five`. */
  readonly joints: readonly string[]
  /** Articles that count as one before a scale or multiplier: `a million`. */
  readonly articles: readonly string[]
  /** What adds a half to the number before it: `two and a half`. */
  readonly andHalf: readonly string[]
  /** Words for a minus before a number. */
  readonly minus: readonly string[]
  /** Scale words, after digits or number words. */
  readonly scales: Readonly<Record<string, number>>
  /** Scale letters, only when they touch the number: `7.8bn`. */
  readonly suffixes: Readonly<Record<string, number>>
  /** Words between a scale and what is counted: `millions de dollars`. */
  readonly links: readonly string[]
  readonly percent: readonly string[]
  readonly times: readonly string[]
  /** Endings that make a number word or number a multiple: `twofold`. */
  readonly folds: readonly string[]
  /** Fractions, value of one; plural forms included: `third`, `thirds`. */
  readonly fractions: Readonly<Record<string, number>>
  /** How fractions look behind a number above one. */
  readonly pluralFraction: RegExp
  /** Articles before one fraction: `a third of`. */
  readonly fractionArticles: readonly string[]
  /** What must follow one fraction, for it to be no ordinal: `a third of`. None: nothing must. */
  readonly partitives: readonly string[]
  /** Fractions that need no article: `half of`. */
  readonly bareFractions: readonly string[]
  /** What must follow those: `half the`. */
  readonly barePartitives: readonly string[]
  /** Printed before the number; the longest wins. */
  readonly approximators: readonly (readonly [string, Approximator])[]
  /** Printed behind the whole quantity. */
  readonly trailing: readonly (readonly [string, Approximator])[]
  /** Written together with the number: `40-odd`. */
  readonly attached: readonly (readonly [string, Approximator])[]
  readonly between: readonly string[]
  readonly and: readonly string[]
  readonly to: readonly string[]
  readonly or: readonly string[]
  readonly from: readonly string[]
  /** Units of two words, or nouns that do not look like plurals. */
  readonly nouns: readonly string[]
  /** Units of measure in the form they have in `a 12-mile limit`. */
  readonly adjectiveUnits: readonly string[]
  /** Plural endings of ordinary nouns; null when nouns do not change. */
  readonly plural: RegExp | null
  /** Nouns are written with a capital. */
  readonly capitalNouns: boolean
  /** Words that cannot stand between a number and what it counts. */
  readonly stopwords: readonly string[]
  /** Spans of time: with `ago`, `last`… they are dates, not figures. */
  readonly timeNouns: readonly string[]
  readonly timeBefore: readonly string[]
  readonly timeAfter: readonly string[]
  readonly months: readonly string[]
  /** Words before a year: `in 2013 ships left`. */
  readonly yearBefore: readonly string[]
  /** Words before the year of a price level: `constant 2015 dollars`. */
  readonly priceYearBefore: readonly string[]
  /** What makes the number before it a time of day. */
  readonly clock: readonly string[]
  /** Ordinals that can end a number word: `twenty-first`. */
  readonly ordinals: readonly string[]
  /** A number with a dot is an ordinal: `21. Jahrhundert`. */
  readonly ordinalDot: boolean
  /** Words that make a number unknown: `several hundred`. */
  readonly vague: readonly string[]
  /** Between the numbers of a chance: `one in five`. */
  readonly outOf: readonly string[]
  /** Words before a number that make it a name: `Resolution 1701`. */
  readonly labels: readonly string[]
  /** Words before the result of a game. */
  readonly scores: readonly string[]
  /** The last word of an address: `10 Downing Street`. */
  readonly streets: readonly string[]
}

const BY_LANGUAGE: Readonly<Record<string, FigureLanguage>> = {
  en: english,
  fr: french,
  vi: vietnamese,
  de: german,
}
const DECIMAL_COMMA = new Set(
  'es pt it nl ru uk pl cs sk sv da nb nn no fi tr id ro hu bg hr sr sl el lt lv et ca gl eu'.split(' '),
)

/**
 * The tables of a language. One without tables of its own is read with the English words (its news prints `USD`,
 * `%` and `km` all the same) and its own decimal sign.
 */
export function figureLanguage(language: string): FigureLanguage {
  const primary = language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  if (Object.hasOwn(BY_LANGUAGE, primary)) return BY_LANGUAGE[primary] ?? english
  return DECIMAL_COMMA.has(primary) ? ENGLISH_WITH_COMMA : english
}

const ENGLISH_WITH_COMMA: FigureLanguage = { ...english, decimal: ',' }
