import {
  $createNodeSelection,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
} from 'lexical'
import { $isTableNode } from '@lexical/table'

/** The child of the root that the caret is in, or that is selected; null when there is no caret. */
export function $blockAtCaret(): LexicalNode | null {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) {
    const node = selection.focus.getNode()
    const top = node.getTopLevelElement()
    return top ?? $getRoot().getChildAtIndex(Math.max(0, selection.focus.offset - 1))
  }
  return $isNodeSelection(selection) ? (selection.getNodes().at(-1)?.getTopLevelElement() ?? null) : null
}

/** Inserts a block behind another, or in its place when that is an empty paragraph; null: at the end. */
export function $insertBlock(node: LexicalNode, behind: LexicalNode | null, mayReplace = true): void {
  const root = $getRoot()
  const place = behind ?? root.getLastChild()
  if (!place) root.append(node)
  else if (mayReplace && $isParagraphNode(place) && place.isEmpty()) place.replace(node)
  else place.insertAfter(node)
}

/** Puts the caret behind a block: into the line after it, which is made at the end of the brief. */
export function $caretBehind(node: LexicalNode): void {
  const next = node.getNextSibling()
  if (!next) {
    const line = $createParagraphNode()
    node.insertAfter(line)
    line.select()
  } else if ($isElementNode(next) && !$isTableNode(next)) next.selectStart()
  else $selectBlock(node)
}

/** Selects a block as one piece, or all words of one that is written. */
export function $selectBlock(node: LexicalNode): void {
  if ($isElementNode(node)) {
    node.select(0, node.getChildrenSize())
    return
  }
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
}
