import { type Agreement, contextAgreement } from './context-agreement.ts'
import type { Span } from '../model/primitives.ts'
import type { PhraseSearch } from './phrase-search.ts'
import type { Anchored, AnchorMethod, OrphanReason, Orphaned } from './resolution.ts'

/**
 * Thresholds on agreement of context (0 another place, 1 the same surroundings). The price of a
 * wrong anchor is a false brief, that of an orphan is one click, so every doubt makes an orphan.
 */
export const LIMITS = {
  /** Below: the surroundings say that this is another place. */
  CONTRADICTED: 0.15,
  /** From here: one of several places is supported at all. One side in full and nothing of the other is 0.5. */
  SUPPORTED: 0.3,
  /** The same for a quote of fewer code units than `SHORT_LENGTH`: such words stand anywhere. */
  SUPPORTED_SHORT: 0.5,
  SHORT_LENGTH: 24,
  /** What the best of several places must have over the runner-up. A lookalike one word away stays within it. */
  MARGIN: 0.4,
  /** From here the surroundings leave no doubt: both sides are as they were, but for a word or two. */
  ASSURED: 0.75,
  /** From here a place where the very words stand is not questioned. */
  UNQUESTIONED: 0.95,
  /** A rival whose surroundings fit better by this makes a doubt, however its words changed. */
  BETTER_FIT: 0.05,
  /** What is left of a changed quote between surroundings that leave no doubt. */
  RECOGNISED_IN_PLACE: 0.35,
  /** From here a changed quote is recognised, given that its surroundings fit. */
  RECOGNISED: 0.6,
  /** The same where no surroundings are remembered: a misprint, not another sentence. */
  RECOGNISED_ALONE: 0.85,
  /** What the best of several changed quotes must have over the runner-up, words and surroundings together. */
  FUZZY_MARGIN: 0.15,
  /** A runner-up with up to this share of the best one's strength is none. */
  NO_RIVAL: 0.5,
  /** From here the words of both sides together are those that stood there; unrelated prose keeps none. */
  AMONG_ITS_WORDS: 0.3,
  /** The same where two words in a row of the quote gave way to others. */
  AMONG_MOST_OF_ITS_WORDS: 0.45,
  /** The least of that on either side. */
  TOUCHED_BY_ITS_WORDS: 0.15,
  /** What another place needs to be believed against the remembered position. */
  OVERRULES_POSITION: 0.9,
} as const

/** Shares of the score; the quote itself always agrees when one is given. */
const WEIGHTS = { QUOTE: 0.5, CONTEXT: 0.4, POSITION: 0.1 } as const

/** Context that is not remembered neither helps nor harms. */
const UNKNOWN_CONTEXT = 0.5

const MOST_CANDIDATES = 10

/** A place that may be meant, with how its surroundings fit. */
export interface Candidate extends Span {
  readonly agreement: Agreement
  /** How much of the quote stands there, 0..1; 1 for the very words. */
  readonly likeness: number
}

/** A selector on its way to a place. */
export interface Search {
  readonly text: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Where the quote was, when its start or end is remembered. */
  readonly remembered: number | null
  /** Of the text. */
  readonly phrases: PhraseSearch
}

export const knowsContext = ({ prefix, suffix }: Search): boolean => prefix !== '' || suffix !== ''

export function anchored(
  search: Search,
  { start, end, agreement, likeness }: Candidate,
  method: AnchorMethod,
): Anchored {
  const context = knowsContext(search) ? agreement.overall : UNKNOWN_CONTEXT
  const position = start === search.remembered ? WEIGHTS.POSITION : 0
  // With nothing but a position remembered there is nothing else that could disagree.
  const score =
    !knowsContext(search) && method === 'position' ? 1 : WEIGHTS.QUOTE * likeness + WEIGHTS.CONTEXT * context + position
  return { status: 'anchored', start, end, method, score: Math.min(1, score) }
}

export function orphaned(reason: OrphanReason, candidates: readonly Candidate[]): Orphaned {
  return {
    status: 'orphaned',
    reason,
    candidates: candidates.slice(0, MOST_CANDIDATES).map(({ start, end }) => ({ start, end })),
  }
}

/** The words themselves at `start`. */
export function candidateAt(search: Search, start: number): Candidate {
  const place = { start, end: start + search.exact.length }
  return { ...place, agreement: contextAgreement(search.text, place, search), likeness: 1 }
}

/** Shares of words and surroundings when places are weighed against each other. */
const SHARES = { LIKENESS: 0.6, CONTEXT: 0.4 } as const

/** How much speaks for a place, 0..1: its words and, where they are remembered, its surroundings. */
export const strengthOf = (search: Search, { likeness, agreement }: Candidate): number =>
  knowsContext(search) ? SHARES.LIKENESS * likeness + SHARES.CONTEXT * agreement.overall : likeness
