import { type NormalForm, holdsWholeCharacters, normalForm, originalSpan } from '../../anchoring/normal-form.ts'
import { type SimilarPassages, similarPassagesIn } from '../../anchoring/similar-passages.ts'
import type { Span } from '../../model/primitives.ts'
import { elisionsOf } from './elisions.ts'
import { matchPrinted } from './match-printed.ts'

/** From faithful to unfaithful; the words of the headless contract. */
export const QUOTE_STATUSES = ['EXACT', 'NORMALISED', 'ALTERED', 'MISSING'] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]

/**
 * What became of a quotation as somebody printed it. Offsets are UTF-16 code units into the source;
 * for an altered quote they bound the passage that it resembles.
 */
export type QuoteCheck =
  | { readonly status: 'EXACT' | 'NORMALISED' | 'ALTERED'; readonly start: number; readonly end: number }
  | { readonly status: 'MISSING'; readonly start: null; readonly end: null }

/** A check with how alike the passage is (0..1), by which two altered finds compare. */
export interface RatedCheck {
  readonly check: QuoteCheck
  readonly likeness: number
}

const MISSING: QuoteCheck = { status: 'MISSING', start: null, end: null }

/**
 * Likeness from which a passage counts as what was altered, for quotes of up to 3 words and from 8
 * words on. One word of three replaced leaves about 0.6, one of eight 0.85. Unrelated sentences of
 * one language reach 0.4, of one subject 0.55, mostly by names.
 */
const RESEMBLES = { SHORT: 0.5, LONG: 0.6, SHORT_WORDS: 3, LONG_WORDS: 8 } as const

/** A misprint in a short quote is likelier than a coincidence in a long one: the threshold rises in between. */
function resemblesFrom(quote: string): number {
  const { SHORT, LONG, SHORT_WORDS, LONG_WORDS } = RESEMBLES
  const words = quote.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const share = Math.min(1, Math.max(0, (words - SHORT_WORDS) / (LONG_WORDS - SHORT_WORDS)))
  return SHORT + (LONG - SHORT) * share
}

/** Without a word nothing is left to compare once the typography of marks is set aside. */
const isWordless = (quote: string): boolean => !/[^\s\p{P}]/u.test(quote)

/** Marks at the ends of the normal form of a quote, with the spaces they leave. */
const OUTER_MARKS = /^['\s]+|['\s]+$/g
const MARK = /\p{M}/u
const WORD = /[\p{L}\p{N}]/u

interface Match extends Span {
  readonly whole: boolean
}

/**
 * The first occurrence of whole words, or the first at all. One that would part a letter from its
 * combining marks is none: "sa" is not a verbatim part of "sả", however the text encodes it.
 */
function firstOccurrence(text: string, needle: string, isWhole: (span: Span) => boolean): Span | null {
  let first: Match | null = null
  let looked = 0
  for (let at = text.indexOf(needle); at !== -1 && looked < MOST_LOOKED_AT; at = text.indexOf(needle, at + 1)) {
    looked += 1
    const span = { start: at, end: at + needle.length }
    if (!isWhole(span)) continue
    const whole = !partsWord(text, span.start) && !partsWord(text, span.end)
    if (whole) return span
    first ??= { ...span, whole }
  }
  return first === null ? null : { start: first.start, end: first.end }
}
const MOST_LOOKED_AT = 1_000

/** What one ellipsis may stand for in a source, in code units of its normal form: about a paragraph. */
const MOST_OMITTED = 600

/** Where the last of `parts` ends when each is taken at its first place after the one before; -1 when one is missing. */
function endOfParts(text: string, parts: readonly string[], from: number): number {
  let end = from
  for (const part of parts) {
    const at = text.indexOf(part, end)
    if (at === -1) return -1
    end = at + part.length
  }
  return end
}

const partsWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at))

/** Checks many quotes against one text: what all of them need of the text is made once, when first needed. */
export class QuoteChecker {
  private form: NormalForm | null = null
  private similar: SimilarPassages | null = null

  constructor(private readonly text: string) {}

  /** See `checkQuote`. */
  check(quote: string): RatedCheck {
    if (quote.trim() === '') return { check: MISSING, likeness: 0 }
    return this.verbatim(quote) ?? this.elided(quote) ?? this.altered(quote) ?? { check: MISSING, likeness: 0 }
  }

