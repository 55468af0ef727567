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
  const votes = new Map<number, number>()
  let read = 0
  let possible = 0
  for (const { at, positions } of postings) {
    // Sorted, so all that follow are as common; but the rarest word is read however common it is.
    if (read > 0 && read + (positions?.length ?? 0) > MOST_POSTINGS) break
    const weight = Math.log(1 + total / (positions?.length ?? 0.5))
    possible += weight
    if (positions === undefined) continue
    read += positions.length
    const seen = new Set<number>()
    for (const position of positions) {
      const bucket = Math.floor((position - at) / size)
      for (const near of [bucket, bucket - 1]) {
        // One word of the quote votes once a bucket, or a page of "ha ha ha" would win every quote with "ha".
        if (seen.has(near)) continue
        seen.add(near)
        votes.set(near, (votes.get(near) ?? 0) + weight)
      }
    }
  }
  let most = 0
  for (const sum of votes.values()) most = Math.max(most, sum)
  return Array.from(votes, ([bucket, sum]) => ({ bucket, sum }))
    .filter(({ sum }) => sum >= most * PROMISING)
    .sort((one, other) => other.sum - one.sum || one.bucket - other.bucket)
    .slice(0, words.length <= FEW_WORDS ? MOST_WINDOWS_OF_FEW_WORDS : MOST_WINDOWS)
    .map(({ bucket, sum }) => ({
      first: bucket * size - SLACK,
      last: (bucket + 2) * size + words.length + SLACK,
      votes: sum / possible,
    }))
}
