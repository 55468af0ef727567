import type { Span } from '../model/primitives.ts'
import { plainUnit } from './typography.ts'

/** What is known of the surroundings of a quote; the empty string where nothing is. */
export interface Context {
  readonly prefix: string
  readonly suffix: string
}

/** How well the surroundings of a place fit a remembered context; all 0..1. */
export interface Agreement {
  readonly prefix: number
  readonly suffix: number
  /** Both sides, weighted by how much context each remembers. */
  readonly overall: number
}

/** Only so much of a context is compared, nearest the quote: what lies further says little and costs much. */
const COMPARED_LENGTH = 128

/** How far the text may have grown beside the quote and still be compared whole, per unit of context. */
const SLACK = 0.25

/**
 * Unrelated prose of one language agrees to about a third by edit distance, because its letters and
 * spaces do. Everything up to this counts as no agreement, so that 0 means "another place".
 */
const NOISE = 0.4

/** Reads code units away from the quote: from its edge leftwards or rightwards. */
type Reader = (distance: number) => number

/** Least number of edits between the whole `context` and some stretch of `text` that begins at the same edge. */
function edgeDistance(context: Reader, contextLength: number, text: Reader, textLength: number): number {
  let previous = Uint16Array.from({ length: textLength + 1 }, (_, column) => column)
  let current = new Uint16Array(textLength + 1)
  for (let row = 1; row <= contextLength; row += 1) {
    const wanted = context(row - 1)
    current[0] = row
    for (let column = 1; column <= textLength; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (wanted === text(column - 1) ? 0 : 1)
      const dropped = (previous[column] ?? 0) + 1
      const added = (current[column - 1] ?? 0) + 1
      current[column] = Math.min(replaced, dropped, added)
    }
    ;[previous, current] = [current, previous]
  }
  return previous.reduce((least, distance) => Math.min(least, distance), contextLength)
}

function agreementOf(context: Reader, contextLength: number, text: Reader, textLength: number): number {
  let equal = 0
  while (equal < contextLength && equal < textLength && context(equal) === text(equal)) equal += 1
  if (equal === contextLength) return 1
  // What agrees up to the edge cannot agree better another way, so only the rest is aligned.
  const rest = contextLength - equal
  const room = Math.min(textLength - equal, Math.ceil(rest * (1 + SLACK)))
  const distance = edgeDistance(
    (at) => context(at + equal),
    rest,
    (at) => text(at + equal),
    room,
  )
  return Math.max(0, (1 - distance / contextLength - NOISE) / (1 - NOISE))
}

/**
 * Compares what surrounds `place` in `text` with what is remembered of a quote's surroundings.
 * Contexts are compared from the quote's edge outwards with edits allowed, typographic variants equal.
 * A side of which nothing is remembered does not count; with neither, `overall` is 0.
 */
export function contextAgreement(text: string, place: Span, { prefix, suffix }: Context): Agreement {
  const before = Math.min(prefix.length, COMPARED_LENGTH)
  const after = Math.min(suffix.length, COMPARED_LENGTH)
  if (before + after === 0) return { prefix: 0, suffix: 0, overall: 0 }
  const prefixAgreement =
    before === 0
      ? 0
      : agreementOf(
          (at) => plainUnit(prefix.charCodeAt(prefix.length - 1 - at)),
          before,
          (at) => plainUnit(text.charCodeAt(place.start - 1 - at)),
          place.start,
        )
  const suffixAgreement =
    after === 0
      ? 0
      : agreementOf(
          (at) => plainUnit(suffix.charCodeAt(at)),
          after,
          (at) => plainUnit(text.charCodeAt(place.end + at)),
          text.length - place.end,
        )
  return {
    prefix: prefixAgreement,
    suffix: suffixAgreement,
    overall: (prefixAgreement * before + suffixAgreement * after) / (before + after),
  }
}
