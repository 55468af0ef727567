import type { Approximator } from '../../model/figure.ts'
import { english } from './languages/en.ts'
import { french } from './languages/fr.ts'
import { vietnamese } from './languages/vi.ts'

/** How one language writes quantities. All words lower case, NFC. */
export interface FigureLanguage {
  readonly decimal: '.' | ','
  /** Number words that add up, with their value. */
  readonly numerals: Readonly<Record<string, number>>
  /** Number words that multiply what stands before them, up to a thousand. */
  readonly multipliers: Readonly<Record<string, number>>
  /** Words that hold number words together: `two hundred and five`. */
  readonly joints: readonly string[]
  /** Articles that count as one before a scale or multiplier: `a million`. */
  readonly articles: readonly string[]
  /** Scale words, after digits or number words. */
  readonly scales: Readonly<Record<string, number>>
  /** Scale letters, only when they touch the number: `7.8bn`. */
  readonly suffixes: Readonly<Record<string, number>>
  /** Words between a scale and what is counted: `millions de dollars`. */
  readonly links: readonly string[]
  readonly percent: readonly string[]
  readonly times: readonly string[]
  /** Fractions, value of one; plural forms included: `third`, `thirds`. */
  readonly fractions: Readonly<Record<string, number>>
  /** What must follow a fraction said with an article, for it to be no ordinal: `a third of`. */
  readonly partitives: readonly string[]
  /** Printed before the number; the longest wins. */
  readonly approximators: readonly (readonly [string, Approximator])[]
  /** Printed behind the whole quantity. */
  readonly trailing: readonly (readonly [string, Approximator])[]
  readonly between: readonly string[]
  readonly and: readonly string[]
  readonly to: readonly string[]
  readonly from: readonly string[]
  /** Units of two words, or nouns that do not look like plurals. */
  readonly nouns: readonly string[]
  /** Plural endings of ordinary nouns; null when nouns do not change. */
  readonly plural: RegExp | null
  /** Words that cannot stand between a number and what it counts. */
  readonly stopwords: readonly string[]
  /** Spans of time: with `ago`, `last`… they are dates, not figures. */
  readonly timeNouns: readonly string[]
  readonly timeBefore: readonly string[]
  readonly timeAfter: readonly string[]
  readonly months: readonly string[]
  /** Words before a number that make it a name: `Resolution 1701`. */
  readonly labels: readonly string[]
}

const BY_LANGUAGE: Readonly<Record<string, FigureLanguage>> = { en: english, fr: french, vi: vietnamese }
const DECIMAL_COMMA = new Set(
  'de es pt it nl ru uk pl cs sk sv da nb nn no fi tr id ro hu bg hr sr sl el lt lv et ca gl eu'.split(' '),
)

/**
 * The tables of a language. One without tables of its own is read with the English words (its news prints `USD`,
 * `%` and `km` all the same) and its own decimal sign.
 */
export function figureLanguage(language: string): FigureLanguage {
  const primary = language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const own = BY_LANGUAGE[primary]
  if (own !== undefined) return own
  return DECIMAL_COMMA.has(primary) ? ENGLISH_WITH_COMMA : english
}

const ENGLISH_WITH_COMMA: FigureLanguage = { ...english, decimal: ',' }
