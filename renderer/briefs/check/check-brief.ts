import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import type { StatusCounts } from '../../../shared/briefs/annotated-brief/checked-quotes.ts'
import type { BriefQuote, Finding } from '../../../shared/briefs/findings/finding.ts'
import { findingsOf, quotesOf } from '../../../shared/briefs/findings/findings-of.ts'
import type { BriefBlock } from '../../../shared/model/brief.ts'

/** What the check of a written brief found. */
export interface CheckedBrief {
  /** Of what it was made, so that it is known whether it is up to date. */
  readonly blocks: readonly BriefBlock[]
  readonly index: BriefIndex
  readonly findings: readonly Finding[]
  readonly counts: StatusCounts
  readonly abridged: number
}

export function checkBrief(blocks: readonly BriefBlock[], index: BriefIndex): CheckedBrief {
  const quotes = quotesOf(blocks, index)
  return {
    blocks,
    index,
    findings: findingsOf(blocks, index),
    counts: countQuotes(quotes),
    abridged: quotes.filter(({ abridged }) => abridged).length,
  }
}

function countQuotes(quotes: readonly BriefQuote[]): StatusCounts {
  const counts = { EXACT: 0, NORMALISED: 0, ALTERED: 0, MISSING: 0 }
  for (const { status } of quotes) counts[status] += 1
  return counts
}

export const quoteCount = ({ counts }: CheckedBrief): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/**
 * The finding before or after the selected one, around at the ends; without one the first or the last. One that was
 * mended and is gone leaves its place: the next is the one that stands there now.
 */
export function stepFinding(
  findings: readonly Finding[],
  selected: { readonly id: string; readonly at: number } | null,
  step: 1 | -1,
): Finding | null {
  if (findings.length === 0) return null
  const at = selected === null ? -1 : findings.findIndex(({ id }) => id === selected.id)
  const wanted = at >= 0 ? at + step : selected === null ? (step > 0 ? 0 : -1) : selected.at + (step > 0 ? 0 : -1)
  return findings[(wanted + findings.length) % findings.length] ?? null
}
