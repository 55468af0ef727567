import { $createTextNode, $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode } from 'lexical'
import type { LinkTarget } from '../../../shared/notes/note.ts'
import type { CaretQuery } from '../../writing/use-caret-menu.ts'
import { $createNoteLink } from './note-link-node.tsx'

/** An `@` begins a link after white space or an opening sign, so that addresses of mail do not. */
const QUERY = /(?:^|[\s([{“‘«"'-])@([^@\n]{0,60})$/u

/** The `@` that the caret is at the end of; null without one. */
export function $linkQuery(): CaretQuery | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { anchor } = selection
  const node = anchor.getNode()
  if (!$isTextNode(node)) return null
  const [, words] = QUERY.exec(node.getTextContent().slice(0, anchor.offset)) ?? []
  if (words === undefined) return null
  return { nodeKey: node.getKey(), start: anchor.offset - words.length - 1, end: anchor.offset, words }
}

/** Puts a link where the `@` and the words after it are, and the caret after it. */
export function $insertLink({ nodeKey, start, end }: CaretQuery, target: LinkTarget, label: string): void {
  const node = $getNodeByKey(nodeKey)
  if (!$isTextNode(node)) return
  const selection = node.select(start, end)
  const link = $createNoteLink(target, label)
  // A blank after it: words go on from there, and the caret stands in text.
  const after = $createTextNode(' ')
  selection.insertNodes([link, after])
  after.selectEnd()
}
