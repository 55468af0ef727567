import type { Word, WordIndex } from './word-index.ts'

/** Windows compared in full per quote, the most promising first. */
const MOST_WINDOWS = 8
/** Quotes of few words get more: their votes are few and say little, and comparing them is cheap. */
const FEW_WORDS = 5
const MOST_WINDOWS_OF_FEW_WORDS = 40
/** A window with less than this share of the best window's votes is not worth comparing. */
const PROMISING = 0.5
/** Postings read per quote: rare words first, so that "the" in a book is never needed. */
const MOST_POSTINGS = 20_000
/** Enough when they are of so many different words: these are the rare ones, and they agree on the place. */
const ENOUGH_POSTINGS = 1_000
const ENOUGH_WORDS = 8
/** Words added to a window on each side. */
const SLACK = 4

/** Where a quote may lie, by the words that it shares with the text. */
export interface Window {
  /** First and last word of the text that may belong to it; both may lie outside the text. */
  readonly first: number
  readonly last: number
  /** Share of the votes cast that it got, 0..1. */
  readonly votes: number
}

/**
 * Every word the quote shares with the text votes for the places where that word would lie right;
 * rare words weigh more. Buckets overlap by half, so that a few words more or less do not part the votes.
 */
export function windowsOf(words: readonly Word[], index: WordIndex): readonly Window[] {
  const size = Math.max(8, Math.ceil(words.length / 2))
  const total = index.starts.length
  const postings = words
    .map(({ word }, at) => ({ at, positions: index.positionsOf(word) }))
    .sort((one, other) => (one.positions?.length ?? 0) - (other.positions?.length ?? 0))
  // A word may lie before the text by as many words as the quote has.
  const shift = Math.ceil(words.length / size) + 2
  const votes = new Float64Array(Math.ceil(total / size) + shift + 2)
  const voted: number[] = []
  let read = 0
  let possible = 0
  let counted = 0
  for (const { at, positions } of postings) {
    const length = positions?.length ?? 0
    // Sorted, so all that follow are as common; but the rarest word is read however common it is.
    if (read > 0 && read + length > MOST_POSTINGS) break
    if (read + length > ENOUGH_POSTINGS && counted >= ENOUGH_WORDS) break
    const weight = Math.log(1 + total / (positions?.length ?? 0.5))
    possible += weight
    if (positions === undefined) continue
    read += length
    counted += 1
    // One word of the quote votes once a bucket, or a page of "ha ha ha" would win every quote with "ha".
    let last = -1
    for (let index = 0; index < length; index += 1) {
      const bucket = Math.floor(((positions[index] ?? 0) - at) / size) + shift
      for (let near = Math.max(last + 1, bucket - 1); near <= bucket; near += 1) {
        const before = votes[near] ?? 0
        if (before === 0) voted.push(near)
        votes[near] = before + weight
      }
      last = bucket
    }
  }
  const most = voted.reduce((sum, bucket) => Math.max(sum, votes[bucket] ?? 0), 0)
  return voted
    .filter((bucket) => (votes[bucket] ?? 0) >= most * PROMISING)
    .sort((one, other) => (votes[other] ?? 0) - (votes[one] ?? 0) || one - other)
    .slice(0, words.length <= FEW_WORDS ? MOST_WINDOWS_OF_FEW_WORDS : MOST_WINDOWS)
    .map((bucket) => ({
      first: (bucket - shift) * size - SLACK,
      last: (bucket - shift + 2) * size + words.length + SLACK,
      votes: (votes[bucket] ?? 0) / possible,
    }))
}
