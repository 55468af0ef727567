import { $isListItemNode, $isListNode } from '@lexical/list'
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table'
import {
  $createRangeSelection,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import { OBJECT } from '../../../shared/briefs/written/words-of.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import { $isChip } from './chip-node.tsx'
import { $isLiveBlock } from './live-block-node.tsx'

/** A piece of the words of a block (`wordsOf`), and the node that it is of; null between items and cells. */
export interface Leaf {
  readonly node: LexicalNode | null
  readonly text: string
}

const BETWEEN: Leaf = { node: null, text: '\n' }

/** The words of a child of the root, in pieces. Together they are what `wordsOf` says of its block. */
export function $leavesOf(block: LexicalNode): readonly Leaf[] {
  if ($isLiveBlock(block)) return []
  return $groupsOf(block).flatMap((group, at) => (at === 0 ? group : [BETWEEN, ...group]))
}

/** One group a line: an item, a cell, or all of a paragraph. */
function $groupsOf(node: LexicalNode): (readonly Leaf[])[] {
  if ($isListNode(node)) {
    return node
      .getChildren()
      .filter($isListItemNode)
      .flatMap((item) => {
        const own = item.getChildren().filter((child) => !$isListNode(child))
        const lists = item.getChildren().filter($isListNode)
        const inner = lists.flatMap($groupsOf)
        return own.length > 0 || lists.length === 0 ? [own.flatMap($leaves), ...inner] : inner
      })
  }
  if ($isTableNode(node)) {
    const cells = node
      .getChildren()
      .filter($isTableRowNode)
      .flatMap((row) => row.getChildren().filter($isTableCellNode))
    return cells.map((cell) =>
      cell.getChildren().flatMap((line, at) => [...(at > 0 ? [BETWEEN] : []), ...$leaves(line)]),
    )
  }
  return [$leaves(node)]
}

function $leaves(node: LexicalNode): readonly Leaf[] {
  if ($isTextNode(node)) return [{ node, text: node.getTextContent() }]
  if ($isLineBreakNode(node)) return [{ node, text: '\n' }]
  if ($isChip(node)) return [{ node, text: OBJECT }]
  return $isElementNode(node) ? node.getChildren().flatMap($leaves) : []
}

type Place = Pick<PointType, 'key' | 'offset' | 'type'>

/** Where an offset into the words of a block stands; `ends`: as the end of a span, else as its start. */
export function $placeOf(block: LexicalNode, offset: number, ends: boolean): Place {
  let at = 0
  let last: Place | null = null
  for (const { node, text } of $leavesOf(block)) {
    const within = offset - at
    const isHere = ends ? within > 0 && within <= text.length : within >= 0 && within < text.length
    if (node && isHere) return $placeIn(node, within)
    at += text.length
    if (node && at <= offset) last = $placeIn(node, text.length)
  }
  if (last) return last
  const first = $isElementNode(block) ? block.getFirstDescendant() : null
  if ($isTextNode(first)) return { key: first.getKey(), offset: 0, type: 'text' }
  const element = $isElementNode(first) ? first : $isElementNode(block) ? block : block.getParentOrThrow()
  return { key: element.getKey(), offset: 0, type: 'element' }
}

function $placeIn(node: LexicalNode, offset: number): Place {
  if ($isTextNode(node)) return { key: node.getKey(), offset, type: 'text' }
  const parent = node.getParentOrThrow()
  return { key: parent.getKey(), offset: node.getIndexWithinParent() + (offset > 0 ? 1 : 0), type: 'element' }
}

/** Selects a span of the words of a block. */
export function $selectSpan(block: LexicalNode, { start, end }: Span): RangeSelection {
  const selection = $createRangeSelection()
  const from = $placeOf(block, start, false)
  const to = start === end ? from : $placeOf(block, end, true)
  selection.anchor.set(from.key, from.offset, from.type)
  selection.focus.set(to.key, to.offset, to.type)
  $setSelection(selection)
  return selection
}

/** Puts other words in the place of a span; they are formatted as its first word was. */
export function $replaceSpan(block: LexicalNode, span: Span, text: string): void {
  const selection = $selectSpan(block, span)
  if (text === '') selection.removeText()
  else selection.insertText(text)
}
