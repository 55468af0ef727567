import type { Span } from '../model/primitives.ts'
import { editDistances } from './edit-distances.ts'
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

/** Of what does not agree to the unit only so much is compared: what lies further says little and costs much. */
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

function read(reader: Reader, from: number, to: number): string {
  let made = ''
  for (let at = from; at < to; at += 1) made += String.fromCharCode(reader(at))
  return made
}

function agreementOf(context: Reader, contextLength: number, text: Reader, textLength: number): number {
  let equal = 0
  while (equal < contextLength && equal < textLength && context(equal) === text(equal)) equal += 1
  if (equal === contextLength) return 1
  // What agrees up to the edge cannot agree better another way, so only the rest is aligned.
  const rest = Math.min(contextLength - equal, COMPARED_LENGTH)
  const room = Math.min(textLength - equal, Math.ceil(rest * (1 + SLACK)))
  const distances = editDistances(read(context, equal, equal + rest), read(text, equal, equal + room), false)
  const distance = distances.reduce((least, other) => Math.min(least, other), rest)
  return Math.max(0, (1 - distance / (equal + rest) - NOISE) / (1 - NOISE))
}

/**
 * Compares what surrounds `place` in `text` with what is remembered of a quote's surroundings.
 * Contexts are compared from the quote's edge outwards with edits allowed, typographic variants equal.
 * A side of which nothing is remembered does not count; with neither, `overall` is 0.
 */
export function contextAgreement(text: string, place: Span, { prefix, suffix }: Context): Agreement {
  const before = prefix.length
  const after = suffix.length
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
