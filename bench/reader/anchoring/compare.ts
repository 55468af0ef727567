import search from 'approx-string-match'
import { describe } from '../../../shared/anchoring/describe.ts'
import { resolverFor } from '../../../shared/anchoring/resolve.ts'
import type { EditedBook, EditedQuote } from './edited-book.ts'

/** Of some quotes: how many were given their place, another place, and how long one took. */
export interface Score {
  readonly asked: number
  /** Overlaps the true place by at least 80 % of the longer of the two. */
  readonly right: number
  readonly elsewhere: number
  /** Given a place that overlaps the true one by less. */
  readonly near: number
  readonly milliseconds: number
}

interface Place {
  readonly start: number
  readonly end: number
}

type Find = (quote: EditedQuote) => Place | null

const RIGHT = 0.8

function overlapOf(one: Place, other: Place): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return Math.max(0, shared) / Math.max(one.end - one.start, other.end - other.start)
}

/** Runs over the quotes one by one; the time is that of finding alone. */
export function scoreOf(quotes: readonly EditedQuote[], find: Find): Score {
  let [right, elsewhere, near, milliseconds] = [0, 0, 0, 0]
  for (const quote of quotes) {
    const started = performance.now()
    const found = find(quote)
    milliseconds += performance.now() - started
    if (found === null) continue
    const overlap = overlapOf(found, quote.truth)
    if (overlap >= RIGHT) right += 1
    else if (overlap === 0) elsewhere += 1
    else near += 1
  }
  return { asked: quotes.length, right, elsewhere, near, milliseconds }
}

/** The app's own way; the quotes were described before. The index of the text is in the time of the first that needs it. */
export function ours({ before, now, quotes }: EditedBook): Find {
  const selectors = new Map(quotes.map((quote) => [quote, describe(before, quote)[1]]))
  const resolve = resolverFor(now)
  return (quote) => {
    const described = selectors.get(quote) ?? describe(before, quote)[1]
    const found = resolve({ ...described, start: quote.start, end: quote.end })
    return found.status === 'anchored' ? found : null
  }
}

/** So many errors are allowed, as a share of the quote: what Hypothesis allows. */
const MOST_ERRORS = 0.5
const LONGEST = 256

/** approx-string-match, as it is used for anchoring: the exact words first, else the least errors, nearest to where it was. */
export function theirs({ before, now }: EditedBook): Find {
  return ({ start, end }) => {
    const exact = before.slice(start, end)
    const nearest = (places: readonly Place[]): Place | null =>
      [...places].sort((one, other) => Math.abs(one.start - start) - Math.abs(other.start - start))[0] ?? null
    const same: Place[] = []
    for (let at = now.indexOf(exact); at !== -1; at = now.indexOf(exact, at + 1))
      same.push({ start: at, end: at + exact.length })
    if (same.length > 0) return nearest(same)
    const matches = search(now, exact, Math.min(LONGEST, Math.floor(exact.length * MOST_ERRORS)))
    const least = Math.min(...matches.map(({ errors }) => errors))
    return nearest(matches.filter(({ errors }) => errors === least))
  }
}
