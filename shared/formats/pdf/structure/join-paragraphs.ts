import { markerOf } from './list-marker.ts'
import type { Line } from '../layout/line.ts'
import { isSentenceEnd, type Paragraph } from './paragraph.ts'
import { isNextLine } from './split-paragraphs.ts'

const STARTS_LOW = /^[\p{Ll}\p{Lo}]/u
/** No paragraph is longer; a text without sentences must not be copied anew for each of its pages. */
const MOST_LINES = 2_000
const OPEN_END = /[-\u2010,;–—]$/u

/** How the text of a document is set. */
export interface Setting {
  readonly isIndenting: boolean
  /** The usual distance of two lines, as a multiple of the size of the letters. */
  readonly pitch: number
}

const lastPageOf = ({ page, turns = [] }: Paragraph): number => page + turns.length

const isBelow = (before: Line, after: Line): boolean =>
  after.y > before.y && after.x0 < before.x1 && after.x1 > before.x0

/**
 * Whether a paragraph at the end of a column or page goes on at the start of the next: its sentence does not end, or
 * its last line is full, the document indents its paragraphs, and the next one is not indented. What only stands below
 * it, under something set across all columns, is as near as a next line when it goes on.
 */
export function goesOnElsewhere(before: Paragraph, after: Paragraph, { isIndenting, pitch }: Setting): boolean {
  if (before.role !== 'paragraph' && before.role !== 'list-item') return false
  if (before.lines.length > MOST_LINES) return false
  const [last, first] = [before.lines.at(-1), after.lines[0]]
  if (!last || !first || after.role !== 'paragraph' || markerOf(first.text) !== '') return false
  if (Math.abs(last.size - first.size) > 0.08 * last.size) return false
  if (lastPageOf(before) === after.page && isBelow(last, first) && !isNextLine(last, first, pitch)) return false
  if (OPEN_END.test(last.text) && STARTS_LOW.test(first.text)) return true
  if (!isSentenceEnd(last.text)) return before.isFullAtEnd || STARTS_LOW.test(first.text)
  return isIndenting && before.isFullAtEnd && !after.isIndented
}

export function joinedParagraph(before: Paragraph, after: Paragraph): Paragraph {
  const turns = before.turns ?? []
  const pages = Math.max(0, after.page - lastPageOf(before))
  return {
    ...before,
    lines: [...before.lines, ...after.lines],
    turns: [...turns, ...Array.from({ length: pages }, () => before.lines.length)],
    isFullAtEnd: after.isFullAtEnd,
  }
}
