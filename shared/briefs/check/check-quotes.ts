import { type QuoteCheck, QUOTE_STATUSES, QuoteChecker, type RatedCheck } from './check-quote.ts'

/** A text to check against, under the name that items know it by. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** A quotation as printed, and where it is said to come from; null: anywhere. */
export interface PrintedQuote {
  readonly source: string | null
  readonly quote: string
}

/** `source`: where it was found or, when missing, where it was said to be. */
export type CheckedQuote = QuoteCheck & { readonly source: string | null }

interface NamedChecker {
  readonly name: string
  readonly checker: QuoteChecker
}

interface Found extends RatedCheck {
  readonly name: string
}

const rank = ({ check }: RatedCheck): number => QUOTE_STATUSES.indexOf(check.status)
const isBetter = (one: RatedCheck, other: RatedCheck): boolean =>
  rank(one) < rank(other) || (rank(one) === rank(other) && one.likeness > other.likeness)

/** The best find of a quote; the first source wins a tie. A verbatim find ends the search for likenesses. */
function bestOf(quote: string, checkers: readonly NamedChecker[]): Found | null {
  if (quote.trim() === '') return null
  const best = (find: (checker: QuoteChecker) => RatedCheck | null): Found | null =>
    checkers.reduce<Found | null>((best, { name, checker }) => {
      const rated = find(checker)
      return rated !== null && (best === null || isBetter(rated, best)) ? { ...rated, name } : best
    }, null)
  return (
    best((checker) => checker.verbatim(quote)) ?? best((checker) => checker.elided(quote) ?? checker.altered(quote))
  )
}

/** Checks many quotations against the same texts; see `checkQuotes`. What a check needs of a text is made once. */
export class QuoteSearch {
  private readonly checkers: readonly NamedChecker[]

  constructor(sources: readonly NamedText[]) {
    this.checkers = sources.map(({ name, text }) => ({ name, checker: new QuoteChecker(text) }))
  }

  check({ source, quote }: PrintedQuote): CheckedQuote {
    const eligible = source === null ? this.checkers : this.checkers.filter(({ name }) => name === source)
    const best = bestOf(quote, eligible)
    return best === null ? { source, status: 'MISSING', start: null, end: null } : { source: best.name, ...best.check }
  }
}

/**
 * Checks each quotation against its source, or against all when it names none: then the best status
 * wins, and of altered finds the most alike. A quotation that is only in another source than the one
 * it names is MISSING, as is one whose source is not among `sources`.
 *
 * @returns one result an item, in the same order
 */
export function checkQuotes(items: readonly PrintedQuote[], sources: readonly NamedText[]): readonly CheckedQuote[] {
  const search = new QuoteSearch(sources)
  return items.map((item) => search.check(item))
}
