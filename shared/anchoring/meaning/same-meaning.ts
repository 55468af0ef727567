import type { Context } from '../context-agreement.ts'
import { type Difference, differencesOf } from './differences.ts'
import { isExchange } from './exchanges.ts'
import { isNegation } from './negations.ts'
import { isNumberWord } from './number-words.ts'
import { plain, type Token, tokensOf } from './tokens.ts'

/** A quote with more changed words than this is another text. */
export const MOST_DIFFERENCES = 600

/** From this length a word that changed its place within the quote is one of those that make its sense. */
const SHORTEST_MOVED = 4

/** Whether a word stands in lower case in the text that is looked through: then it is no name. */
export type IsOrdinary = (word: string) => boolean

/** A quote and a passage word by word: made once, asked several things. */
export interface Comparison {
  readonly quote: readonly Token[]
  readonly passage: readonly Token[]
  /** Null when they are different texts. */
  readonly differences: readonly Difference<Token>[] | null
}

export function comparisonOf(quote: string, passage: string): Comparison {
  const [before, after] = [tokensOf(quote), tokensOf(passage)]
  return {
    quote: before,
    passage: after,
    differences: differencesOf(before, after, ({ text }) => text, MOST_DIFFERENCES),
  }
}

/**
 * Whether a passage still says what a quote says, as far as single words show: the same numbers,
 * signs, negations and names; no word in the place of its opposite; no word moved. Scripts without
 * capital letters do not show what is a name, so no word of theirs may differ. What remains, a
 * synonym or a word more or less, is the work of a sub-editor.
 *
 * It says nothing about any other change of sense: the rule is to be right when it says no.
 */
export function saysTheSame({ differences }: Comparison, isOrdinary: IsOrdinary): boolean {
  if (differences === null) return false
  return !differences.some((difference) => turnsMeaning(difference, isOrdinary)) && !movesWord(differences)
}

/**
 * How much of a passage belongs to its surroundings, in code units from its start and from its end:
 * what an alignment took along at an edge where a word of the quote is gone.
 */
export function overhangOf(quote: string, passage: string, { prefix, suffix }: Context): readonly [number, number] {
  const tokens = tokensOf(passage)
  // Without a plain form of the same length the offsets say nothing.
  if (plain(passage).length !== passage.length) return [0, 0]
  const differences = differencesOf(tokensOf(quote), tokens, ({ text }) => text, MOST_DIFFERENCES) ?? []
  const [first] = differences
  const last = differences.at(-1)
  const before = tokensOf(prefix).map(({ text }) => text)
  const after = tokensOf(suffix).map(({ text }) => text)
  const leading = first !== undefined && first.added[0] === tokens[0] ? first.added : []
  const trailing = last !== undefined && last.added.at(-1) === tokens.at(-1) ? last.added : []
  const ends = leading.findLast(({ text }) => before.at(-1) === text)?.end ?? 0
  const begins = trailing.find(({ text }) => after[0] === text)?.start ?? passage.length
  const rest = passage.slice(ends)
  return ends >= begins
    ? [0, 0]
    : [
        ends + (ends === 0 ? 0 : rest.length - rest.trimStart().length),
        passage.length - passage.slice(0, begins).trimEnd().length,
      ]
}

function turnsMeaning({ dropped, added }: Difference<Token>, isOrdinary: IsOrdinary): boolean {
  return (
    [...dropped, ...added].some((token) => carriesMeaning(token, isOrdinary)) ||
    dropped.some((one) => added.some((other) => isExchange(one.text, other.text)))
  )
}

/** A piece of a sentence that may be neither dropped, added nor exchanged. */
function carriesMeaning({ kind, text, capital, opens }: Token, isOrdinary: IsOrdinary): boolean {
  if (kind !== 'word') return true
  if (isNegation(text) || isNumberWord(text)) return true
  return capital && !(opens && isOrdinary(text))
}

/** "Imports exceed exports" has the words of "exports exceed imports". */
function movesWord(differences: readonly Difference<Token>[]): boolean {
  const dropped = new Set(differences.flatMap((difference) => difference.dropped.map(({ text }) => text)))
  return differences.some(({ added }) => added.some(({ text }) => text.length >= SHORTEST_MOVED && dropped.has(text)))
}
