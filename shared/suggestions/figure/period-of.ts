import type { PartialDate, Span } from '../../model/primitives.ts'
import { readQuantities } from './find-quantities.ts'
import { type DateMention, findMentions, periodPatterns, type PeriodPatterns } from './periods/find-mentions.ts'

/** One date, when all mentions name the same; undefined when there is none; null when it is unclear. */
function oneDate(mentions: readonly DateMention[]): PartialDate | null | undefined {
  const dates = new Set(mentions.map(({ date }) => date))
  if (dates.size === 0) return undefined
  const [only] = dates
  return dates.size === 1 ? (only ?? null) : null
}

const within = (mentions: readonly DateMention[], { start, end }: Span): readonly DateMention[] =>
  mentions.filter(({ span }) => span.start >= start && span.end <= end)

/** The figure with its approximator: `more than` is no break between clauses. */
function wholeOf(figure: Span, quantities: readonly Span[]): Span {
  const touched = quantities.filter(({ start, end }) => start < figure.end && figure.start < end)
  return {
    start: Math.min(figure.start, ...touched.map(({ start }) => start)),
    end: Math.max(figure.end, ...touched.map(({ end }) => end)),
  }
}

/** The part of the sentence between the breaks around a span. */
function clauseOf(sentence: string, { start, end }: Span, { breaks }: PeriodPatterns): Span {
  const clause = { start: 0, end: sentence.length }
  for (const match of sentence.matchAll(breaks)) {
    const behind = match.index + match[0].length
    if (behind <= start) clause.start = behind
    else if (match.index >= end) return { ...clause, end: match.index }
  }
  return clause
}

/**
 * The day, month or year for which a sentence says that a figure holds.
 *
 * Of several dates, the one in the figure's own clause, then the one beside it, counts; a date that opens the
 * sentence holds for all of it. Dates that bound a time (`since 1995`) or are compared with are none.
 *
 * @param sentence the sentence with its figure
 * @param figure where the figure stands in the sentence; UTF-16
 * @param language BCP 47
 * @param publishedAt the date of the source, for `last year`; null when it is not known
 * @returns null when the sentence names no date, or more than one and not which
 */
export function periodOf(
  sentence: string,
  figure: Span,
  language: string,
  publishedAt: PartialDate | null = null,
): PartialDate | null {
  const patterns = periodPatterns(language)
  if (patterns === null) return null
  const quantities = readQuantities(sentence, language, true).map((reading) => reading.span)
  const span = wholeOf(figure, quantities)
  const mentions = findMentions(sentence, [...quantities, span], patterns, publishedAt).filter((one) => !one.isBound)
  if (mentions.length === 0) return null
  const clause = clauseOf(sentence, span, patterns)
  const own = oneDate(within(mentions, clause))
  if (own !== undefined && own !== null) return own
  const others = quantities.filter((other) => other.end <= span.start || other.start >= span.end)
  if (own === null) {
    const start = Math.max(clause.start, others.filter(({ end }) => end <= span.start).at(-1)?.end ?? 0)
    const end = Math.min(clause.end, others.find((other) => other.start >= span.end)?.start ?? sentence.length)
    return oneDate(within(mentions, { start: span.end, end })) ?? oneDate(within(mentions, { start, end })) ?? null
  }
  const first = Math.min(span.start, others[0]?.start ?? sentence.length)
  return oneDate(within(mentions, { start: 0, end: first })) ?? null
}
