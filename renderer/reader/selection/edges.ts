import type { Span } from '../../../shared/model/primitives.ts'
import { snapToWords } from '../../../shared/text/snap-to-words.ts'
import { wordsOf } from '../../../shared/text/words.ts'

export type Edge = 'start' | 'end'
export type Direction = 'outward' | 'inward'

// Far enough for a word step over punctuation, tables of dots and blank lines; words beyond it are not looked for.
const WINDOW = 400

/** Words near `offset`: the text is looked at no further than needed. */
function wordsNear(text: string, offset: number, language: string): readonly Span[] {
  return wordsOf(text, { start: Math.max(0, offset - WINDOW), end: Math.min(text.length, offset + WINDOW) }, language)
}

/** The span with one edge moved by a word; null when it can't move further. */
export function moveEdge(text: string, span: Span, edge: Edge, direction: Direction, language: string): Span | null {
  const words = wordsNear(text, span[edge], language)
  const start =
    direction === 'outward'
      ? words.findLast((word) => word.start < span.start)?.start
      : words.find((word) => word.start > span.start)?.start
  const end =
    direction === 'outward'
      ? words.find((word) => word.end > span.end)?.end
      : words.findLast((word) => word.end < span.end)?.end
  const moved = edge === 'start' ? { start: start ?? -1, end: span.end } : { start: span.start, end: end ?? -1 }
  if (moved.start < 0 || moved.end < 0 || moved.start >= moved.end) return null
  return snapToWords(text, moved, language)
}

/** The span with one edge dragged to `offset`, in whole words. Crossing the other edge stops at its word. */
export function dragEdge(text: string, span: Span, edge: Edge, offset: number, language: string): Span | null {
  const dragged =
    edge === 'start'
      ? { start: Math.min(offset, span.end - 1), end: span.end }
      : { start: span.start, end: Math.max(offset, span.start + 1) }
  return snapToWords(text, dragged, language)
}
