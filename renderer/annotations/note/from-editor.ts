import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode } from 'lexical'
import type { LinkTarget, Note, NoteInline, NoteItem, NoteLine, NoteList } from '../../../shared/notes/note.ts'
import { $isNoteLink } from './note-link-node.tsx'

/** What a link is to be called in the note; null keeps the name that it has. */
export type LabelOf = (target: LinkTarget) => string | null

/** The note that the editor holds. */
export const $noteOfEditor = (labelOf: LabelOf): Note =>
  $getRoot()
    .getChildren()
    .map((node) =>
      $isListNode(node)
        ? $listOf(node, labelOf)
        : { type: 'paragraph', lines: $linesOf($isElementNode(node) ? node.getChildren() : [node], labelOf) },
    )

function $listOf(list: ListNode, labelOf: LabelOf): NoteList {
  const items: NoteItem[] = []
  for (const child of list.getChildren()) {
    if (!$isListItemNode(child)) continue
    const nested = child.getChildren().filter($isListNode)
    const own = child.getChildren().filter((node) => !$isListNode(node))
    const lists = nested.map((inner) => $listOf(inner, labelOf))
    const last = items.at(-1)
    // The editor keeps a list inside an item in an item of its own, after it.
    if (own.length === 0 && lists.length > 0 && last)
      items[items.length - 1] = { ...last, lists: [...last.lists, ...lists] }
    else items.push({ lines: $linesOf(own, labelOf), lists })
  }
  const ordered = list.getListType() === 'number'
  return { type: 'list', ordered, start: ordered ? list.getStart() : 1, items }
}

function $linesOf(nodes: readonly LexicalNode[], labelOf: LabelOf): readonly NoteLine[] {
  const lines: NoteInline[][] = [[]]
  const add = (inline: NoteInline): void => {
    lines.at(-1)?.push(inline)
  }
  for (const node of nodes) {
    if ($isLineBreakNode(node)) lines.push([])
    else if ($isNoteLink(node)) {
      const target = node.getTarget()
      add({ type: 'link', target, label: labelOf(target) ?? node.getLabel() })
    } else if ($isTextNode(node)) {
      const format = { bold: node.hasFormat('bold'), italic: node.hasFormat('italic') }
      node
        .getTextContent()
        .split(/\r\n|\r|\n/)
        .forEach((text, at) => {
          if (at > 0) lines.push([])
          if (text !== '') add({ type: 'text', text, ...format })
        })
    } else if ($isElementNode(node)) {
      const [first = [], ...rest] = $linesOf(node.getChildren(), labelOf)
      first.forEach(add)
      rest.forEach((line) => lines.push([...line]))
    }
  }
  return lines
}
