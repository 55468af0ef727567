import type { Span } from '../model/primitives.ts'
import type { Search } from './judgement.ts'

/** So much of each side, nearest the quote, must stand as it did; in code units. */
const LANDMARK_LENGTH = 32
/** Less than this is found anywhere. */
const SHORTEST_LANDMARK = 8
/** A landmark in more places is none. */
const MOST_PLACES = 50

/**
 * The stretches between what stood right before the quote and what stood right after it: where the
 * quote is if only its own words changed, however much.
 */
export function bracketedPlaces({ text, exact, prefix, suffix, phrases }: Search): readonly Span[] {
  const before = prefix.slice(-LANDMARK_LENGTH)
  const after = suffix.slice(0, LANDMARK_LENGTH)
  if (before.length < SHORTEST_LANDMARK || after.length < SHORTEST_LANDMARK) return []
  const longest = 2 * exact.length + LANDMARK_LENGTH / 2
  return phrases.places(before, MOST_PLACES).flatMap((at) => {
    const start = at + before.length
    const end = text.slice(start, start + longest + after.length).indexOf(after)
    const between = text.slice(start, start + Math.max(0, end))
    // A second beginning in between is the nearer one, and has its own turn.
    return end <= 0 || between.includes(before) ? [] : [{ start, end: start + end }]
  })
}
