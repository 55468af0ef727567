import { ours, type Score, scoreOf, theirs } from './compare.ts'
import { editedBook, type EditedQuote } from './edited-book.ts'

/** What both ways did with the same quotes. */
export interface Comparison {
  readonly units: number
  readonly ours: Score
  /** Ours on the quotes that the other was given, too: it is too slow for all of them. */
  readonly oursOnSample: Score
  readonly theirs: Score
  /** Milliseconds a quote, the index of the text included: the middle one of the rounds, each way in turn. */
  readonly times: { readonly ours: number; readonly theirs: number }
  /** Of quotes that still say what they said. */
  readonly faithful: { readonly ours: Score; readonly theirs: Score }
  /** Of quotes in which a number, a name or a negation is another now: each place given is a false quotation. */
  readonly altered: { readonly ours: Score; readonly theirs: Score }
}

const SHARE = 0.1

const middle = (list: readonly number[]): number => [...list].sort((one, other) => one - other)[list.length >> 1] ?? 0
const each = ({ milliseconds, asked }: Score): number => milliseconds / asked

function sum(one: Score, other: Score): Score {
  return {
    asked: one.asked + other.asked,
    right: one.right + other.right,
    elsewhere: one.elsewhere + other.elsewhere,
    near: one.near + other.near,
    milliseconds: one.milliseconds + other.milliseconds,
  }
}

/**
 * @param words of the text; six code units each
 * @param quotes resolved by ours
 * @param sample of them given to the other, evenly spread
 * @param rounds for the times; what is found is the same in each
 */
export function compare(seed: number, words: number, quotes: number, sample: number, rounds: number): Comparison {
  const book = editedBook(seed, words, quotes, SHARE)
  const theirOwn = theirs(book)
  const every = Math.max(1, Math.floor(quotes / sample))
  const chosen = book.quotes.filter((_, at) => at % every === 0)
  const rest = book.quotes.filter((_, at) => at % every !== 0)
  const faithful = chosen.filter(({ tellsAnother }: EditedQuote) => !tellsAnother)
  const altered = chosen.filter(({ tellsAnother }) => tellsAnother)
  const round = (): Omit<Comparison, 'times' | 'units'> => {
    const mine = ours(book)
    const oursRest = scoreOf(rest, mine)
    const parts = {
      faithful: { ours: scoreOf(faithful, mine), theirs: scoreOf(faithful, theirOwn) },
      altered: { ours: scoreOf(altered, mine), theirs: scoreOf(altered, theirOwn) },
    }
    const oursOnSample = sum(parts.faithful.ours, parts.altered.ours)
    const theirsOnSample = sum(parts.faithful.theirs, parts.altered.theirs)
    return { ours: sum(oursRest, oursOnSample), oursOnSample, theirs: theirsOnSample, ...parts }
  }
  const first = round()
  const all = [first, ...Array.from({ length: rounds - 1 }, round)]
  const times = { ours: middle(all.map((one) => each(one.ours))), theirs: middle(all.map((one) => each(one.theirs))) }
  return { units: book.now.length, times, ...first }
}
