import type { Span } from '../model/primitives.ts'
import { clampSpan, isBlankAt, trimSpan } from './characters.ts'
import { sentenceEndAt } from './sentence-boundary.ts'

// Intl.Segmenter is not used here: it cuts at every `Mr. ` and `“Stop!” he`, V8's iterator takes quadratic time,
// and it must read from the beginning to answer for the middle. Ends of sentences are decided locally instead.

function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlankAt(text, at)) at += 1
  return at
}

/** The end of the sentence that holds `from`, blanks excluded. */
function endFrom(text: string, from: number, bounds: Span, language: string): number {
  const stops = /[.!?\u2026\u203C\u2047-\u2049\uFF0E。！？｡।॥۔؟։።៕။\n\u2029]/g
  stops.lastIndex = from
  for (let match = stops.exec(text); match !== null && match.index < bounds.end; match = stops.exec(text)) {
    const end = sentenceEndAt(text, match.index, bounds.start, bounds.end, language)
    if (end !== null && end > from) return trimSpan(text, { start: from, end }).end
  }
  return trimSpan(text, { start: from, end: bounds.end }).end
}

/** The first sentence that ends after `offset`, or null. */
export function nextSentence(text: string, span: Span, offset: number, language: string): Span | null {
  const bounds = clampSpan(text, span)
  const here = sentenceStart(text, bounds, Math.max(bounds.start, offset), language)
  const found = sentenceFrom(text, bounds, here, language)
  if (found === null || found.end > offset) return found
  return sentenceFrom(text, bounds, found.end, language)
}

/** The last sentence that starts before `offset`, or null. */
export function previousSentence(text: string, span: Span, offset: number, language: string): Span | null {
  const bounds = clampSpan(text, span)
  let until = Math.min(offset, bounds.end)
  while (until > bounds.start && isBlankAt(text, until - 1)) until -= 1
  if (until <= bounds.start) return null
  return sentenceFrom(text, bounds, sentenceStart(text, bounds, until - 1, language), language)
}

/** The sentence that begins at the first character that is not blank from `from` on, or null. */
function sentenceFrom(text: string, bounds: Span, from: number, language: string): Span | null {
  const start = skipBlanks(text, from, bounds.end)
  return start >= bounds.end ? null : { start, end: endFrom(text, start, bounds, language) }
}

/** Where the sentence begins that has the character at `offset`; an end exactly at `offset` lies before it. */
function sentenceStart(text: string, bounds: Span, offset: number, language: string): number {
  for (let at = Math.min(offset, bounds.end) - 1; at >= bounds.start; at -= 1) {
    const end = sentenceEndAt(text, at, bounds.start, bounds.end, language)
    if (end !== null && end <= offset) return end
  }
  return bounds.start
}

/**
 * The sentences of a block, in order, without the blanks between them. Closing quotation marks and brackets stay
 * with their sentence; abbreviations, initials, decimals and `“Stop!” he said` do not end one. Time is linear.
 *
 * @param span a block (UTF-16 offsets): no sentence crosses its ends
 * @param language BCP 47, for the abbreviations
 */
export function sentencesOf(text: string, span: Span, language: string): Span[] {
  const bounds = clampSpan(text, span)
  const sentences: Span[] = []
  let sentence = sentenceFrom(text, bounds, bounds.start, language)
  while (sentence !== null) {
    sentences.push(sentence)
    sentence = sentenceFrom(text, bounds, sentence.end, language)
  }
  return sentences
}

/**
 * The sentence at an offset: the one that has it, in a gap the next one, behind the last one the last one; an
 * empty span when the block is blank. It reads no further than that sentence.
 */
export function sentenceAt(text: string, span: Span, offset: number, language: string): Span {
  const bounds = clampSpan(text, span)
  return (
    nextSentence(text, bounds, offset, language) ??
    previousSentence(text, bounds, bounds.end, language) ?? { start: bounds.start, end: bounds.start }
  )
}
