import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode } from '@lexical/rich-text'
import { $isTableCellNode, $isTableNode, $isTableRowNode, TableCellHeaderStates, type TableNode } from '@lexical/table'
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  TEXT_TYPE_TO_FORMAT,
  type TextNode,
} from 'lexical'
import {
  type BriefBlock,
  type BriefInline,
  LIST_DEPTH,
  type ListBlock,
  MARKS,
  type TextRun,
} from '../../../shared/model/brief.ts'
import { $isChip } from './chip-node.tsx'
import { $isLiveBlock } from './live-block-node.tsx'
import { normalContent } from './normal-blocks.ts'

type Content = readonly BriefInline[]
type Item = ListBlock['items'][number]

/** All that the editor holds; a child of its root is a block. */
export const $blocksOfEditor = (): readonly BriefBlock[] => withoutBlankEnd($getRoot().getChildren().map($blockOf))

export function withoutBlankEnd(blocks: readonly BriefBlock[]): readonly BriefBlock[] {
  const last = blocks.findLastIndex((block) => block.type !== 'paragraph' || block.content.length > 0)
  return last === blocks.length - 1 ? blocks : blocks.slice(0, last + 1)
}

/** What a child of the root says. */
export function $blockOf(node: LexicalNode): BriefBlock {
  if ($isLiveBlock(node)) return node.getBlock()
  if ($isListNode(node)) return { type: 'list', items: $itemsOf(node) }
  if ($isTableNode(node)) return $tableOf(node)
  const content = normalContent($contentOf($isElementNode(node) ? node.getChildren() : [node]))
  if (!$isHeadingNode(node)) return { type: 'paragraph', content }
  const tag = node.getTag()
  return { type: 'heading', level: tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3, content }
}

function $itemsOf(list: ListNode): readonly Item[] {
  const items: Item[] = []
  const add = (of: ListNode, depth: number): void => {
    const ordered = of.getListType() === 'number'
    for (const child of of.getChildren()) {
      if (!$isListItemNode(child)) continue
      const own = child.getChildren().filter((node) => !$isListNode(node))
      const lists = child.getChildren().filter($isListNode)
      // An item that holds a list and no words is no item of its own.
      if (own.length > 0 || lists.length === 0) {
        const allowed = Math.min(depth, LIST_DEPTH, (items.at(-1)?.depth ?? -1) + 1)
        items.push({ depth: allowed, ordered, content: normalContent($contentOf(own)) })
      }
      lists.forEach((inner) => {
        add(inner, depth + 1)
      })
    }
  }
  add(list, 0)
  return items.length > 0 ? items : [{ depth: 0, ordered: false, content: [] }]
}

function $tableOf(table: TableNode): BriefBlock {
  const rows = table.getChildren().filter($isTableRowNode)
  const cells = rows.map((row) => row.getChildren().filter($isTableCellNode))
  const header = cells[0]?.every((cell) => cell.hasHeaderState(TableCellHeaderStates.ROW)) === true
  const width = Math.max(1, ...cells.map(({ length }) => length))
  const contents = cells.map((row) =>
    Array.from({ length: width }, (_, at): Content => normalContent($cellContent(row[at]?.getChildren() ?? []))),
  )
  return contents.length === 0
    ? { type: 'paragraph', content: [] }
    : { type: 'own-table', header: header, rows: contents }
}

/** Paragraphs of a cell stand on lines of their own. */
const $cellContent = (nodes: readonly LexicalNode[]): Content =>
  nodes.flatMap((node, at): Content => [
    ...(at > 0 ? [{ type: 'break' } as const] : []),
    ...$contentOf($isElementNode(node) ? node.getChildren() : [node]),
  ])

export const $contentOf = (nodes: readonly LexicalNode[]): Content => nodes.flatMap($inlineOf)

function $inlineOf(node: LexicalNode): Content {
  if ($isLineBreakNode(node)) return [{ type: 'break' }]
  if ($isChip(node)) return [node.getRun()]
  if ($isTextNode(node)) return [$runOf(node)]
  if (!$isElementNode(node)) return []
  const inside = node.getChildren().flatMap($inlineOf)
  return $isLinkNode(node) ? linked(node.getURL(), inside) : inside
}

/** A link holds words alone: what else stands in it cuts it. */
function linked(url: string, inside: Content): Content {
  const out: BriefInline[] = []
  for (const inline of normalContent(inside)) {
    const last = out.at(-1)
    if (inline.type !== 'text') out.push(inline)
    else if (last?.type === 'link') out[out.length - 1] = { ...last, content: [...last.content, inline] }
    else out.push({ type: 'link', url, content: [inline] })
  }
  return out
}

function $runOf(node: TextNode): TextRun {
  const format = node.getFormat()
  const marks = MARKS.filter((mark) => (format & (TEXT_TYPE_TO_FORMAT[mark] ?? 0)) !== 0)
  const text = node.getTextContent()
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
}
