import type { Surface } from '../article/surface.ts'

interface CaretDocument {
  /** Chromium 128 and later. */
  caretPositionFromPoint?: (x: number, y: number) => { readonly offsetNode: Node; readonly offset: number } | null
}

/** The text offset nearest to a point of the window; null outside of the text. */
export function offsetFromPoint(surface: Surface, x: number, y: number): number | null {
  const position = (document as CaretDocument).caretPositionFromPoint?.(x, y)
  if (position) return surface.offsetOf(position.offsetNode, position.offset, 'start')
  const range = document.caretRangeFromPoint(x, y)
  return range ? surface.offsetOf(range.startContainer, range.startOffset, 'start') : null
}

/**
 * The offset of the character that is drawn at a point, or null. A caret snaps to the nearest gap
 * between characters, also from far away: so the boxes of the characters on both sides are checked.
 */
export function characterAtPoint(surface: Surface, x: number, y: number): number | null {
  const caret = offsetFromPoint(surface, x, y)
  if (caret === null) return null
  for (const offset of [caret, caret - 1]) {
    if (offset < 0) continue
    const rects = surface.rectsOf({ start: offset, end: offset + 1 })
    if (rects.some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom)) return offset
  }
  return null
}
