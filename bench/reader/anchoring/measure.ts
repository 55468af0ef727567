import { ours, type Score, scoreOf, theirs } from './compare.ts'
import { editedBook, type EditedQuote } from './edited-book.ts'

/** What both ways did with the same quotes. */
export interface Comparison {
  readonly units: number
  readonly ours: Score
  /** Ours on the quotes that the other was given, too: it is too slow for all of them. */
  readonly oursOnSample: Score
  readonly theirs: Score
  /** Of quotes that still say what they said. */
  readonly faithful: { readonly ours: Score; readonly theirs: Score }
  /** Of quotes in which a number, a name or a negation is another now: each place given is a false quotation. */
  readonly altered: { readonly ours: Score; readonly theirs: Score }
}

const SHARE = 0.1

function sum(one: Score, other: Score): Score {
  return {
    asked: one.asked + other.asked,
    right: one.right + other.right,
    elsewhere: one.elsewhere + other.elsewhere,
    milliseconds: one.milliseconds + other.milliseconds,
  }
}

/**
 * @param words of the text; six code units each
 * @param quotes resolved by ours
 * @param sample of them given to the other, evenly spread
 */
export function compare(seed: number, words: number, quotes: number, sample: number): Comparison {
  const book = editedBook(seed, words, quotes, SHARE)
  const mine = ours(book)
  const theirOwn = theirs(book)
  const every = Math.max(1, Math.floor(quotes / sample))
  const chosen = book.quotes.filter((_, at) => at % every === 0)
  const rest = book.quotes.filter((_, at) => at % every !== 0)
  const faithful = chosen.filter(({ tellsAnother }: EditedQuote) => !tellsAnother)
  const altered = chosen.filter(({ tellsAnother }) => tellsAnother)
  const oursRest = scoreOf(rest, mine)
  const parts = {
    faithful: { ours: scoreOf(faithful, mine), theirs: scoreOf(faithful, theirOwn) },
    altered: { ours: scoreOf(altered, mine), theirs: scoreOf(altered, theirOwn) },
  }
  const oursOnSample = sum(parts.faithful.ours, parts.altered.ours)
  return {
    units: book.now.length,
    ours: sum(oursRest, oursOnSample),
    oursOnSample,
    theirs: sum(parts.faithful.theirs, parts.altered.theirs),
    ...parts,
  }
}
