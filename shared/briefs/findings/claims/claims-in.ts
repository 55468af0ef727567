import type { Span } from '../../../model/primitives.ts'
import { attributionLanguage } from '../../../suggestions/attribution/attribution-language.ts'
import { mentionsIn } from '../../../suggestions/attribution/mentions.ts'
import { findQuantities } from '../../../suggestions/figure/find-quantities.ts'
import type { Quantity } from '../../../suggestions/figure/quantity.ts'
import { sentencesOf } from '../../../text/sentences.ts'
import { findQuotations } from '../find-quotations.ts'
import { type ClaimPatterns, claimPatterns, proseLanguage } from './claim-words.ts'

/** A sentence that states something which a reader could look up. */
export interface Claim {
  readonly type: 'figure' | 'attribution' | 'crowd' | 'superlative'
  /** The sentence, UTF-16 in the stretch. */
  readonly sentence: Span
  /** What shows it, as printed. */
  readonly words: string
  /** Of a figure. */
  readonly quantity: Quantity | null
}

/** From here on a count of things is one that somebody counted. */
const LEAST_COUNT = 10

function isCheckable({ unit, scale, value }: Quantity, { own }: ClaimPatterns): boolean {
  if (unit !== null && (/^[A-Z]{3}$/.test(unit) || unit === 'percent' || unit === 'times')) return true
  if (scale !== 1) return true
  return (
    unit !== null &&
    value >= LEAST_COUNT &&
    !unit
      .toLowerCase()
      .split(' ')
      .some((word) => own.has(word))
  )
}

/**
 * The claims of a stretch of prose, one a sentence at most: a figure before somebody's words, these before a crowd
 * without names, that before what is said to be the most, the first, the only one. Questions claim nothing.
 */
export function claimsIn(text: string): readonly Claim[] {
  const language = proseLanguage(text)
  const patterns = claimPatterns(language)
  const whole = { start: 0, end: text.length }
  const quantities = findQuantities(text, language).filter((quantity) => isCheckable(quantity, patterns))
  const quotations = findQuotations(text).map(({ start, end }) => ({ start: start - 1, end: end + 1 }))
  return sentencesOf(text, whole, language).flatMap((sentence): readonly Claim[] => {
    const printed = text.slice(sentence.start, sentence.end)
    if (/[?？؟]["'”’»)\]]*$/u.test(printed)) return []
    const quantity = quantities.find(({ span }) => span.start >= sentence.start && span.end <= sentence.end) ?? null
    if (quantity !== null) {
      return [{ type: 'figure', sentence, words: text.slice(quantity.span.start, quantity.span.end), quantity }]
    }
    const name = speakerIn(text, sentence, quotations, language)
    if (name !== null) return [{ type: 'attribution', sentence, words: name, quantity }]
    const crowd = (patterns.crowd.exec(printed) ?? patterns.nobody.exec(printed))?.[0]
    if (crowd !== undefined) return [{ type: 'crowd', sentence, words: crowd, quantity }]
    const superlative = patterns.superlative.exec(printed)?.[0]
    return superlative === undefined ? [] : [{ type: 'superlative', sentence, words: superlative, quantity }]
  })
}

function speakerIn(text: string, sentence: Span, quotations: readonly Span[], language: string): string | null {
  const tables = attributionLanguage(language)
  if (tables === null) return null
  const found = mentionsIn(text, sentence, quotations, tables).find(({ kind }) => kind === 'name' || kind === 'office')
  return found?.printed ?? null
}
