import type { Span } from '../model/primitives.ts'
import { CONTEXT_LENGTH, TELLING_END } from './unique-context.ts'
import { type Candidate, knowsContext, LIMITS, type Search } from './judgement.ts'
import { differencesOf } from './meaning/differences.ts'
import { speaksOfAnother, type Weight } from './meaning/beside.ts'
import type { IsOrdinary } from './meaning/same-meaning.ts'
import { tokensOf } from './meaning/tokens.ts'

/** Old surroundings this long, in code units, are looked for as they were. */
const LANDMARK = { LONGEST: 16, SHORTEST: 10 } as const

/** How far from a passage they may stand, in code units: a word or two, but never so far that the next item of a list has them. */
const slackOf = (exact: string): number => Math.min(24, Math.max(8, exact.length >>> 1))

/** In so much of the surroundings a name or a number belongs to the quote: who said it, of when. */
const NEAR = 64

/**
 * Whether something that stood right beside the quote now stands elsewhere and not beside this
 * passage. Then the passage is a neighbour of the quote, such as the next item of a list in which the
 * quote was an item, and the quote itself is gone.
 */
export function isDisplaced({ text, exact, prefix, suffix, phrases }: Search, { start, end }: Span): boolean {
  const { LONGEST, SHORTEST } = LANDMARK
  const slack = slackOf(exact)
  const gone = (landmark: string, from: number, to: number): boolean =>
    landmark.trim().length >= SHORTEST &&
    !text.slice(Math.max(0, from), to).includes(landmark) &&
    phrases.includes(landmark)
  const before = prefix.slice(-LONGEST)
  const after = suffix.slice(0, LONGEST)
  return gone(before, start - LONGEST - slack, start + slack) || gone(after, end - slack, end + LONGEST + slack)
}

/** A word that was cut off at the outer edge; one with a capital letter begins there. */
const cutBefore = (context: string): string => context.replace(/^[\p{Ll}\p{M}\p{N}]+/u, '')
const cutAfter = (context: string): string => context.replace(/(?:(?![\p{Lo}])[\p{L}\p{M}\p{N}])+$/u, '')

const LONGEST_WORD = 40
const WORD_END = /[\p{L}\p{M}\p{N}]+$/u
const WORD_START = /^[\p{L}\p{M}\p{N}]+/u

/** Whether beside this passage stands another name or number than beside the quote. */
function isAnothers(search: Search, { start, end }: Span, weight: Weight, isOrdinary: IsOrdinary): boolean {
  const before = search.prefix.slice(-NEAR)
  const after = search.suffix.slice(0, NEAR)
  // Of the text whole words are known.
  const from = Math.max(0, start - before.length)
  const to = Math.min(search.text.length, end + after.length)
  const [restOfFirst = ''] = WORD_END.exec(search.text.slice(Math.max(0, from - LONGEST_WORD), from)) ?? []
  const [restOfLast = ''] = WORD_START.exec(search.text.slice(to, to + LONGEST_WORD)) ?? []
  const besideBefore = search.text.slice(from - restOfFirst.length, start)
  const besideAfter = search.text.slice(end, to + restOfLast.length)
  return (
    speaksOfAnother({ before, after: besideBefore, outer: 'start' }, weight, isOrdinary) ||
    speaksOfAnother({ before: after, after: besideAfter, outer: 'end' }, weight, isOrdinary)
  )
}

/** Words of unrelated prose that stand in the same order by chance; up to here they are no agreement. */
const CHANCE = 0.3
/** Text looked through for the words of a side, per unit of it: replaced words may be longer. */
const ROOM = 1.6

/** How many of the remembered words of one side are still there in order, 0..1: sees what letters do not. */
function wordsKept(side: string, beside: string): number {
  const remembered = tokensOf(side)
  const differences = differencesOf(remembered, tokensOf(beside), ({ text }) => text, MOST_WORDS)
  if (differences === null || remembered.length === 0) return 0
  const dropped = differences.reduce((sum, difference) => sum + difference.dropped.length, 0)
  return Math.max(0, (1 - dropped / remembered.length - CHANCE) / (1 - CHANCE))
}
const MOST_WORDS = 200

/** The share of the words of each side that stand beside a place; 0 of a side of which nothing is remembered. */
function sidesKept({ text, prefix, suffix }: Search, { start, end }: Span): readonly [number, number] {
  const before = prefix.slice(-NEAR)
  const after = suffix.slice(0, NEAR)
  const textBefore = text.slice(Math.max(0, Math.floor(start - before.length * ROOM)), start)
  const textAfter = text.slice(end, Math.ceil(end + after.length * ROOM))
  return [
    prefix === '' ? 0 : wordsKept(cutBefore(before), textBefore),
    suffix === '' ? 0 : wordsKept(cutAfter(after), textAfter),
  ]
}

/** Whether both sides, as far as they are remembered, support a place, by their letters or by their words. */
function bothSidesSupport(search: Search, place: Candidate): boolean {
  const { prefix, suffix } = place.agreement
  const byLetters =
    (search.prefix === '' || prefix >= LIMITS.CONTRADICTED) && (search.suffix === '' || suffix >= LIMITS.CONTRADICTED)
  if (byLetters) return true
  const [before, after] = sidesKept(search, place)
  return (
    (search.prefix === '' || Math.max(before, prefix) >= LIMITS.CONTRADICTED) &&
    (search.suffix === '' || Math.max(after, suffix) >= LIMITS.CONTRADICTED)
  )
}

/**
 * Whether on both sides of a place words stand in the order in which they stood beside the quote: a
 * text in which every tenth word changed has some such words everywhere, another place has none.
 */
export function isAmongItsWords(search: Search, place: Span, least: number = LIMITS.AMONG_ITS_WORDS): boolean {
  const [before, after] = sidesKept(search, place)
  return (before + after) / 2 >= least && Math.min(before, after) >= LIMITS.TOUCHED_BY_ITS_WORDS
}

/**
 * Whether a place differs from the description in its far end only, and the description was made
 * longer for the sake of that end: this is what a double of the quote looks like.
 */
function isDouble({ text, prefix, suffix }: Search, { start, end }: Span): boolean {
  if (Math.max(prefix.length, suffix.length) <= CONTEXT_LENGTH) return false
  let before = 0
  while (before < prefix.length && prefix.at(-1 - before) === text.charAt(start - 1 - before)) before += 1
  let after = 0
  while (after < suffix.length && suffix.charAt(after) === text.charAt(end + after)) after += 1
  // One unit told them apart, and another may be half a character: see `uniqueContextLength`.
  const most = TELLING_END + 2
  return prefix.length - before <= most && suffix.length - after <= most
}

/**
 * Whether the surroundings of a passage are those of the quote, as far as they are remembered. Both
 * sides must support it: one side alone is what a deleted sentence and its double have in common.
 */
export function isInPlace(
  search: Search,
  place: Candidate,
  isOrdinary: IsOrdinary,
  weight: Weight = search.exact.length < LIMITS.SHORT_LENGTH ? 'short' : 'usual',
): boolean {
  const { overall } = place.agreement
  if (!knowsContext(search) || overall === 1) return true
  const supported =
    overall >= (weight === 'short' ? LIMITS.SUPPORTED_SHORT : LIMITS.SUPPORTED) ||
    ((weight === 'distinctive' || weight === 'statement') && isAmongItsWords(search, place))
  return (
    supported &&
    bothSidesSupport(search, place) &&
    !isDouble(search, place) &&
    !isAnothers(search, place, weight, isOrdinary)
  )
}
