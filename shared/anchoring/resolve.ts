import { type Agreement, contextAgreement } from './context-agreement.ts'
import { occurrencesOf } from './occurrences.ts'
import type { Anchored, AnchorMethod, OrphanReason, Orphaned, QuoteSelector, Resolution } from './resolution.ts'
import type { Span } from '../model/primitives.ts'

/**
 * Thresholds on agreement of context (0 another place, 1 the same surroundings). The price of a
 * wrong anchor is a false brief, that of an orphan is one click, so every doubt makes an orphan.
 */
const LIMITS = {
  /** Below: the surroundings say that this is another place. */
  CONTRADICTED: 0.15,
  /** From here: one of several places is supported at all. One side in full and nothing of the other is 0.5. */
  SUPPORTED: 0.3,
  /** What the best of several places must have over the runner-up. A lookalike one word away stays within it. */
  MARGIN: 0.4,
  /** What another place needs to be believed against the remembered position. */
  OVERRULES_POSITION: 0.9,
} as const

/** Shares of the score; the quote itself always agrees when one is given. */
const WEIGHTS = { QUOTE: 0.5, CONTEXT: 0.4, POSITION: 0.1 } as const

/** Context that is not remembered neither helps nor harms. */
const UNKNOWN_CONTEXT = 0.5

/** A quote this long, in code units, is no coincidence even where its surroundings changed. */
const DISTINCTIVE_LENGTH = 24

/** So much of the old surroundings, in code units, proves that the old place still exists. */
const LANDMARK_LENGTH = 16

/** A quote in more places than this is told apart by nothing but its position. */
const MOST_OCCURRENCES = 5_000

const MOST_CANDIDATES = 10

interface Candidate extends Span {
  readonly agreement: Agreement
}

interface Search {
  readonly text: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Where the quote was, when its start or end is remembered. */
  readonly remembered: number | null
}

const knowsContext = ({ prefix, suffix }: Search): boolean => prefix !== '' || suffix !== ''

function anchored(search: Search, { start, end, agreement }: Candidate, method: AnchorMethod): Anchored {
  const context = knowsContext(search) ? agreement.overall : UNKNOWN_CONTEXT
  const position = start === search.remembered ? WEIGHTS.POSITION : 0
  // With nothing but a position remembered there is nothing else that could disagree.
  const score =
    !knowsContext(search) && method === 'position' ? 1 : WEIGHTS.QUOTE + WEIGHTS.CONTEXT * context + position
  return { status: 'anchored', start, end, method, score: Math.min(1, score) }
}

function orphaned(reason: OrphanReason, candidates: readonly Candidate[]): Orphaned {
  return {
    status: 'orphaned',
    reason,
    candidates: candidates.slice(0, MOST_CANDIDATES).map(({ start, end }) => ({ start, end })),
  }
}

/** Where the selector says the quote starts, if it says so without contradicting itself. */
function rememberedStart({ exact, start, end }: QuoteSelector): number | null {
  const byStart = start ?? null
  const byEnd = end === null || end === undefined ? null : end - exact.length
  if (byStart !== null && byEnd !== null) return byStart === byEnd ? byStart : null
  return byStart ?? byEnd
}

/** Whether what stood beside the quote is still in the text: then the quote has left it, or it was another quote. */
function oldPlaceRemains({ text, prefix, suffix }: Search): boolean {
  const before = prefix.slice(-2 * LANDMARK_LENGTH)
  const after = suffix.slice(0, 2 * LANDMARK_LENGTH)
  return [before, after].some((landmark) => landmark.trim().length >= LANDMARK_LENGTH && text.includes(landmark))
}

/**
 * The words stand in one place only. That is it, unless both sides of the context say otherwise and
 * the quote is too short to be told from a coincidence, or its old surroundings are still there
 * without it: then it was deleted and this is its double, or it was moved. Nobody can tell which.
 */
function resolveSingle(search: Search, only: Candidate): Resolution {
  const atPosition = only.start === search.remembered
  const contradicted =
    knowsContext(search) && Math.max(only.agreement.prefix, only.agreement.suffix) < LIMITS.CONTRADICTED
  if (contradicted) {
    const short = search.exact.length < DISTINCTIVE_LENGTH && !atPosition
    if (short || oldPlaceRemains(search)) return orphaned('context-mismatch', [only])
  }
  return anchored(search, only, atPosition ? 'position' : 'quote')
}

