import { type ChangedQuotes, changedQuotesIn } from './changed-quote.ts'
import {
  anchored,
  type Candidate,
  candidateAt,
  knowsContext,
  LIMITS,
  orphaned,
  type Search,
  strengthOf,
} from './judgement.ts'
import { ordinaryWordsOf } from './meaning/ordinary-words.ts'
import type { IsOrdinary } from './meaning/same-meaning.ts'
import { type PhraseSearch, phraseSearchIn } from './phrase-search.ts'
import type { Anchored, Orphaned, QuoteSelector, Resolution } from './resolution.ts'
import { isDisplaced, isInPlace } from './surroundings.ts'

/** A quote in more places than this is told apart by nothing but its position. */
const MOST_OCCURRENCES = 5_000

/** Where the selector says the quote starts, if it says so without contradicting itself. */
function rememberedStart({ exact, start, end }: QuoteSelector): number | null {
  const byStart = start ?? null
  const byEnd = end === null || end === undefined ? null : end - exact.length
  if (byStart !== null && byEnd !== null) return byStart === byEnd ? byStart : null
  return byStart ?? byEnd
}

/**
 * The words stand in one place only. That is it when the surroundings support it; else the quote was
 * deleted and this is its double, or it was moved, and nobody can tell which.
 */
function resolveSingle(search: Search, only: Candidate, isOrdinary: IsOrdinary): Resolution {
  if (!isInPlace(search, only, isOrdinary)) return orphaned('context-mismatch', [only])
  return anchored(search, only, only.start === search.remembered ? 'position' : 'quote')
}

/** The words stand in several places, one of them the remembered position. */
function resolveAtPosition(
  search: Search,
  hit: Candidate,
  others: readonly Candidate[],
  isOrdinary: IsOrdinary,
): Resolution {
  const [best, runnerUp] = others
  const ahead = best === undefined || hit.agreement.overall >= best.agreement.overall
  if (ahead && isInPlace(search, hit, isOrdinary)) return anchored(search, hit, 'position')
  // Another copy of the words has come to lie here, and the right one shows by its surroundings.
  const overruled =
    best !== undefined &&
    best.agreement.overall >= LIMITS.OVERRULES_POSITION &&
    hit.agreement.overall < LIMITS.CONTRADICTED &&
    best.agreement.overall - (runnerUp?.agreement.overall ?? 0) >= LIMITS.MARGIN &&
    isInPlace(search, best, isOrdinary)
  if (overruled) return anchored(search, best, 'quote')
  return orphaned('ambiguous', ahead ? [hit, ...others] : [...others, hit])
}

/**
 * The words stand in several places, none of them the remembered position. Only the surroundings
 * decide. The nearest place to the remembered position is not preferred: a text that has changed
 * has moved all of them by the same amount or by unknown ones.
 */
function resolveByContext(search: Search, candidates: readonly Candidate[], isOrdinary: IsOrdinary): Resolution {
  const [best, runnerUp] = candidates
  if (best === undefined) return orphaned('not-found', [])
  const margin = best.agreement.overall - (runnerUp?.agreement.overall ?? 0)
  // The description was unique when it was made: where all of it stands once, no margin is needed.
  const whole = best.agreement.overall === 1 && margin > 0
  if (whole || (margin >= LIMITS.MARGIN && isInPlace(search, best, isOrdinary))) return anchored(search, best, 'quote')
  return orphaned('ambiguous', candidates)
}

/** A selector as a search; a position that is no offset is none. */
function searchFor(text: string, selector: QuoteSelector, phrases: PhraseSearch): Search {
  const remembered = rememberedStart(selector)
  return {
    text,
    exact: selector.exact,
    prefix: selector.prefix ?? '',
    suffix: selector.suffix ?? '',
    remembered: remembered !== null && Number.isInteger(remembered) && remembered >= 0 ? remembered : null,
    phrases,
  }
}

