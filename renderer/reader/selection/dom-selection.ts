import type { Span } from '../../../shared/model/primitives.ts'
import { blockAt } from '../article/sections.ts'
import type { Surface } from '../article/surface.ts'

/** A selection in text offsets; `focus` is the end that moves. */
export interface TextSelection {
  readonly anchor: number
  readonly focus: number
}

export const spanOfSelection = ({ anchor, focus }: TextSelection): Span => ({
  start: Math.min(anchor, focus),
  end: Math.max(anchor, focus),
})

/** What is selected in `article`, or null when the selection lies elsewhere. */
export function readSelection(surface: Surface, article: HTMLElement): TextSelection | null {
  const selection = document.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  if (!selection || !anchorNode || !focusNode) return null
  if (!article.contains(anchorNode) || !article.contains(focusNode)) return null
  const range = selection.getRangeAt(0)
  const isForward = range.startContainer === anchorNode && range.startOffset === selection.anchorOffset
  const start = surface.offsetOf(range.startContainer, range.startOffset, 'start')
  const last = surface.offsetOf(range.endContainer, range.endOffset, 'end')
  if (start === null || last === null) return null
  const end = selection.isCollapsed ? start : beforeNextBlock(surface, start, last)
  return isForward ? { anchor: start, focus: end } : { anchor: end, focus: start }
}

/** A triple click ends at the start of the next block: nothing of that block was meant. */
function beforeNextBlock(surface: Surface, start: number, end: number): number {
  const index = blockAt(surface.blocks, end)
  const previous = surface.blocks[index - 1]
  if (surface.blocks[index]?.start !== end || !previous || previous.end <= start) return Math.max(start, end)
  return previous.end
}

/** Selects on the page; false while an end is not mounted. */
export function writeSelection(surface: Surface, { anchor, focus }: TextSelection): boolean {
  const isForward = anchor <= focus
  const from = endPoint(surface, anchor, !isForward)
  const to = endPoint(surface, focus, isForward && anchor !== focus)
  if (!from || !to) return false
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  return true
}

/** An end that falls between blocks belongs to the block before it, a start to the one it begins. */
function endPoint(surface: Surface, offset: number, isEnd: boolean) {
  if (!isEnd) return surface.pointAt(offset)
  const index = blockAt(surface.blocks, Math.max(0, offset - 1))
  const block = surface.blocks[index]
  const node = surface.textNodeOf(index)
  return block && node ? { node, offset: Math.min(node.length, offset - block.start) } : surface.pointAt(offset)
}
