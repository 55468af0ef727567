import { bracketedPlaces } from './bracketed-places.ts'
import { contextAgreement } from './context-agreement.ts'
import { anchored, type Candidate, knowsContext, LIMITS, type Search, strengthOf } from './judgement.ts'
import { likenessTo } from './likeness.ts'
import { normalForm, originalSpan } from './normal-form.ts'
import type { Anchored } from './resolution.ts'
import { similarPassagesIn } from './similar-passages.ts'

/** What was found of a quote whose words changed: its place, if there is no doubt, and what came near. */
export interface ChangedQuote {
  readonly anchored: Anchored | null
  /** Strongest first. */
  readonly candidates: readonly Candidate[]
}

export type ChangedQuotes = (search: Search) => ChangedQuote

/** Passages weighed against each other. */
const MOST_PASSAGES = 8

/**
 * Prepares a text for finding quotes that changed in it; the preparation waits for the first call.
 * A changed quote has a place only when enough of it is there, its surroundings support the place,
 * and no other passage comes near: words alone would take the next sentence about the same figure.
 */
export function changedQuotesIn(text: string): ChangedQuotes {
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
    const alike = similar(quote).map(weighed)
    const first = judged(search, alike)
    // A second pass over the text is spared where nothing could fit better.
    if (first.anchored !== null && (first.candidates[0]?.agreement.overall ?? 0) >= LIMITS.ASSURED) return first
    const bracketed = bracketedPlaces(search).map((place) => {
      const passage = normalForm(text.slice(place.start, place.end)).text
      return weighed({ ...place, likeness: likenessTo(quote, passage) })
    })
    return bracketed.length === 0 ? first : judged(search, [...bracketed, ...alike])
  }
}

/** Old surroundings this long, in code units, are looked for as they were. */
const LANDMARK = { LONGEST: 16, SHORTEST: 10, SLACK: 8 } as const

/**
 * Whether something that stood right beside the quote now stands elsewhere and not beside this
 * passage. Then the passage is a neighbour of the quote, such as the next item of a list in which the
 * quote was an item, and the quote itself is gone.
 */
export function isDisplaced({ text, prefix, suffix }: Search, { start, end }: Candidate): boolean {
  const { LONGEST, SHORTEST, SLACK } = LANDMARK
  const gone = (landmark: string, from: number, to: number): boolean =>
    landmark.trim().length >= SHORTEST &&
    !text.slice(Math.max(0, from), to).includes(landmark) &&
    text.includes(landmark)
  const before = prefix.slice(-LONGEST)
  const after = suffix.slice(0, LONGEST)
  return gone(before, start - LONGEST - SLACK, start + SLACK) || gone(after, end - SLACK, end + LONGEST + SLACK)
}

/** Both sides must support a changed quote, as far as they are remembered: two of three signs are not enough. */
function isSupported(search: Search, candidate: Candidate): boolean {
  const { prefix, suffix, overall } = candidate.agreement
  return (
    overall >= LIMITS.SUPPORTED &&
    (search.prefix === '' || prefix >= LIMITS.CONTRADICTED) &&
    (search.suffix === '' || suffix >= LIMITS.CONTRADICTED) &&
    !isDisplaced(search, candidate)
  )
}

function isRecognised(search: Search, candidate: Candidate): boolean {
  if (!knowsContext(search)) return candidate.likeness >= LIMITS.RECOGNISED_ALONE
  // Where all the surroundings stand as they did, what stands between them is the quote, as far as any of it is left.
  const needed = candidate.agreement.overall >= LIMITS.ASSURED ? LIMITS.RECOGNISED_IN_PLACE : LIMITS.RECOGNISED
  return candidate.likeness >= needed && isSupported(search, candidate)
}

const overlap = (one: Candidate, other: Candidate): boolean => one.start < other.end && other.start < one.end

function judged(search: Search, passages: readonly Candidate[]): ChangedQuote {
  const strength = (candidate: Candidate): number => strengthOf(search, candidate)
  const sorted = [...passages].sort((one, other) => strength(other) - strength(one) || one.start - other.start)
  // The same place seen twice is no rival of itself.
  const candidates = sorted.filter((candidate, at) => !sorted.slice(0, at).some((before) => overlap(before, candidate)))
  const [best, runnerUp] = candidates
  if (best === undefined) return { anchored: null, candidates }
  const clear = strength(best) - (runnerUp === undefined ? 0 : strength(runnerUp)) >= LIMITS.FUZZY_MARGIN
  return { anchored: clear && isRecognised(search, best) ? anchored(search, best, 'fuzzy') : null, candidates }
}