function resolveExact(search: Search, isOrdinary: IsOrdinary): Resolution {
  const { text, exact, remembered } = search
  const hit = remembered !== null && text.startsWith(exact, remembered) ? candidateAt(search, remembered) : null
  // The usual case, nothing has changed: no search, so that 10,000 annotations open at once.
  if (hit !== null && (!knowsContext(search) || hit.agreement.overall === 1)) return anchored(search, hit, 'position')

  const places = search.phrases.places(exact, MOST_OCCURRENCES + 1)
  if (places.length > MOST_OCCURRENCES) return orphaned('ambiguous', hit === null ? [] : [hit])
  const candidates = places
    .map((start) => candidateAt(search, start))
    .sort((one, other) => other.agreement.overall - one.agreement.overall || one.start - other.start)
  const [only, second] = candidates
  if (only === undefined) return orphaned('not-found', [])
  if (second === undefined) return resolveSingle(search, only, isOrdinary)
  if (hit === null) return resolveByContext(search, candidates, isOrdinary)
  return resolveAtPosition(
    search,
    hit,
    candidates.filter(({ start }) => start !== hit.start),
    isOrdinary,
  )
}

function withChanges(search: Search, exact: Orphaned, changedQuotes: ChangedQuotes): Resolution {
  // The words themselves stand somewhere: moved, or a double. A passage like them elsewhere is no better.
  if (exact.candidates.length > 0) return exact
  const { anchored: changed, reason, candidates } = changedQuotes(search)
  return changed ?? orphaned(reason, candidates)
}

/**
 * Asks a second time when the very words were found in surroundings that changed much: is this the
 * quote, or a sentence like it while the quote itself was reworded? The place stands if nothing else
 * comes near it and nothing that stood beside the quote stands elsewhere now.
 */
function confirmed(search: Search, exact: Anchored, changedQuotes: ChangedQuotes): Resolution {
  if (exact.method === 'position' || !knowsContext(search)) return exact
  const place = candidateAt(search, exact.start)
  if (place.agreement.overall >= LIMITS.UNQUESTIONED) return exact
  const { candidates } = changedQuotes(search)
  const rivals = candidates.filter(({ start, end }) => end <= place.start || place.end <= start)
  const strongest = Math.max(0, ...rivals.map((rival) => strengthOf(search, rival)))
  const lead = strengthOf(search, place) - strongest
  const outdone = rivals.some(
    ({ agreement, likeness }) =>
      likeness >= LIMITS.RECOGNISED_IN_PLACE && agreement.overall > place.agreement.overall + LIMITS.BETTER_FIT,
  )
  // A side that is as it was outweighs words of the other side that may simply occur twice.
  const oneSideStands = Math.max(place.agreement.prefix, place.agreement.suffix) >= LIMITS.ASSURED
  if (lead >= LIMITS.FUZZY_MARGIN && !outdone && (oneSideStands || !isDisplaced(search, place))) return exact
  return orphaned('ambiguous', [place, ...rivals])
}

/**
 * Prepares to resolve many selectors in one text, which may have changed since they were made.
 *
 * 1. The remembered position, when its slice is exactly the quote and its surroundings fit at least
 *    as well as those of every other place where the words stand. Without remembered surroundings
 *    the slice alone decides: nothing contradicts it.
 * 2. The exact quote: in its only place, or in the one place whose surroundings fit with a margin;
 *    where they fit badly, only if no reworded quote elsewhere may be meant instead.
 * 3. The changed quote: above a threshold, with its surroundings, and with a margin (`changedQuotesIn`).
 * 4. Otherwise an orphan with the reason and the places to choose from.
 *
 * Two copies of a passage with the same surroundings cannot be told apart by a selector; the
 * remembered position is then believed when it hits one of them, and nothing is when it does not.
 *
 * The answer's offsets are UTF-16 code units; `text.slice(start, end) === selector.exact` for the
 * methods `position` and `quote`.
 */
export function resolverFor(text: string): (selector: QuoteSelector) => Resolution {
  const phrases = phraseSearchIn(text)
  const isOrdinary = ordinaryWordsOf(text)
  const changedQuotes = changedQuotesIn(text, isOrdinary)
  return (selector) => {
    if (selector.exact === '') return orphaned('empty-quote', [])
    const search = searchFor(text, selector, phrases)
    const exact = resolveExact(search, isOrdinary)
    return exact.status === 'anchored'
      ? confirmed(search, exact, changedQuotes)
      : withChanges(search, exact, changedQuotes)
  }
}

/** Resolves one selector; see `resolverFor`, which is cheaper for several. */
export const resolve = (text: string, selector: QuoteSelector): Resolution => resolverFor(text)(selector)
