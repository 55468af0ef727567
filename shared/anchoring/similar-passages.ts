import type { Span } from '../model/primitives.ts'
import { closestEnd, SHORT_PATTERN } from './align.ts'
import { CLOSE, closestByLetters, closestByWords, folded, type SimilarPassage } from './likeness.ts'
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
  const { start } = closestByLetters(head, [...wordsOf(head)], text, atStart)
  const { end } = closestByLetters(tail, [...wordsOf(tail)], text, atEnd)
  return { start, end: Math.max(start, end), likeness: votes }
}
const MOST_REACH = 20_000

/** The more alike of two ways to see the same window. */
function better(one: SimilarPassage, other: SimilarPassage | null): SimilarPassage {
  return other !== null && other.likeness > one.likeness ? other : one
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
    index ??= wordIndexOf(text)
    const { starts } = index
    // Up to the next word, as what follows the last one, such as a full stop, belongs to the window too.
    const startOf = (word: number): number => (word <= 0 ? 0 : (starts[word] ?? text.length))
    const long = quote.length > LONGEST_ALIGNED
    // A long quote casts so many votes that the first window is the one.
    const windows = windowsOf(words, index).slice(0, long ? 1 : undefined)
    return windows.map(({ first, last, votes }) => {
      const window = { start: startOf(first), end: startOf(last + 1) }
      if (long) return closestByEnds(quote, text, window, votes)
      return better(closestByLetters(quote, words, text, window), closestByWords(words, text, window))
    })
  }

  const throughLetters = (quote: string, words: readonly Word[]): readonly SimilarPassage[] => {
    foldedText ??= folded(text)
    const { end, distance } = closestEnd(folded(quote), foldedText)
    if (distance > quote.length * (1 - CLOSE)) return []
    return [closestByLetters(quote, words, text, { start: Math.max(0, end - 2 * quote.length), end })]
  }

  return (quote) => {
    if (quote === '' || text === '') return []
    const words = [...wordsOf(quote)]
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
    if (!kept.some(({ start, end }) => passage.start < end && start < passage.end)) kept.push(passage)
  }
  return kept
}