/** The words stand in several places, one of them the remembered position. */
function resolveAtPosition(search: Search, hit: Candidate, others: readonly Candidate[]): Resolution {
  const [best, runnerUp] = others
  const ahead = best === undefined || hit.agreement.overall >= best.agreement.overall
  if (ahead && hit.agreement.overall >= LIMITS.SUPPORTED) return anchored(search, hit, 'position')
  // Another copy of the words has come to lie here, and the right one shows by its surroundings.
  const overruled =
    best !== undefined &&
    best.agreement.overall >= LIMITS.OVERRULES_POSITION &&
    hit.agreement.overall < LIMITS.CONTRADICTED &&
    best.agreement.overall - (runnerUp?.agreement.overall ?? 0) >= LIMITS.MARGIN
  if (overruled) return anchored(search, best, 'quote')
  return orphaned('ambiguous', ahead ? [hit, ...others] : [...others, hit])
}

/**
 * The words stand in several places, none of them the remembered position. Only the surroundings
 * decide. The nearest place to the remembered position is not preferred: a text that has changed
 * has moved all of them by the same amount or by unknown ones.
 */
function resolveByContext(search: Search, candidates: readonly Candidate[]): Resolution {
  const [best, runnerUp] = candidates
  if (best === undefined) return orphaned('not-found', [])
  const margin = best.agreement.overall - (runnerUp?.agreement.overall ?? 0)
  if (best.agreement.overall >= LIMITS.SUPPORTED && margin >= LIMITS.MARGIN) return anchored(search, best, 'quote')
  return orphaned('ambiguous', candidates)
}

function candidateAt(search: Search, start: number): Candidate {
  const place = { start, end: start + search.exact.length }
  return { ...place, agreement: contextAgreement(search.text, place, search) }
}

/**
 * Finds the place that `selector` describes in `text`, which may have changed since.
 *
 * 1. The remembered position, when its slice is exactly the quote and its surroundings fit at least
 *    as well as those of every other place where the words stand. Without remembered surroundings
 *    the slice alone decides: nothing contradicts it.
 * 2. The exact quote: in its only place, or in the one place whose surroundings fit with a margin.
 * 3. Otherwise an orphan with the reason and the places to choose from.
 *
 * Two copies of a passage with the same surroundings cannot be told apart by a selector; the
 * remembered position is then believed when it hits one of them, and nothing is when it does not.
 *
 * @returns offsets in UTF-16 code units; `text.slice(start, end) === selector.exact` for `position` and `quote`
 */
export function resolve(text: string, selector: QuoteSelector): Resolution {
  const { exact } = selector
  if (exact === '') return orphaned('empty-quote', [])
  const search: Search = {
    text,
    exact,
    prefix: selector.prefix ?? '',
    suffix: selector.suffix ?? '',
    remembered: rememberedStart(selector),
  }
  const { remembered } = search
  const hit =
    remembered !== null && Number.isInteger(remembered) && remembered >= 0 && text.startsWith(exact, remembered)
      ? candidateAt(search, remembered)
      : null
  // The usual case, nothing has changed: no search, so that 10,000 annotations open at once.
  if (hit !== null && (!knowsContext(search) || hit.agreement.overall === 1)) return anchored(search, hit, 'position')

  const places = occurrencesOf(text, exact, MOST_OCCURRENCES + 1)
  if (places.length > MOST_OCCURRENCES) return orphaned('ambiguous', hit === null ? [] : [hit])
  const candidates = places
    .map((start) => candidateAt(search, start))
    .sort((one, other) => other.agreement.overall - one.agreement.overall || one.start - other.start)
  const [only, second] = candidates
  if (only === undefined) return orphaned('not-found', [])
  if (second === undefined) return resolveSingle(search, only)
  if (hit === null) return resolveByContext(search, candidates)
  return resolveAtPosition(
    search,
    hit,
    candidates.filter(({ start }) => start !== hit.start),
  )
}
