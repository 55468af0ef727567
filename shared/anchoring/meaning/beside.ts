import { type Difference, differencesOf } from './differences.ts'
import { isExchange } from './exchanges.ts'
import { isNumberWord } from './number-words.ts'
import { type IsOrdinary, MOST_DIFFERENCES } from './same-meaning.ts'
import { opensAt } from './sentence-start.ts'
import { type Token, tokensOf } from './tokens.ts'

/** How much a quote says by itself. */
export type Weight = 'short' | 'usual' | 'statement' | 'distinctive'

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
/** The same beside a short quote, and where a sentence ends. */
const SHORT_PHRASE = 2
/** Words in a row that came or went: a sentence more or less, as between two doubles with a neighbour in common. */
const CLAUSE = 4

/** With a smaller share of its words left a side is another, and what is left of it is a "the" or a "to". */
const LEAST_KEPT = 0.25

/**
 * Whether a number, a name, a person or a whole phrase in the surroundings of a quote gave way to
 * another: then the passage is what another person said, or what was said of another year.
 *
 * @param weight how much the quote says by itself: of a short one two words in a row make a phrase; beside
 *   a statement of its own whole sentences may change; beside a distinctive one only names and numbers count
 */
export function speaksOfAnother({ before, after, outer }: Sides, weight: Weight, isOrdinary: IsOrdinary): boolean {
  if (before === after) return false
  const beside = tokensOf(after)
  const all = tokensOf(before)
  const remembered = withoutPart(all, beside, outer)
  const differences = differencesOf(remembered, beside, ({ text }) => text, MOST_DIFFERENCES)
  if (differences === null) return true
  const kept = remembered.length - differences.reduce((sum, { dropped }) => sum + dropped.length, 0)
  if (weight !== 'distinctive' && remembered.length >= CLAUSE && kept < remembered.length * LEAST_KEPT) return true
  const clause = weight === 'statement' ? PHRASE : CLAUSE
  const phrase = weight === 'short' ? SHORT_PHRASE : PHRASE
  return differences.some((difference) => {
    const { dropped, added } = difference
    if (exchangesRivals(difference, isOrdinary)) return true
    if (weight === 'distinctive') return false
    // Where the surroundings are cut off, words come and go because others became longer or shorter.
    const atOuterEdge = outer === 'start' ? added[0] === beside[0] : added.at(-1) === beside.at(-1)
    return (
      dropped.length >= clause ||
      (added.length >= clause && !atOuterEdge) ||
      Math.min(dropped.length, added.length) >= phrase ||
      (weight !== 'statement' &&
        changesSentence(difference, { words: all, text: before }, { words: beside, text: after }))
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

/** One side of a quote or of a passage. */
interface Side {
  readonly words: readonly Token[]
  readonly text: string
}

/** Whether a whole sentence of two words or more came or went, or all of the end of one gave way to another. */
function changesSentence({ dropped, added }: Difference<Token>, remembered: Side, beside: Side): boolean {
  if (added.length === 0) return isSentence(dropped, remembered)
  if (dropped.length === 0) return isSentence(added, beside)
  return (
    Math.min(dropped.length, added.length) >= SHORT_PHRASE &&
    endsSentence(dropped, remembered) &&
    endsSentence(added, beside)
  )
}

function endsSentence(run: readonly Token[], { words, text }: Side): boolean {
  const last = run.at(-1)
  if (last === undefined) return false
  const next = words[words.indexOf(last) + 1]
  return next === undefined ? opensAt(text, text.length) : next.opens
}

const isSentence = (run: readonly Token[], side: Side): boolean =>
  run.length >= SHORT_PHRASE && run[0]?.opens === true && endsSentence(run, side)

const exchangesRivals = ({ dropped, added }: Difference<Token>, isOrdinary: IsOrdinary): boolean =>
  dropped.some((one) => added.some((other) => isRival(one, other, isOrdinary) || isExchange(one.text, other.text)))

/** Both numbers, or both names: what one of them says the other does not. */
function isRival(one: Token, other: Token, isOrdinary: IsOrdinary): boolean {
  const isNumber = ({ kind, text }: Token): boolean => kind === 'number' || isNumberWord(text)
  const isName = ({ kind, capital, opens, text }: Token): boolean =>
    kind === 'caseless' || (capital && !(opens && isOrdinary(text)))
  return (isNumber(one) && isNumber(other)) || (isName(one) && isName(other))
}
