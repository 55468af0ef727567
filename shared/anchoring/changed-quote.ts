import { contextAgreement } from './context-agreement.ts'
import { anchored, type Candidate, knowsContext, LIMITS, type Search } from './judgement.ts'
import { normalForm, originalSpan } from './normal-form.ts'
import type { Anchored } from './resolution.ts'
import { similarPassagesIn } from './similar-passages.ts'

/** What was found of a quote whose words changed: its place, if there is no doubt, and what came near. */
export interface ChangedQuote {
  readonly anchored: Anchored | null
  readonly candidates: readonly Candidate[]
}

export type ChangedQuotes = (search: Search) => ChangedQuote

/** Passages weighed against each other. */
const MOST_PASSAGES = 8

/** Shares of words and surroundings when changed quotes are compared. */
const SHARES = { LIKENESS: 0.6, CONTEXT: 0.4 } as const

/**
 * Prepares a text for finding quotes that changed in it; the preparation waits for the first call.
 * A changed quote has a place only when enough of it is there, its surroundings support the place,
 * and no other passage comes near: words alone would take the next sentence about the same figure.
 */
export function changedQuotesIn(text: string): ChangedQuotes {
  let prepared: ((search: Search) => readonly Candidate[]) | null = null
  const prepare = (): ((search: Search) => readonly Candidate[]) => {
    const form = normalForm(text)
    const similar = similarPassagesIn(form.text)
    return (search) =>
      similar(normalForm(search.exact).text)
        .slice(0, MOST_PASSAGES)
        .filter(({ start, end }) => start < end)
        .map((passage) => {
          const place = originalSpan(form, passage)
          return { ...place, likeness: passage.likeness, agreement: contextAgreement(text, place, search) }
        })
  }
  return (search) => {
    prepared ??= prepare()
    return judged(search, prepared(search))
  }
}

/** Old surroundings this long, in code units, are looked for as they were. */
const LANDMARK = { LONGEST: 16, SHORTEST: 10, SLACK: 8 } as const

/**
 * Whether something that stood right beside the quote now stands elsewhere and not beside this
 * passage. Then the passage is a neighbour of the quote, such as the next item of a list in which the
 * quote was an item, and the quote itself is gone.
 */
function isDisplaced({ text, prefix, suffix }: Search, { start, end }: Candidate): boolean {
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

function judged(search: Search, passages: readonly Candidate[]): ChangedQuote {
  const knows = knowsContext(search)
  const strength = ({ likeness, agreement }: Candidate): number =>
    knows ? SHARES.LIKENESS * likeness + SHARES.CONTEXT * agreement.overall : likeness
  const candidates = [...passages].sort((one, other) => strength(other) - strength(one) || one.start - other.start)
  const [best, runnerUp] = candidates
  if (best === undefined) return { anchored: null, candidates }
  const recognised = knows
    ? best.likeness >= LIMITS.RECOGNISED && isSupported(search, best)
    : best.likeness >= LIMITS.RECOGNISED_ALONE
  const clear = strength(best) - (runnerUp === undefined ? 0 : strength(runnerUp)) >= LIMITS.FUZZY_MARGIN
  return { anchored: recognised && clear ? anchored(search, best, 'fuzzy') : null, candidates }
}
