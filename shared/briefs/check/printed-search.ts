import type { Span } from '../../model/primitives.ts'
import { type QuoteCheck, QuoteChecker, QUOTE_STATUSES, type RatedCheck } from './check-quote.ts'
import type { NamedText } from './check-quotes.ts'
import { isMarked } from './printed-atoms.ts'

/** Where a printed quotation comes from. Offsets are UTF-16, into the text of the source. */
export type FoundPrint = QuoteCheck & {
  /** Name of the text; null when it is in none. */
  readonly source: string | null
  /** The status is that of the parts: some are left out or words are added, and marked as such. */
  readonly abridged: boolean
  readonly omitted: readonly Span[]
}

interface Rated extends RatedCheck {
  readonly source: string
  readonly abridged: boolean
  readonly omitted: readonly Span[]
}

/** A text with what checks need of it, made when first needed and kept: an index of a book costs a second. */
export interface CheckedText extends NamedText {
  readonly checker: QuoteChecker
}

export const checkedText = ({ name, text }: NamedText): CheckedText => ({ name, text, checker: new QuoteChecker(text) })

const MISSING: FoundPrint = {
  status: 'MISSING',
  start: null,
  end: null,
  source: null,
  abridged: false,
  omitted: [],
}

const isBetter = (one: Rated, other: Rated): boolean => {
  const [a, b] = [one, other].map(({ check }) => QUOTE_STATUSES.indexOf(check.status))
  return a === b ? one.likeness > other.likeness : (a ?? 0) < (b ?? 0)
}

/**
 * Looks for printed quotations in several texts, and knows ellipses and square brackets: see `checkPrinted`. Any part of
 * a text may be quoted, and an ellipsis stands for at most about a paragraph, so that no two places far apart are made
 * into one.
 */
export class PrintedSearch {
  private readonly known = new Map<string, FoundPrint>()

  constructor(private readonly texts: readonly CheckedText[]) {}

  /** The first text wins a tie. */
  check(printed: string): FoundPrint {
    const known = this.known.get(printed)
    if (known !== undefined) return known
    const found = this.find(printed)
    this.known.set(printed, found)
    return found
  }

  private find(printed: string): FoundPrint {
    if (printed.trim() === '') return MISSING
    const plain = { abridged: false, omitted: [] }
    const rated = (check: RatedCheck | null): (RatedCheck & typeof plain) | null => check && { ...check, ...plain }
    const best =
      this.best(({ checker }) => rated(checker.verbatim(printed))) ??
      (isMarked(printed) ? this.best(({ checker }) => checker.abridged(printed)) : null) ??
      this.best(({ checker }) => rated(checker.elided(printed) ?? checker.altered(printed)))
    if (best === null) return MISSING
    return { ...best.check, source: best.source, abridged: best.abridged, omitted: best.omitted }
  }

  private best(find: (text: CheckedText) => Omit<Rated, 'source'> | null): Rated | null {
    return this.texts.reduce<Rated | null>((best, text) => {
      const found = find(text)
      if (found === null) return best
      const rated = { ...found, source: text.name }
      return best === null || isBetter(rated, best) ? rated : best
    }, null)
  }
}
