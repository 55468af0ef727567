import type { Span } from '../model/primitives.ts'
import { closestEnd, SHORT_PATTERN } from './align.ts'
import { CLOSE, closestByLetters, closestWords, folded, type SimilarPassage, wordPatternOf } from './likeness.ts'
import { unitsToText } from './mapped-text.ts'
import { windowsOf } from './window-votes.ts'
import { type Word, type WordIndex, wordIndexOf, wordsOf } from './word-index.ts'

/** Finds what resembles a quote in one text; built once a text, as its index costs a pass over it. */
export type SimilarPassages = (quote: string) => readonly SimilarPassage[]

/** Longer quotes, in code units, are compared by their ends and by the words they share. */
const LONGEST_ALIGNED = 2_000

/** How much of each end of such a quote is aligned, in code units. */
const ALIGNED_END = 400

/**
 * A quote too long to align: the window that its words chose, from where its beginning fits best to
 * where its end does.
 */
function closestByEnds(quote: string, text: string, window: Span, votes: number): SimilarPassage {
  const reach = ALIGNED_END + Math.max(ALIGNED_END, window.end - window.start - quote.length)
  const head = quote.slice(0, ALIGNED_END)
  const tail = quote.slice(-ALIGNED_END)
  const atStart = { start: window.start, end: Math.min(window.end, window.start + Math.min(reach, MOST_REACH)) }
  const atEnd = { start: Math.max(window.start, window.end - Math.min(reach, MOST_REACH)), end: window.end }
  const { start } = closestByLetters(head, wordsOf(head), text, atStart)
  const { end } = closestByLetters(tail, wordsOf(tail), text, atEnd)
  return { start, end: Math.max(start, end), likeness: votes }
}
const MOST_REACH = 20_000

/** A window with less than this share of the best one's likeness by words is not compared by letters. */
const WORTH_LETTERS = 0.6

/** From this likeness by words a window without rivals is not compared by letters: no limit asks for more. */
const LIKE_ENOUGH = 0.85

/** A passage from its first to its last word with the marks that stand around the words of the quote, where they do. */
function withEdges(quote: string, words: readonly Word[], text: string, passage: SimilarPassage): SimilarPassage {
  const before = quote.slice(0, words[0]?.start ?? 0)
  const after = quote.slice(words.at(-1)?.end ?? quote.length)
  const { start, end } = passage
  return {
    ...passage,
    start: text.endsWith(before, start) ? start - before.length : start,
    end: text.startsWith(after, end) ? end + after.length : end,
  }
}

