import { CONTRARY_WORDS, DEGREE_WORDS, NUMBER_WORDS } from './quotation-words.ts'

/**
 * Whether two prints are of one quotation. Careful in one direction: to count a reprint twice is a small error that
 * the analyst sees; to take two statements for one hides what somebody said.
 */

/** Equal words that are fewer than this ("No comment.") are not one quotation for that alone. */
export const TELLING_WORDS = 4
/** A fragment is taken for a part of the longer print from this many words on; shorter ones are common phrases. */
export const FRAGMENT_WORDS = 6
/** Prints that differ a little are taken for one from this many words on, */
export const NEAR_WORDS = 8
/** when this share of the words of the longer one stands in both, in the same order. */
export const NEAR_SHARE = 0.9
/** "We do not say that | China will…": a negation this near to a fragment turns it round. */
const NEGATION_REACH = 5
/** Shorter words are too alike to be taken for two spellings: `than`, `then`. */
const SPELLING_LENGTH = 5

const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|(?<![\p{L}\p{N}])[-\u2212]?\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*|[%‰\p{Sc}]/gu

/** A print as it is compared. */
export interface Quotation {
  readonly words: readonly string[]
  /** The words as one string. */
  readonly key: string
  /** How many words of a text with spaces they are worth. */
  readonly weight: number
}

export function quotationOf(exact: string): Quotation {
  const words = wordsOfQuotation(exact)
  return { words, key: words.join(' '), weight: words.reduce((sum, word) => sum + (isUnspaced(word) ? 0.5 : 1), 0) }
}

/** The words of a print as they are compared: without case, punctuation, accents' encoding, or kinds of marks. */
export const wordsOfQuotation = (exact: string): readonly string[] =>
  exact
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/\u2212/gu, '-')
    .replace(/\bper ?cent\b/gu, '%')
    .match(WORD)
    ?.map((word) => word.replace(/’/gu, "'")) ?? []

/** Characters of scripts without spaces are words of their own; a word there is about two. */
const isUnspaced = (word: string | undefined): boolean =>
  word !== undefined && /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u.test(word)

const isNegation = (word: string): boolean => CONTRARY_WORDS.has(word) || word.endsWith("n't")

/** A word whose change, loss or addition makes another statement. */
const isTelling = (word: string): boolean =>
  isNegation(word) || DEGREE_WORDS.has(word) || NUMBER_WORDS.has(word) || /[\p{N}\p{Sc}%‰]/u.test(word)

/** Whether `short` is a part of `long`, word for word, that no negation beside it turns round. */
export function isFragment(short: Quotation, long: Quotation): boolean {
  if (short.weight < FRAGMENT_WORDS || short.words.length > long.words.length) return false
  if (!long.key.includes(short.key)) return false
  const [first = ''] = short.words
  for (let at = long.words.indexOf(first); at >= 0; at = long.words.indexOf(first, at + 1)) {
    const end = at + short.words.length
    if (!short.words.every((word, index) => long.words[at + index] === word)) continue
    const around = [...long.words.slice(Math.max(0, at - NEGATION_REACH), at), ...long.words.slice(end, end + 1)]
    if (!around.some(isNegation)) return true
  }
  return false
}

/** Whether the two differ in few words, none of which tells: a typing error, another spelling, an article. */
export function isNearlyEqual(a: Quotation, b: Quotation): boolean {
  const longer = Math.max(a.words.length, b.words.length)
  const allowed = Math.floor(longer * (1 - NEAR_SHARE) + 1e-9)
  if (Math.abs(a.words.length - b.words.length) > allowed || Math.min(a.weight, b.weight) < NEAR_WORDS) return false
  const gaps = gapsBetween(a.words, b.words, allowed)
  return gaps !== null && gaps.every(([left, right]) => isHarmless(left, right))
}

type Gap = readonly [readonly string[], readonly string[]]

/**
 * The stretches in which two lists differ, when no more than `allowed` words of either are outside what both share.
 * Found from the left with the nearest common word: with so few differences no better way is missed that matters.
 */
function gapsBetween(a: readonly string[], b: readonly string[], allowed: number): readonly Gap[] | null {
  const gaps: Gap[] = []
  let [i, j, lostA, lostB] = [0, 0, 0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      i += 1
      j += 1
      continue
    }
    const [skipA, skipB] = nextMeeting(a, b, i, j, allowed)
    lostA += skipA
    lostB += skipB
    if (Math.max(lostA, lostB) > allowed) return null
    gaps.push([a.slice(i, i + skipA), b.slice(j, j + skipB)])
    i += skipA
    j += skipB
  }
  return gaps
}

/** How many words to leave out of each so that the next two words are the same, or both end. */
function nextMeeting(
  a: readonly string[],
  b: readonly string[],
  i: number,
  j: number,
  allowed: number,
): readonly [number, number] {
  for (let total = 1; total <= 2 * allowed; total += 1) {
    for (let skipA = Math.max(0, total - allowed); skipA <= Math.min(total, allowed); skipA += 1) {
      const skipB = total - skipA
      const bothEnd = i + skipA === a.length && j + skipB === b.length
      const meet = i + skipA < a.length && a[i + skipA] === b[j + skipB]
      const holds = meet && (a[i + skipA + 1] === b[j + skipB + 1] || skipA === skipB)
      if (bothEnd || holds) return [skipA, skipB]
    }
  }
  return [allowed + 1, allowed + 1]
}

/** Left out or put in, a word that does not tell is harmless; in place of another it must be its other spelling. */
function isHarmless(left: readonly string[], right: readonly string[]): boolean {
  if ([...left, ...right].some(isTelling)) return false
  if (left.length === 0 || right.length === 0) return !isUnspaced(left[0] ?? right[0])
  return left.length === right.length && left.every((word, at) => isOtherSpelling(word, right[at] ?? ''))
}

/** `organise` and `organize`, `colour` and `color`: one letter, and not the first, where prefixes turn words round. */
function isOtherSpelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < SPELLING_LENGTH || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (at < 2) return false
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
