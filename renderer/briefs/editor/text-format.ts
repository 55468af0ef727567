import { $isLinkNode } from '@lexical/link'
import { $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode } from '@lexical/rich-text'
import { $isTableCellNode, $isTableNode, type TableNode } from '@lexical/table'
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical'
import { type Mark, MARKS } from '../../../shared/model/brief.ts'
import { $blockAtCaret } from './insert-block.ts'
import { $isLiveBlock } from './live-block-node.tsx'

export type BlockKind = 'paragraph' | 'h1' | 'h2' | 'h3' | 'list' | 'table' | 'live'

/** What stands at the caret: what the toolbar shows as pressed. */
export interface TextFormat {
  readonly kind: BlockKind
  readonly list: 'bullet' | 'number' | null
  readonly inTable: boolean
  readonly link: string | null
  readonly marks: readonly Mark[]
}

export const NO_FORMAT: TextFormat = { kind: 'paragraph', list: null, inTable: false, link: null, marks: [] }

export function $formatNow(): TextFormat {
  const selection = $getSelection()
  const block = $blockAtCaret()
  const range = $isRangeSelection(selection) ? selection : null
  const at = range?.anchor.getNode() ?? null
  const list = $listAt(at)?.getListType()
  return {
    kind: kindOf(block),
    list: list === 'bullet' || list === 'number' ? list : null,
    inTable: at !== null && $findMatchingParent(at, $isTableCellNode) !== null,
    link: $linkAt(at),
    marks: range ? MARKS.filter((mark) => range.hasFormat(mark)) : [],
  }
}

export const sameFormat = (a: TextFormat, b: TextFormat): boolean =>
  a.kind === b.kind &&
  a.list === b.list &&
  a.inTable === b.inTable &&
  a.link === b.link &&
  a.marks.join() === b.marks.join()

function kindOf(block: LexicalNode | null): BlockKind {
  if ($isListNode(block)) return 'list'
  if ($isTableNode(block)) return 'table'
  if ($isLiveBlock(block)) return 'live'
  if (!$isHeadingNode(block)) return 'paragraph'
  const tag = block.getTag()
  return tag === 'h1' || tag === 'h2' ? tag : 'h3'
}

/** The innermost list around a node. */
export function $listAt(node: LexicalNode | null): ListNode | null {
  const found = node && $findMatchingParent(node, $isListNode)
  return $isListNode(found) ? found : null
}

export function $tableAt(node: LexicalNode | null): TableNode | null {
  const found = node && $findMatchingParent(node, $isTableNode)
  return $isTableNode(found) ? found : null
}

function $linkAt(node: LexicalNode | null): string | null {
  const found = node && $findMatchingParent(node, $isLinkNode)
  return $isLinkNode(found) ? found.getURL() : null
}
