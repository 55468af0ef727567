import type { BriefBlock } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import type { BriefQuote, Finding } from './finding.ts'
import { isRefusedStatus, quotationsIn } from './quotes-in.ts'
import { perBlock } from './remembered.ts'
import type { BlockRule, BriefRule, PlacedFinding } from './rule.ts'
import { claimWithoutSource } from './rules/claim-without-source.ts'
import { conflictUnsaid } from './rules/conflict-unsaid.ts'
import { negationLeftOut } from './rules/negation-left-out.ts'
import { oneSided } from './rules/one-sided.ts'
import { personWithoutRole } from './rules/person-without-role.ts'
import { alteredOrMissing } from './rules/quotes.ts'
import { staleOrGone } from './rules/stale.ts'
import { undatedFigure } from './rules/undated-figure.ts'

/** Adding a rule is a file and a line. */
export const BLOCK_RULES: readonly BlockRule[] = [alteredOrMissing, negationLeftOut, staleOrGone, undatedFigure]
export const BRIEF_RULES: readonly BriefRule[] = [claimWithoutSource, oneSided, conflictUnsaid, personWithoutRole]

export type FindingsOf = (blocks: readonly BriefBlock[], index: BriefIndex) => readonly Finding[]

/** A check by these rules. Those of a block run again only for a block that has changed. */
export function checkBy(blockRules: readonly BlockRule[], briefRules: readonly BriefRule[]): FindingsOf {
  const inBlock = perBlock((block, index) => blockRules.flatMap((rule) => rule(block, index)))
  return (blocks, index) => {
    const own = blocks.flatMap((block, at) => inBlock(block, index).map((finding) => ({ ...finding, block: at })))
    const placed: readonly PlacedFinding[] = [...own, ...briefRules.flatMap((rule) => rule(blocks, index))]
    return identified([...placed].sort(byPlace))
  }
}

const byPlace = (a: PlacedFinding, b: PlacedFinding): number =>
  (a.block ?? Infinity) === (b.block ?? Infinity)
    ? (a.span?.start ?? -1) - (b.span?.start ?? -1)
    : (a.block ?? Infinity) - (b.block ?? Infinity)

/** Of findings that say the same of the same words, the first is the first: what stands before does not count. */
function identified(placed: readonly PlacedFinding[]): readonly Finding[] {
  const seen = new Map<string, number>()
  return placed.map(({ key, fixes, ...finding }) => {
    const name = `${finding.kind}:${key}`
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return { ...finding, id: `${name}:${String(before)}`, fixes: fixes(finding.block ?? 0) }
  })
}

/**
 * Everything wrong with a brief, in the order of its blocks; what concerns the whole of it comes last. Blocks that did
 * not change since the last call must be the same objects: then a change costs what it touches.
 */
export const findingsOf: FindingsOf = checkBy(BLOCK_RULES, BRIEF_RULES)

const quotesIn = perBlock((block, index): readonly Omit<BriefQuote, 'block'>[] =>
  quotationsIn(block, index)
    .filter(({ isShort, status }) => !isShort || !isRefusedStatus(status))
    .map(({ status, abridged }) => ({ status, abridged })),
)

/** Every quotation that the brief prints, live or in its prose. */
export const quotesOf = (blocks: readonly BriefBlock[], index: BriefIndex): readonly BriefQuote[] =>
  blocks.flatMap((block, at) => quotesIn(block, index).map((quote) => ({ ...quote, block: at })))
