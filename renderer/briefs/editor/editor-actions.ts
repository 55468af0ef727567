import { $createParagraphNode, $createTextNode, $getNodeByKey, $getRoot, HISTORY_PUSH_TAG, type NodeKey } from 'lexical'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import type { Fix } from '../../../shared/briefs/findings/finding.ts'
import { accept, newLiveBlock } from '../../../shared/briefs/written/live-state.ts'
import type { BoundBlock, LiveBlock } from '../../../shared/model/brief.ts'
import { $createChip } from './chip-node.tsx'
import { useBriefEditor } from './editor-store.ts'
import { $blockAtCaret, $caretBehind, $insertBlock, $selectBlock } from './insert-block.ts'
import { KEEP_COMMAND } from './keep-command.ts'
import { $createLiveBlock, $isLiveBlock } from './live-block-node.tsx'
import { $replaceSpan, $selectSpan } from './spans.ts'

/** Where a block is put: behind the block of that index, or where the caret is (at the end when there is none). */
export type InsertAt = { readonly after: number } | 'caret'

/** One step of undo, which is kept at once: whoever stands outside the text may undo it there. False: no brief is open. */
function asOneStep(step: () => void): boolean {
  const { editor } = useBriefEditor.getState()
  if (!editor) return false
  editor.update(step, { discrete: true, tag: HISTORY_PUSH_TAG })
  editor.dispatchCommand(KEEP_COMMAND, undefined)
  return true
}

/** Inserts a live block; the caret stands behind it. False when no brief is open. */
export function insertLiveBlock(block: LiveBlock, at: InsertAt = 'caret'): boolean {
  return asOneStep(() => {
    const node = $createLiveBlock(block)
    // Before the first block: after index -1.
    const first = at === 'caret' || at.after >= 0 ? null : $getRoot().getFirstChild()
    if (first) first.insertBefore(node)
    else if (at === 'caret') $insertBlock(node, $blockAtCaret())
    else $insertBlock(node, $getRoot().getChildAtIndex(at.after), false)
    $caretBehind(node)
  })
}

/** Replaces what a live block holds, as one step of undo. */
export function setLiveBlock(key: NodeKey, block: LiveBlock): void {
  asOneStep(() => {
    const node = $getNodeByKey(key)
    if ($isLiveBlock(node)) node.setBlock(block)
  })
}

/** Takes a live block out, as one step of undo. */
export function removeLiveBlock(key: NodeKey): void {
  asOneStep(() => {
    const node = $getNodeByKey(key)
    if (!$isLiveBlock(node)) return
    const neighbour = node.getNextSibling() ?? node.getPreviousSibling()
    node.remove()
    if (neighbour?.isAttached()) $selectBlock(neighbour)
  })
}

/** Shows a block and selects what the span marks in its words; null: the whole block. The focus goes to the editor. */
export function goToBlock(block: number, span: { readonly start: number; readonly end: number } | null): void {
  const { editor } = useBriefEditor.getState()
  if (!editor) return
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(
    () => {
      const node = $getRoot().getChildAtIndex(block)
      if (!node) return
      if (span && !$isLiveBlock(node)) $selectSpan(node, span)
      else $selectBlock(node)
    },
    { discrete: true },
  )
  const key = editor.read(() => $getRoot().getChildAtIndex(block)?.getKey())
  if (key !== undefined) editor.getElementByKey(key)?.scrollIntoView({ block: 'center' })
}

/** Carries out a fix that the editor can carry out, as one step of undo. False when it is not one of the editor's. */
export function applyFix(fix: Fix, index: BriefIndex): boolean {
  switch (fix.type) {
    case 'accept':
      return changeLive(fix.block, (block) => accept(block, index))
    case 'print':
      return changeLive(fix.block, (block) => (block.type === 'quote' ? { ...block, printed: fix.printed } : block))
    case 'replace':
      return asOneStep(() => {
        const node = $getRoot().getChildAtIndex(fix.block)
        if (node) $replaceSpan(node, fix, fix.text)
      })
    case 'quote': {
      const block = newLiveBlock({ type: 'quote', annotationId: fix.annotationId }, index)
      return block !== null && insertLiveBlock(block, { after: fix.after })
    }
    case 'cite':
      return asOneStep(() => {
        const node = $getRoot().getChildAtIndex(fix.block)
        const target = { kind: 'annotation', id: fix.annotationId } as const
        const citation = $createChip({ type: 'citation', target, locator: null })
        if (node) $selectSpan(node, { start: fix.offset, end: fix.offset }).insertNodes([citation])
      })
    case 'say':
      return asOneStep(() => {
        const node = $createParagraphNode().append($createTextNode(fix.text))
        $insertBlock(node, $getRoot().getChildAtIndex(fix.after), false)
        node.selectEnd()
      })
    case 'date-figure':
    case 'give-role':
      return false
  }
}

const changeLive = (at: number, change: (block: BoundBlock) => BoundBlock): boolean =>
  asOneStep(() => {
    const node = $getRoot().getChildAtIndex(at)
    if (!$isLiveBlock(node)) return
    const block = node.getBlock()
    if (block.type !== 'source-list') node.setBlock(change(block))
  })
