import type { Span } from '../model/primitives.ts'
import { splitsCharacter } from './split-character.ts'

/** UTF-16 code units of context kept on each side of a quote, at least. */
export const CONTEXT_LENGTH = 32

/**
 * The most context that is kept on a side, in code units: about two pages' worth of a table or a
 * chorus that repeats itself. A passage that is not told apart by so much stands in a text made of
 * copies, where more of the same would only make every annotation larger.
 */
export const LONGEST_CONTEXT = 1_024

/**
 * A double must differ so far, in code units, from the far end of the context: what tells two places
 * apart in its last word only is lost with that word.
 */
export const TELLING_END = 16

/** How many code units two places have in common, read away from them by `step`, at most `most`. */
function commonRun(text: string, one: number, other: number, step: 1 | -1, most: number): number {
  let length = 0
  while (length < most) {
    const [here, there] = [one + step * length, other + step * length]
    if (here < 0 || there < 0 || here >= text.length || there >= text.length) break
    if (text.charCodeAt(here) !== text.charCodeAt(there)) break
    length += 1
  }
  return length
}

/** The words at a span with so much context a side, but never half a character at either end. */
export function withContext(text: string, { start, end }: Span, length: number): Span {
  const from = Math.max(0, start - length)
  const to = Math.min(text.length, end + length)
  return {
    start: from < start && splitsCharacter(text, from) ? from + 1 : from,
    end: to > end && splitsCharacter(text, to) ? to - 1 : to,
  }
}

/**
 * The context, in code units a side, with which the words at `span` stand in no other place of
 * `text`, nor in one that differs in the last `TELLING_END` units only: `least` where that is enough,
 * else as little more as it takes. Where `LONGEST_CONTEXT` does not tell them from a double, `least` again.
 *
 * One pass over the text, whatever stands in it: a double that a shorter context told apart does not
 * come back with a longer one, so the search goes on from where it was. Each double makes the context
 * longer, so that no more than `LONGEST_CONTEXT` of them are looked at.
 */
export function uniqueContextLength(text: string, span: Span, least: number): number {
  const { start } = span
  const shortest = Math.max(0, least - TELLING_END)
  let length = shortest
  let key = withContext(text, span, length)
  let at = text.indexOf(text.slice(key.start, key.end))
  while (at !== -1) {
    const double = at + start - key.start
    let from = at + 1
    if (double !== start) {
      const needed = neededAgainst(text, span, double)
      if (needed >= LONGEST_CONTEXT) return least
      // One more, as half a character is cut off.
      length = needed + 1
      key = withContext(text, span, length)
      from = Math.max(0, double + 1 - (start - key.start))
    }
    at = text.indexOf(text.slice(key.start, key.end), from)
  }
  return length === shortest ? least : length + TELLING_END
}

/** Context in which a double differs: one more than they share on the side that differs first. */
function neededAgainst(text: string, { start, end }: Span, double: number): number {
  const before = commonRun(text, start - 1, double - 1, -1, LONGEST_CONTEXT)
  const after = commonRun(text, end, double + end - start, 1, LONGEST_CONTEXT)
  // Beyond an edge of the text nothing is remembered that could differ.
  return Math.min(
    before < start ? before + 1 : LONGEST_CONTEXT,
    end + after < text.length ? after + 1 : LONGEST_CONTEXT,
  )
}
