import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { canonicalJson } from '../../model/canonical-json.ts'
import type { Accepted, BoundBlock } from '../../model/brief.ts'
import { assertNever } from '../../result.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { figureLines, matrixLines, quoteLines, timelineLines } from './live-lines.ts'

/**
 * What a block is bound to, against what the analyst accepted.
 * - `current`: says the same still
 * - `stale`: says something else; the analyst has not seen it
 * - `kept`: says something else (`now`), or is gone (null), and the analyst keeps what was accepted
 * - `gone`: the record is not there any more
 */
export type LiveState =
  | { readonly status: 'current' }
  | { readonly status: 'stale'; readonly now: readonly string[] }
  | { readonly status: 'gone' }
  | { readonly status: 'kept'; readonly now: readonly string[] | null }

/**
 * What a block says now, as lines of plain text whose order is fixed: of a quote first its words, then who says it.
 * Null when what it is bound to is gone.
 */
export function linesOf(block: Unaccepted, index: BriefIndex): readonly string[] | null {
  switch (block.type) {
    case 'quote':
      return quoteLines(block.annotationId, index)
    case 'figure':
      return figureLines(block.annotationId, index)
    case 'matrix':
      return matrixLines(block.questionId, index)
    case 'timeline':
      return timelineLines(block.questionId, index)
    default:
      return assertNever(block)
  }
}

/** What a block is bound to, before or after it was accepted. */
export type Unaccepted =
  | { readonly type: 'quote'; readonly annotationId: string }
  | { readonly type: 'figure'; readonly annotationId: string }
  | { readonly type: 'matrix'; readonly questionId: string }
  | { readonly type: 'timeline'; readonly questionId: string }

/** The lines as they are kept in a brief. */
export const acceptedOf = (lines: readonly string[]): Accepted => ({
  hash: bytesToHex(sha256(utf8fromStringLoose(canonicalJson(lines)))),
  lines,
})

export function liveStateOf(block: BoundBlock, index: BriefIndex): LiveState {
  const now = linesOf(block, index)
  if (now === null) return block.declined === 'gone' ? { status: 'kept', now } : { status: 'gone' }
  const { hash } = acceptedOf(now)
  if (hash === block.accepted.hash) return { status: 'current' }
  return block.declined === hash ? { status: 'kept', now } : { status: 'stale', now }
}

/** A new block that says what its record says now; null when the record is not there. */
export function newLiveBlock(block: Unaccepted, index: BriefIndex): BoundBlock | null {
  const lines = linesOf(block, index)
  if (lines === null) return null
  const accepted = acceptedOf(lines)
  return block.type === 'quote' ? { ...block, printed: lines[0] ?? '', accepted } : { ...block, accepted }
}

/** The block brought up to what its record says now. A gone one stays as it is. */
export function accept(block: BoundBlock, index: BriefIndex): BoundBlock {
  const { declined: _seen, ...rest } = block
  return newLiveBlock(rest, index) ?? block
}

/** The block as it was, with the word that the analyst knows what has changed. */
export function keepAsItWas(block: BoundBlock, index: BriefIndex): BoundBlock {
  const now = linesOf(block, index)
  return { ...block, declined: now === null ? 'gone' : acceptedOf(now).hash }
}
