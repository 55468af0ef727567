import type { Context } from '../context-agreement.ts'
import { type Difference, differencesOf } from './differences.ts'
import { isExchange } from './exchanges.ts'
import { isNegation } from './negations.ts'
import { isNumberWord } from './number-words.ts'
import { plain, type Token, tokensOf } from './tokens.ts'

/** A quote with more changed words than this is another text. */
const MOST_DIFFERENCES = 600

/** From this length a word that changed its place within the quote is one of those that make its sense. */
const SHORTEST_MOVED = 4

/** Whether a word stands in lower case in the text that is looked through: then it is no name. */
export type IsOrdinary = (word: string) => boolean

/**
 * Whether a passage still says what a quote says, as far as single words show: the same numbers,
 * signs, negations and names; no word in the place of its opposite; no word moved. Scripts without
 * capital letters do not show what is a name, so no word of theirs may differ. What remains, a
 * synonym or a word more or less, is the work of a sub-editor.
 *
 * It says nothing about any other change of sense: the rule is to be right when it says no.
 */
export function saysTheSame(quote: string, passage: string, isOrdinary: IsOrdinary): boolean {
  const differences = differencesOf(tokensOf(quote), tokensOf(passage), ({ text }) => text, MOST_DIFFERENCES)
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

/** How much a quote says by itself. */
export type Weight = 'short' | 'usual' | 'distinctive'

/** Surroundings on one side of a quote and of a passage, to be compared. */
export interface Sides {
  /** As they are remembered. */
  readonly before: string
  /** What is beside the passage, about as long. */
  readonly after: string
  /** Which end lies away from the quote: there both are cut off somewhere. */
  readonly outer: 'start' | 'end'
}

/** Words in a row that all gave way to others: another phrase, not an edit here and there. */
const PHRASE = 3
/** The same where the surroundings end: the quote's neighbour is the same, its neighbour's neighbour is not. */
const OUTER_PHRASE = 2
/** Words in a row that came or went: a sentence more or less, as between two doubles with a neighbour in common. */
const CLAUSE = 4

/**
 * Whether a number, a name, a person or a whole phrase in the surroundings of a quote gave way to
 * another: then the passage is what another person said, or what was said of another year.
 *
 * @param weight how much the quote says by itself: of a short one two words in a row make a phrase, of a
 *   distinctive one only names and numbers are looked at
 */
export function speaksOfAnother({ before, after, outer }: Sides, weight: Weight, isOrdinary: IsOrdinary): boolean {
  if (before === after) return false
  const beside = tokensOf(after)
  const remembered = withoutPart(tokensOf(before), beside, outer)
  const differences = differencesOf(remembered, beside, ({ text }) => text, MOST_DIFFERENCES)
  if (differences === null) return true
  const outermost = remembered.at(outer === 'start' ? 0 : -1)
  return differences.some(({ dropped, added }) => {
    const reachesOut = outermost !== undefined && dropped.includes(outermost)
    if (
      dropped.some((one) => added.some((other) => isRival(one, other, isOrdinary) || isExchange(one.text, other.text)))
    )
      return true
    if (weight === 'distinctive') return false
    // Where the surroundings are cut off, words come and go because others became longer or shorter.
    const atOuterEdge = outer === 'start' ? added[0] === beside[0] : added.at(-1) === beside.at(-1)
    const opensAnother = reachesOut && outer === 'end' && outermost.opens && added.length > 0
    return (
      opensAnother ||
      dropped.length >= CLAUSE ||
      (added.length >= CLAUSE && !atOuterEdge) ||
      Math.min(dropped.length, added.length) >= (weight === 'short' || reachesOut ? OUTER_PHRASE : PHRASE)
    )
  })
}

/** Without the outermost word when it may be a part of a word that is there. */
function withoutPart(remembered: readonly Token[], beside: readonly Token[], outer: 'start' | 'end'): readonly Token[] {
  const [edge] = remembered.slice(outer === 'start' ? 0 : -1)
  if (edge === undefined) return remembered
  // A word begins with its capital letter, so it is whole.
  if (outer === 'start' && edge.capital) return remembered
  const there = outer === 'start' ? beside.slice(0, OUTER_WORDS) : beside.slice(-OUTER_WORDS)
  const isPart = there.some(({ text }) => (outer === 'start' ? text.endsWith(edge.text) : text.startsWith(edge.text)))
  if (!isPart) return remembered
  return outer === 'start' ? remembered.slice(1) : remembered.slice(0, -1)
}
/** Among so many of the words farthest from the quote the cut one is looked for. */
const OUTER_WORDS = 4

/** So many words kept in order are no template of which a text has two. */
const DISTINCTIVE_WORDS = 16

/** Whether so much of a quote is kept that hardly another sentence would have it. */
export function isDistinctive(quote: string, passage: string): boolean {
  const tokens = tokensOf(quote)
  const differences = differencesOf(tokens, tokensOf(passage), ({ text }) => text, MOST_DIFFERENCES)
  if (differences === null) return false
  return tokens.length - differences.reduce((sum, { dropped }) => sum + dropped.length, 0) >= DISTINCTIVE_WORDS
}

/** Whether two or more words in a row of a quote gave way to as many. */
export function exchangesPhrase(quote: string, passage: string): boolean {
  const differences = differencesOf(tokensOf(quote), tokensOf(passage), ({ text }) => text, MOST_DIFFERENCES)
  return differences === null || differences.some(({ dropped, added }) => Math.min(dropped.length, added.length) > 1)
}

/** Both numbers, or both names: what one of them says the other does not. */
function isRival(one: Token, other: Token, isOrdinary: IsOrdinary): boolean {
  const isNumber = ({ kind, text }: Token): boolean => kind === 'number' || isNumberWord(text)
  const isName = ({ kind, capital, opens, text }: Token): boolean =>
    kind === 'caseless' || (capital && !(opens && isOrdinary(text)))
  return (isNumber(one) && isNumber(other)) || (isName(one) && isName(other))
}
