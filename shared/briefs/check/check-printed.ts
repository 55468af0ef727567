import { normalForm } from '../../anchoring/normal-form.ts'
import type { Span } from '../../model/primitives.ts'
import { QuoteChecker, type QuoteStatus } from './check-quote.ts'
import { matchPrinted } from './match-printed.ts'
import { type DiffPart, wordDiff } from './word-diff.ts'

/** What became of the words of an annotation as they were printed. */
export interface PrintedCheck {
  /** Of the parts that are printed. */
  readonly status: QuoteStatus
  /** Parts are left out or words added, and marked as such. */
  readonly abridged: boolean
  /** In the words of the annotation, UTF-16: what an ellipsis stands for. */
  readonly omitted: readonly Span[]
  /** In what is printed, UTF-16: words in square brackets. */
  readonly added: readonly Span[]
  /** Word by word; empty when nothing differs but what is marked. */
  readonly differences: readonly DiffPart[]
}

/**
 * Checks what a brief prints of the words that an annotation quotes.
 *
 * - `EXACT`: the same words. A stop at their end may be missing.
 * - `NORMALISED`: only typography differs (see `checkQuote`).
 * - An ellipsis (`…`, `...`, `. . .`, with or without brackets) stands for whole words; the parts between must be there
 *   in order, each as above. Words in square brackets are added. `[T]he` stands for `the`, and `[t]he` for `The`.
 * - `ALTERED`: anything else, also words left out at an end without an ellipsis.
 * - `MISSING`: nothing alike.
 */
export function checkPrinted(exact: string, printed: string): PrintedCheck {
  const same = { abridged: false, omitted: [], added: [], differences: [] }
  if (printed === exact) return { ...same, status: 'EXACT' }
  const found = matchPrinted(exact, normalForm(exact), printed, { whole: true, mostOmitted: exact.length })
  if (found !== null) {
    const { status, abridged, omitted, added } = found
    return { status, abridged, omitted, added, differences: [] }
  }
  const checker = new QuoteChecker(exact)
  const alike = checker.check(printed).check.status !== 'MISSING' || new QuoteChecker(printed).verbatim(exact) !== null
  return { ...same, status: alike ? 'ALTERED' : 'MISSING', differences: wordDiff(exact, printed) }
}
