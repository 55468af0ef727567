import type { TextPositionSelector, TextQuoteSelector } from '../model/annotation.ts'
import type { Span } from '../model/primitives.ts'

/** UTF-16 code units of context kept on each side of a quote. */
export const CONTEXT_LENGTH = 32

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Whether cutting `text` at `offset` would part the two halves of one character. */
export function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  return isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1))
}

/**
 * Describes a span of `text` in the two ways of the W3C model: where it is and what is written there
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector). `exact` is always the slice itself.
 *
 * Context is shortened, never stretched, so that it does not begin or end inside a surrogate pair;
 * at the edges of the text it is as long as the text allows. A longer `contextLength` tells apart
 * passages that read alike for more than the usual 32 code units; `resolve` takes any length.
 *
 * @param span UTF-16 code units, `0 <= start < end <= text.length`
 * @throws {RangeError} when the span is empty or outside the text: a bug of the caller
 */
export function describe(
  text: string,
  { start, end }: Span,
  contextLength: number = CONTEXT_LENGTH,
): readonly [TextPositionSelector, TextQuoteSelector] {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length) {
    throw new RangeError(`No span ${start}–${end} in a text of ${text.length} code units`)
  }
  const from = Math.max(0, start - contextLength)
  const to = Math.min(text.length, end + contextLength)
  return [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(splitsCharacter(text, from) ? from + 1 : from, start),
      suffix: text.slice(end, splitsCharacter(text, to) ? to - 1 : to),
    },
  ]
}
