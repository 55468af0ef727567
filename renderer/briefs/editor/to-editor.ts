import { $createLinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import { $createTableCellNode, $createTableNode, $createTableRowNode, TableCellHeaderStates } from '@lexical/table'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type LexicalNode,
  TEXT_TYPE_TO_FORMAT,
  type TextNode,
} from 'lexical'
import type { BriefBlock, BriefInline, ListBlock, OwnTableBlock, TextRun } from '../../../shared/model/brief.ts'
import { $createChip } from './chip-node.tsx'
import { $createLiveBlock } from './live-block-node.tsx'

type Content = readonly BriefInline[]

/** Puts blocks into the editor instead of what is there. They are to be normal (see `normalBlocks`). */
export function $fillEditor(blocks: readonly BriefBlock[]): void {
  const root = $getRoot().clear()
  root.append(...blocks.map($nodeOfBlock))
  $endWritable()
}

/** Behind a table or a live block at the end there is a line in which one can write on. */
export function $endWritable(): void {
  const root = $getRoot()
  const last = root.getLastChild()
  if (last === null || last.getType() === 'table' || last.getType() === 'live-block')
    root.append($createParagraphNode())
}

export function $nodeOfBlock(block: BriefBlock): LexicalNode {
  switch (block.type) {
    case 'heading':
      return $createHeadingNode(`h${block.level}`).append(...$inlineNodes(block.content))
    case 'paragraph':
      return $createParagraphNode().append(...$inlineNodes(block.content))
    case 'list':
      return $listNode(block)
    case 'own-table':
      return $tableNode(block)
    default:
      return $createLiveBlock(block)
  }
}

/** The editor keeps a list inside an item in an item of its own, after it. */
function $listNode({ items }: ListBlock): ListNode {
  const typeOf = (ordered: boolean) => (ordered ? 'number' : 'bullet')
  const root = $createListNode(typeOf(items[0]?.ordered === true))
  const open: ListNode[] = [root]
  for (const { depth, ordered, content } of items) {
    open.length = Math.min(open.length, depth + 1)
    const innermost = open.at(-1) ?? root
    const isDeeper = open.length <= depth
    if (isDeeper || (depth > 0 && innermost.getListType() !== typeOf(ordered))) {
      const list = $createListNode(typeOf(ordered))
      const holder = isDeeper ? innermost : (open[depth - 1] ?? root)
      holder.append($createListItemNode().append(list))
      open[depth] = list
    }
    open.at(-1)?.append($createListItemNode().append(...$inlineNodes(content)))
  }
  return root
}

function $tableNode({ header, rows }: OwnTableBlock): LexicalNode {
  const table = $createTableNode()
  rows.forEach((cells, at) => {
    const state = header && at === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS
    const row = $createTableRowNode()
    for (const content of cells)
      row.append($createTableCellNode(state).append($createParagraphNode().append(...$inlineNodes(content))))
    table.append(row)
  })
  return table
}

export const $inlineNodes = (content: Content): LexicalNode[] => content.flatMap($inlineNode)

function $inlineNode(inline: BriefInline): LexicalNode[] {
  switch (inline.type) {
    case 'text':
      return [$textNode(inline)]
    case 'break':
      return [$createLineBreakNode()]
    case 'link':
      return [$createLinkNode(inline.url).append(...inline.content.map($textNode))]
    default:
      return [$createChip(inline)]
  }
}

function $textNode({ text, marks = [] }: TextRun): TextNode {
  const format = marks.reduce((sum, mark) => sum | (TEXT_TYPE_TO_FORMAT[mark] ?? 0), 0)
  return $createTextNode(text).setFormat(format)
}