/** The more alike of two ways to see the same window. */
function better(one: SimilarPassage, other: SimilarPassage | null): SimilarPassage {
  return other !== null && other.likeness > one.likeness ? other : one
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** A window with the stretch of it that is closest by words. */
interface Glance {
  readonly window: Span
  readonly byWords: SimilarPassage | null
}

function idsOf(words: readonly Word[], index: WordIndex): Int32Array {
  const ids = new Int32Array(words.length)
  words.forEach(({ word }, at) => {
    ids[at] = index.idOf(word)
  })
  return ids
}

/** The code units of a quote's words by their number in the index; 0 between two quotes. */
let unitOfId = new Uint16Array(0)

/** Compares windows word by word, without reading the text: the words are numbers in the index. */
function glancesAt(
  words: readonly Word[],
  wordIds: Int32Array,
  index: WordIndex,
  windows: readonly WordWindow[],
): readonly Glance[] {
  const { ids, starts, ends, differentWords } = index
  const pattern = wordPatternOf(words)
  if (unitOfId.length < differentWords) unitOfId = new Uint16Array(differentWords)
  // One more than the unit, so that 0, less one, is `OTHER_WORD`.
  for (let at = 0; at < wordIds.length; at += 1) unitOfId[wordIds[at] ?? 0] = pattern.units.charCodeAt(at) + 1
  const glances = windows.map(({ first, last, window }) => {
    const from = Math.max(0, first)
    const units = new Uint16Array(Math.max(0, Math.min(last + 1, ids.length) - from))
    for (let at = 0; at < units.length; at += 1) units[at] = (unitOfId[ids[from + at] ?? 0] ?? 0) - 1
    const found = closestWords(words, pattern, unitsToText(units))
    if (found === null) return { window, byWords: null }
    const start = starts[from + found.first] ?? 0
    return { window, byWords: { start, end: ends[from + found.last] ?? start, likeness: found.likeness } }
  })
  for (const id of wordIds) unitOfId[id] = 0
  return glances
}

interface WordWindow {
  /** Numbers of words. */
  readonly first: number
  readonly last: number
  readonly window: Span
}

/**
 * Words decide which windows are compared by letters, too: neighbouring windows show the same
 * passage, and one that shares far fewer words does not come near the best by its letters.
 */
function worthLetters(glances: readonly Glance[]): readonly Glance[] {
  const likenessBy = ({ byWords }: Glance): number => byWords?.likeness ?? 0
  const sorted = [...glances].sort((one, other) => likenessBy(other) - likenessBy(one))
  const [best] = sorted
  if (best === undefined || likenessBy(best) < CLOSE) return glances
  return sorted.filter(({ byWords }, at) => {
    if (byWords === null || byWords.likeness < likenessBy(best) * WORTH_LETTERS) return false
    return !sorted.slice(0, at).some((before) => before.byWords !== null && overlap(before.byWords, byWords))
  })
}

/**
 * Prepares a text for finding passages that resemble a quote: the same with letters, words or figures
 * changed. The index is made on the first call. A quote of up to `SHORT_PATTERN` code units that
 * shares too few words is looked for letter by letter in the whole text.
 *
 * @param text in the form in which it is to be compared; offsets of the answer are into it
 * @returns passages that do not overlap, most alike first; empty when nothing is even remotely alike
 */
export function similarPassagesIn(text: string): SimilarPassages {
  let index: WordIndex | null = null
  let foldedText: string | null = null

  const throughWords = (quote: string, words: readonly Word[]): readonly SimilarPassage[] => {
    const known = (index ??= wordIndexOf(text))
    // Up to the next word, as what follows the last one, such as a full stop, belongs to the window too.
    const startOf = (word: number): number => (word <= 0 ? 0 : (known.starts[word] ?? text.length))
    const ids = idsOf(words, known)
    const windows = windowsOf(ids, known).map(({ first, last, votes }) => {
      return {
        first,
        last,
        votes,
        window: { start: startOf(first), end: startOf(last + 1) },
      }
    })
    // A long quote casts so many votes that the first window is the one.
    const [chosen] = windows
    if (quote.length > LONGEST_ALIGNED) {
      return chosen === undefined ? [] : [closestByEnds(quote, text, chosen.window, chosen.votes)]
    }
    const glances = glancesAt(words, ids, known, windows)
    const compared = worthLetters(glances)
    const left = glances.flatMap((glance) =>
      compared.includes(glance) || glance.byWords === null ? [] : [glance.byWords],
    )
    const [best, rival] = compared
    // Words that say so much need no letters to be believed; with a rival both are looked at closely.
    if (rival === undefined && best?.byWords && best.byWords.likeness >= LIKE_ENOUGH) {
      return [withEdges(quote, words, text, best.byWords), ...left]
    }
    return [
      ...compared.map(({ window, byWords }) => better(closestByLetters(quote, words, text, window), byWords)),
      ...left,
    ]
  }

  const throughLetters = (quote: string, words: readonly Word[]): readonly SimilarPassage[] => {
    foldedText ??= folded(text)
    const { end, distance } = closestEnd(folded(quote), foldedText)
    if (distance > quote.length * (1 - CLOSE)) return []
    return [closestByLetters(quote, words, text, { start: Math.max(0, end - 2 * quote.length), end })]
  }

  return (quote) => {
    if (quote === '' || text === '') return []
    const words = wordsOf(quote)
    const found = [...throughWords(quote, words)]
    if (quote.length <= SHORT_PATTERN && !found.some(({ likeness }) => likeness >= CLOSE)) {
      found.push(...throughLetters(quote, words))
    }
    return withoutOverlaps(found.sort((one, other) => other.likeness - one.likeness || one.start - other.start))
  }
}

function withoutOverlaps(passages: readonly SimilarPassage[]): readonly SimilarPassage[] {
  const kept: SimilarPassage[] = []
  for (const passage of passages) {
    if (!kept.some((other) => overlap(passage, other))) kept.push(passage)
  }
  return kept
}