  /** Only the verbatim statuses; much cheaper than a search for what resembles the quote. */
  verbatim(quote: string): RatedCheck | null {
    const exact = firstOccurrence(this.text, quote, ({ end }) => !MARK.test(this.text.charAt(end)))
    if (exact !== null) return { check: { status: 'EXACT', ...exact }, likeness: 1 }
    const normalised = this.normalised(quote)
    return normalised === null ? null : { check: { status: 'NORMALISED', ...normalised }, likeness: 1 }
  }

  /** The search for a resembling passage; null when nothing is alike enough. */
  altered(quote: string): RatedCheck | null {
    if (isWordless(quote)) return null
    const form = this.normalForm()
    this.similar ??= similarPassagesIn(form.text)
    const [best] = this.similar(normalForm(quote).text.replace(OUTER_MARKS, ''))
    if (best === undefined || best.likeness < resemblesFrom(quote) || best.start >= best.end) return null
    return { check: { status: 'ALTERED', ...originalSpan(form, best) }, likeness: best.likeness }
  }

  /** Parts joined by an ellipsis: words were left out, so it is altered even when each part is true. */
  elided(quote: string): RatedCheck | null {
    const spans: Span[] = []
    let likeness = 1
    const parts = elisionsOf(quote)
    if (parts.length < 2) return null
    const inOrder = this.shortestStretch(parts)
    if (inOrder !== null) return { check: { status: 'ALTERED', ...inOrder }, likeness: 1 }
    for (const part of parts) {
      const found = this.verbatim(part) ?? this.altered(part)
      if (found === null || found.check.status === 'MISSING') return null
      spans.push(found.check)
      likeness = Math.min(likeness, found.likeness)
    }
    const start = Math.min(...spans.map((span) => span.start))
    const end = Math.max(...spans.map((span) => span.end))
    return { check: { status: 'ALTERED', start, end }, likeness }
  }

  /**
   * Parts joined by ellipses and words added in square brackets, each part true and in order; null when they are not.
   * Briefs know these; the statuses of `check` do not.
   */
  abridged(quote: string): (RatedCheck & { readonly abridged: boolean; readonly omitted: readonly Span[] }) | null {
    const options = { whole: false, mostOmitted: MOST_OMITTED }
    const found = matchPrinted(this.text, this.normalForm(), quote, options)
    if (found === null) return null
    const { status, start, end, abridged, omitted } = found
    return { check: { status, start, end }, likeness: 1, abridged, omitted }
  }

  /** The shortest stretch that holds all parts in order: short parts often stand elsewhere, too. */
  private shortestStretch(parts: readonly string[]): Span | null {
    const form = this.normalForm()
    const [first = '', ...rest] = parts.map((part) => normalForm(part).text.replace(OUTER_MARKS, ''))
    if (first === '' || rest.includes('')) return null
    let best: Span | null = null
    let looked = 0
    for (
      let at = form.text.indexOf(first);
      at !== -1 && looked < MOST_LOOKED_AT;
      at = form.text.indexOf(first, at + 1)
    ) {
      looked += 1
      const end = endOfParts(form.text, rest, at + first.length)
      // What does not follow here does not follow any later beginning.
      if (end === -1) break
      if (best === null || end - at < best.end - best.start) best = { start: at, end }
    }
    return best === null || !holdsWholeCharacters(form, best) ? null : originalSpan(form, best)
  }

  private normalised(quote: string): Span | null {
    if (isWordless(quote)) return null
    const form = this.normalForm()
    const wanted = normalForm(quote).text
    // Marks that the printer put around the whole quotation are not part of the words.
    for (const needle of new Set([wanted, wanted.replace(OUTER_MARKS, '')])) {
      if (needle === '') continue
      const found = firstOccurrence(form.text, needle, (span) => holdsWholeCharacters(form, span))
      if (found !== null) return originalSpan(form, found)
    }
    return null
  }

  private normalForm(): NormalForm {
    this.form ??= normalForm(this.text)
    return this.form
  }
}

/**
 * Checks a quotation as printed against a text.
 *
 * - `EXACT`: a slice of the text, character by character.
 * - `NORMALISED`: only quotation marks, apostrophes, dashes, white space, what is invisible, or the
 *   encoding of a character (canonical equivalence) differ, including marks around the whole quotation.
 * - `ALTERED`: something like it is there. Any other difference counts: a letter, its case, a digit,
 *   other punctuation (also `…` for `...`), a word more or less, or an ellipsis for words left out.
 * - `MISSING`: nothing like it, or nothing was quoted.
 */
export function checkQuote(text: string, quote: string): QuoteCheck {
  return new QuoteChecker(text).check(quote).check
}
