import type { Span } from '../model/primitives.ts'
import { clampSpan } from './characters.ts'
import { countTokens, safeStart, tokensOf } from './tokens.ts'

/**
 * The words of a stretch of text, in order, without blanks and punctuation. One word each: `don’t`,
 * `well-known`, `U.S.`, `$116`, `US$7.8bn`, `2.8`, `71%`. Scripts without spaces are cut by ICU's dictionaries.
 *
 * @param span UTF-16 offsets into `text`; a word that its edges cut counts as far as it lies inside
 * @param language BCP 47, `und` when unknown
 */
export function wordsOf(text: string, span: Span, language: string): Span[] {
  return [...tokensOf(text, clampSpan(text, span), { language, joinHyphens: true })]
}

/** How many words {@link wordsOf} finds, without making the list. */
export function countWords(text: string, span: Span, language: string): number {
  return countTokens(text, clampSpan(text, span), { language, joinHyphens: true })
}

/** The first word inside `bounds` that ends after `offset`, or null. Looks no further than that word. */
export function wordEndingAfter(text: string, offset: number, bounds: Span, language: string): Span | null {
  const from = safeStart(text, Math.max(bounds.start, Math.min(offset, bounds.end)), bounds.start)
  for (const word of tokensOf(text, { start: from, end: bounds.end }, { language, joinHyphens: true })) {
    if (word.end > offset) return word
  }
  return null
}

/** The last word inside `bounds` that starts before `offset`, or null. Looks at one blank-free run at a time. */
export function wordStartingBefore(text: string, offset: number, bounds: Span, language: string): Span | null {
  let until = Math.min(offset, bounds.end)
  while (until > bounds.start) {
    const from = safeStart(text, until - 1, bounds.start)
    let last: Span | null = null
    for (const word of tokensOf(text, { start: from, end: bounds.end }, { language, joinHyphens: true })) {
      if (word.start >= until) break
      last = word
    }
    if (last !== null) return last
    until = from
  }
  return null
}
