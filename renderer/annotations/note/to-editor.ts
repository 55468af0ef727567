import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from '@lexical/list'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { Note, NoteBlock, NoteInline, NoteItem, NoteLine, NoteList } from '../../../shared/notes/note.ts'
import { $createNoteLink } from './note-link-node.tsx'

/** Puts a note into the editor, instead of what is there. */
export function $fillEditor(note: Note): void {
  $getRoot()
    .clear()
    .append(...$nodesOf(note))
}

export const $nodesOf = (note: Note): ElementNode[] => note.map($blockNode)

function $blockNode(block: NoteBlock): ElementNode {
  return block.type === 'list' ? $listNode(block) : $createParagraphNode().append(...$lineNodes(block.lines))
}

const $listNode = ({ ordered, start, items }: NoteList): ListNode =>
  $createListNode(ordered ? 'number' : 'bullet', start).append(...items.flatMap($itemNodes))

function $itemNodes({ lines, lists }: NoteItem, at: number): ListItemNode[] {
  const nested = lists.map((list) => $createListItemNode().append($listNode(list)))
  // At the head of a list there is nothing that the nested one would have to stand under.
  const isHolder = at === 0 && nested.length > 0 && lines.every((line) => line.length === 0)
  return isHolder ? nested : [$createListItemNode().append(...$lineNodes(lines)), ...nested]
}

/** Lines with breaks between them. */
export const $lineNodes = (lines: readonly NoteLine[]): LexicalNode[] =>
  lines.flatMap((line, at) => [...(at > 0 ? [$createLineBreakNode()] : []), ...line.map($inlineNode)])

function $inlineNode(inline: NoteInline): LexicalNode {
  if (inline.type === 'link') return $createNoteLink(inline.target, inline.label)
  const node = $createTextNode(inline.text)
  if (inline.bold) node.toggleFormat('bold')
  if (inline.italic) node.toggleFormat('italic')
  return node
}
