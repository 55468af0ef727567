import type { Difference } from './differences.ts'
import type { Comparison } from './same-meaning.ts'
import type { Token } from './tokens.ts'

/** How many words of the quote a passage has in order. */
const wordsKeptIn = ({ quote, differences }: Comparison): number =>
  differences === null ? 0 : quote.length - differences.reduce((sum, { dropped }) => sum + dropped.length, 0)

/** So many words kept in order are no template of which a text has two. */
const DISTINCTIVE_WORDS = 16

/** Whether so much of a quote is kept that hardly another sentence would have it. */
export const isDistinctive = (comparison: Comparison): boolean => wordsKeptIn(comparison) >= DISTINCTIVE_WORDS

/** Fewer words make a phrase, more a statement that chance does not repeat. */
const STATEMENT_WORDS = 8
const STATEMENT_KEPT = 0.75
/** With so many words kept two in a row may be exchanged; with fewer that is what two sentences of one form have. */
const LONG_STATEMENT = 14

/** Whether a quote is a statement of its own and most of it is kept, with no phrase in the place of another. */
export function keepsStatement(comparison: Comparison): boolean {
  const kept = wordsKeptIn(comparison)
  const { quote, differences } = comparison
  if (quote.length < STATEMENT_WORDS || kept < quote.length * STATEMENT_KEPT) return false
  return kept >= LONG_STATEMENT
    ? differences?.every((difference) => fewerOf(difference) <= PHRASE) === true
    : !exchangesPhrase(comparison)
}

/** Words in a row that gave way to as many: the price of grain, the rent of the quay. */
const PHRASE = 2
/** So many words for one are a phrase, too. */
const LONG_PHRASE = 3
/** A small word that stays between two that were exchanged parts no phrase: its length in code units. */
const LONGEST_LINK = 3

const fewerOf = ({ dropped, added }: Difference<Token>): number => Math.min(dropped.length, added.length)

/** Whether a phrase of a quote gave way to another: of what else the same sentence may be said. */
export function exchangesPhrase({ quote, differences }: Comparison): boolean {
  if (differences === null) return true
  return differences.some((difference, at) => {
    const { dropped, added } = difference
    const fewer = fewerOf(difference)
    if (fewer === 0) return false
    if (fewer >= PHRASE || Math.max(dropped.length, added.length) >= LONG_PHRASE) return true
    const next = differences[at + 1]
    const [first] = next?.dropped ?? []
    const last = dropped.at(-1)
    if (next === undefined || next.added.length === 0 || first === undefined || last === undefined) return false
    const [link, ...more] = quote.slice(quote.indexOf(last) + 1, quote.indexOf(first))
    return link !== undefined && more.length === 0 && link.text.length <= LONGEST_LINK
  })
}
