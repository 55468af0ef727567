import type { Span } from '../model/primitives.ts'
import { bracketedPlaces } from './bracketed-places.ts'
import { contextAgreement } from './context-agreement.ts'
import { anchored, type Candidate, knowsContext, LIMITS, type Search, strengthOf } from './judgement.ts'
import { likenessTo } from './likeness.ts'
import { normalForm, originalSpan } from './normal-form.ts'
import { exchangesPhrase, isDistinctive, keepsStatement } from './meaning/kept-words.ts'
import { comparisonOf, type IsOrdinary, overhangOf, saysTheSame } from './meaning/same-meaning.ts'
import type { Anchored, OrphanReason } from './resolution.ts'
import { similarPassagesIn } from './similar-passages.ts'
import { isAmongItsWords, isDisplaced, isInPlace } from './surroundings.ts'

/** What was found of a quote whose words changed: its place, if there is no doubt, and what came near. */
export interface ChangedQuote {
  readonly anchored: Anchored | null
  /** Strongest first. */
  readonly candidates: readonly Candidate[]
  /** Why it has no place, when it has none. */
  readonly reason: OrphanReason
}

export type ChangedQuotes = (search: Search) => ChangedQuote

/** Passages weighed against each other. */
const MOST_PASSAGES = 8

/**
 * Prepares a text for finding quotes that changed in it; the preparation waits for the first call.
 * A changed quote has a place only when enough of it is there, its surroundings support the place,
 * and no other passage comes near: words alone would take the next sentence about the same figure.
 */
export function changedQuotesIn(text: string, isOrdinary: IsOrdinary): ChangedQuotes {
  let similar: ((quote: string) => readonly Omit<Candidate, 'agreement'>[]) | null = null
  const prepare = (): ((quote: string) => readonly Omit<Candidate, 'agreement'>[]) => {
    const form = normalForm(text)
    const find = similarPassagesIn(form.text)
    return (quote) =>
      find(quote)
        .slice(0, MOST_PASSAGES)
        .filter(({ start, end }) => start < end)
        .map((passage) => ({ ...originalSpan(form, passage), likeness: passage.likeness }))
  }
  return (search) => {
    similar ??= prepare()
    const quote = normalForm(search.exact).text
    const weighed = (place: Omit<Candidate, 'agreement'>): Candidate => ({
      ...place,
      agreement: contextAgreement(text, place, search),
    })
    const alike = similar(quote).map((place) => weighed(fitted(search, place)))
    const first = judged(search, alike, isOrdinary)
    // A second pass over the text is spared where nothing could fit better.
    if (first.anchored !== null && (first.candidates[0]?.agreement.overall ?? 0) >= LIMITS.ASSURED) return first
    const isNew = (place: Span): boolean => !alike.some(({ start, end }) => start === place.start && end === place.end)
    const bracketed = bracketedPlaces(search)
      .filter(isNew)
      .map((place) => {
        const passage = normalForm(text.slice(place.start, place.end)).text
        return weighed({ ...place, likeness: likenessTo(quote, passage) })
      })
    return bracketed.length === 0 ? first : judged(search, [...bracketed, ...alike], isOrdinary)
  }
}

const SIGN_AT_START = /^[-+±−–\p{Sc}'"“‘«(]+/u

/** Code units of an edge that show that nothing was taken along there. */
const EDGE = 8

/** A passage without what it took from the surroundings, and with the sign or mark that the quote begins with. */
function fitted(search: Search, place: Omit<Candidate, 'agreement'>): Omit<Candidate, 'agreement'> {
  const { text, exact } = search
  if (place.likeness < LIMITS.RECOGNISED_IN_PLACE) return place
  const passage = text.slice(place.start, place.end)
  const sameEdges = passage.slice(0, EDGE) === exact.slice(0, EDGE) && passage.slice(-EDGE) === exact.slice(-EDGE)
  if (sameEdges) return place
  const [leading, trailing] = overhangOf(exact, passage, search)
  const start = place.start + leading
  const [sign = ''] = SIGN_AT_START.exec(exact) ?? []
  const lost = sign !== '' && !text.startsWith(sign, start) && text.endsWith(sign, start)
  return { ...place, start: lost ? start - sign.length : start, end: place.end - trailing }
}

function isRecognised(search: Search, candidate: Candidate, distinctive: boolean): boolean {
  if (!knowsContext(search)) return candidate.likeness >= LIMITS.RECOGNISED_ALONE
  // Where all the surroundings stand as they did, what stands between them is the quote, as far as any of it is left.
  const needed = candidate.agreement.overall >= LIMITS.ASSURED ? LIMITS.RECOGNISED_IN_PLACE : LIMITS.RECOGNISED
  return candidate.likeness >= needed && (distinctive || !isDisplaced(search, candidate))
}

const overlap = (one: Candidate, other: Candidate): boolean => one.start < other.end && other.start < one.end

function judged(search: Search, passages: readonly Candidate[], isOrdinary: IsOrdinary): ChangedQuote {
  const strength = (candidate: Candidate): number => strengthOf(search, candidate)
  const sorted = [...passages].sort((one, other) => strength(other) - strength(one) || one.start - other.start)
  // The same place seen twice is no rival of itself.
  const candidates = sorted.filter((candidate, at) => !sorted.slice(0, at).some((before) => overlap(before, candidate)))
  const [best, runnerUp] = candidates
  const lost: ChangedQuote = { anchored: null, candidates, reason: 'not-found' }
  if (best === undefined) return lost
  const passage = search.text.slice(best.start, best.end)
  const comparison = comparisonOf(search.exact, passage)
  const distinctive = isDistinctive(comparison)
  if (!isRecognised(search, best, distinctive)) return lost
  const rival = runnerUp === undefined ? 0 : strength(runnerUp)
  if (strength(best) - rival < LIMITS.FUZZY_MARGIN) return { ...lost, reason: 'ambiguous' }
  const statement =
    rival <= strength(best) * LIMITS.NO_RIVAL &&
    keepsStatement(comparison) &&
    isAmongItsWords(search, best, exchangesPhrase(comparison) ? LIMITS.AMONG_MOST_OF_ITS_WORDS : undefined)
  if (!isInPlace(search, best, isOrdinary, distinctive ? 'distinctive' : statement ? 'statement' : undefined)) {
    return { ...lost, reason: 'context-mismatch' }
  }
  if (!saysTheSame(comparison, isOrdinary)) return { ...lost, reason: 'changed-meaning' }
  // The same said of something else, as a sentence of the same form does, whatever stands beside it.
  if (!distinctive && !statement && exchangesPhrase(comparison)) return { ...lost, reason: 'changed-meaning' }
  return { ...lost, anchored: anchored(search, best, 'fuzzy') }
}
