import type { NodeKey } from 'lexical'
import type { Fix } from '../../../shared/briefs/findings/finding.ts'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import type { LiveBlock } from '../../../shared/model/brief.ts'

/** Where a block is put: behind the block of that index, or where the caret is (at the end when there is none). */
export type InsertAt = { readonly after: number } | 'caret'

/** Inserts a live block; the caret stands behind it. False when no brief is open. */
export function insertLiveBlock(_block: LiveBlock, _at: InsertAt = 'caret'): boolean {
  return false
}

/** Replaces what a live block holds, as one step of undo. */
export function setLiveBlock(_key: NodeKey, _block: LiveBlock): void {
  return undefined
}

/** Takes a live block out, as one step of undo. */
export function removeLiveBlock(_key: NodeKey): void {
  return undefined
}

/** Shows a block and selects what the span marks in its words; null: the whole block. The focus goes to the editor. */
export function goToBlock(_block: number, _span: { readonly start: number; readonly end: number } | null): void {
  return undefined
}

/** Carries out a fix that the editor can carry out, as one step of undo. False when it is not one of the editor's. */
export function applyFix(_fix: Fix, _index: BriefIndex): boolean {
  return false
}
