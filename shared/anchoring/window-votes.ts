import { NO_WORD, type WordIndex } from './word-index.ts'

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
const ENOUGH_POSTINGS = 250
const ENOUGH_WORDS = 7
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

/** Votes by bucket, all 0 between two quotes: a list as long as the text is not made for each. */
let votes = new Float64Array(0)

/**
 * Every word the quote shares with the text votes for the places where that word would lie right;
 * rare words weigh more. Buckets overlap by half, so that a few words more or less do not part the votes.
 *
 * @param ids which words of the index the quote has, in order; `NO_WORD` for those that it has not
 */
export function windowsOf(ids: Int32Array, index: WordIndex): readonly Window[] {
  const size = Math.max(8, Math.ceil(ids.length / 2))
  // A word may lie before the text by as many words as the quote has.
  const shift = Math.ceil(ids.length / size) + 2
  const buckets = Math.ceil(index.ids.length / size) + shift + 2
  if (votes.length < buckets) votes = new Float64Array(buckets)
  const { voted, possible } = vote(ids, index, size, shift)
  let most = 0
  for (const bucket of voted) most = Math.max(most, votes[bucket] ?? 0)
  const promising = voted
    .filter((bucket) => (votes[bucket] ?? 0) >= most * PROMISING)
    .sort((one, other) => (votes[other] ?? 0) - (votes[one] ?? 0) || one - other)
    .slice(0, 2 * MOST_WINDOWS_OF_FEW_WORDS)
  // Buckets overlap, so a neighbour of one with more votes shows the same passage.
  const chosen = new Set<number>()
  for (const bucket of promising) if (!chosen.has(bucket - 1) && !chosen.has(bucket + 1)) chosen.add(bucket)
  const windows = [...chosen]
    .slice(0, ids.length <= FEW_WORDS ? MOST_WINDOWS_OF_FEW_WORDS : MOST_WINDOWS)
    .map((bucket) => ({
      first: (bucket - shift) * size - SLACK,
      last: (bucket - shift + 2) * size + ids.length + SLACK,
      votes: (votes[bucket] ?? 0) / possible,
    }))
  for (const bucket of voted) votes[bucket] = 0
  return windows
}

interface Poll {
  /** The buckets with votes. */
  readonly voted: readonly number[]
  /** The votes of a bucket in which every word lies right. */
  readonly possible: number
}

function vote(ids: Int32Array, index: WordIndex, size: number, shift: number): Poll {
  const total = index.ids.length
  const rareFirst: { readonly id: number; readonly at: number; readonly length: number }[] = []
  ids.forEach((id, at) => rareFirst.push({ id, at, length: id === NO_WORD ? 0 : index.countOf(id) }))
  rareFirst.sort((one, other) => one.length - other.length)
  const voted: number[] = []
  let [read, possible, counted] = [0, 0, 0]
  for (const { id, at, length } of rareFirst) {
    // Sorted, so all that follow are as common; but the rarest word is read however common it is.
    if (read > 0 && read + length > MOST_POSTINGS) break
    if (read + length > ENOUGH_POSTINGS && counted >= ENOUGH_WORDS) break
    const weight = Math.log(1 + total / (length === 0 ? 0.5 : length))
    possible += weight
    if (id === NO_WORD) continue
    const positions = index.positionsOf(id)
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
  return { voted, possible }
}
