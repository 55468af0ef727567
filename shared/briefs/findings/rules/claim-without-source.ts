import { messages } from '../../../messages/messages.ts'
import type { BriefBlock, BriefInline } from '../../../model/brief.ts'
import type { BriefIndex } from '../../annotated-brief/brief-index.ts'
import { wordsOf } from '../../written/words-of.ts'
import { backingFor } from '../claims/backing.ts'
import { type Claim, claimsIn } from '../claims/claims-in.ts'
import { stretchesOf, withoutObjects } from '../prose.ts'
import { perBlock } from '../remembered.ts'
import type { BriefRule, LocalFinding } from '../rule.ts'
import { isBound } from './stale.ts'

const givesSource = ({ type }: BriefInline): boolean => type === 'citation' || type === 'footnote' || type === 'link'

/** What a block claims and gives no source for, as far as it alone decides. */
export const claimsOf = perBlock((block: BriefBlock, index): readonly LocalFinding[] => {
  if (block.type !== 'paragraph' && block.type !== 'list') return []
  return stretchesOf(block).flatMap(({ start, text, content }) =>
    content.some(givesSource) ? [] : claimsIn(text).map((claim) => findingOf(claim, text, start, index)),
  )
})

function findingOf(claim: Claim, text: string, start: number, index: BriefIndex): LocalFinding {
  const sentence = text.slice(claim.sentence.start, claim.sentence.end)
  const span = { start: start + claim.sentence.start, end: start + claim.sentence.end }
  const backing = backingFor(claim, sentence, index)
  // A citation stands before the stop.
  const offset = span.end - (/[.!。]["'”’»)\]]*$/u.exec(sentence)?.[0].length ?? 0)
  return {
    kind: 'claim-without-source',
    refuses: false,
    span,
    quote: withoutObjects(sentence),
    detail: messages.briefCheck.claim[claim.type](claim.words),
    key: withoutObjects(sentence),
    fixes: (block) => (backing === null ? [] : [{ type: 'cite', annotationId: backing.id, block, offset }]),
  }
}

const announces = perBlock((block) => /[:：]$/u.test(wordsOf(block).trimEnd()))

/** Whether a live block beside shows what the words rest on: right before, or right behind words that end with a colon. */
function isBacked(blocks: readonly BriefBlock[], at: number, index: BriefIndex): boolean {
  const [before, block, after] = [blocks[at - 1], blocks[at], blocks[at + 1]]
  if (before !== undefined && isBound(before)) return true
  return block !== undefined && after !== undefined && isBound(after) && announces(block, index)
}

/** A sentence that states something which can be checked, with no source given in its paragraph or beside it. */
export const claimWithoutSource: BriefRule = (blocks, index) =>
  blocks.flatMap((block, at) => {
    const claims = claimsOf(block, index)
    return claims.length === 0 || isBacked(blocks, at, index) ? [] : claims.map((claim) => ({ ...claim, block: at }))
  })
