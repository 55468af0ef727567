import { markerOf } from './list-marker.ts'
import { isSentenceEnd, type Paragraph } from './paragraph.ts'

const STARTS_LOW = /^[\p{Ll}\p{Lo}]/u
/** No paragraph is longer; a text without sentences must not be copied anew for each of its pages. */
const MOST_LINES = 2_000
const OPEN_END = /[-\u2010,;–—]$/u

/**
 * Whether a paragraph at the end of a column or page goes on at the start of the next: its sentence does not end, or
 * its last line is full, the document indents its paragraphs, and the next one is not indented.
 */
export function goesOnElsewhere(before: Paragraph, after: Paragraph, isIndenting: boolean): boolean {
  if (before.role !== 'paragraph' && before.role !== 'list-item') return false
  if (before.lines.length > MOST_LINES) return false
  const [last, first] = [before.lines.at(-1), after.lines[0]]
  if (!last || !first || after.role !== 'paragraph' || markerOf(first.text) !== '') return false
  if (Math.abs(last.size - first.size) > 0.08 * last.size) return false
  if (OPEN_END.test(last.text) && STARTS_LOW.test(first.text)) return true
  if (!isSentenceEnd(last.text)) return before.isFullAtEnd || STARTS_LOW.test(first.text)
  return isIndenting && before.isFullAtEnd && !after.isIndented
}

export function joinedParagraph(before: Paragraph, after: Paragraph): Paragraph {
  const turns = before.turns ?? []
  const pages = Math.max(0, after.page - before.page - turns.length)
  return {
    ...before,
    lines: [...before.lines, ...after.lines],
    turns: [...turns, ...Array.from({ length: pages }, () => before.lines.length)],
    isFullAtEnd: after.isFullAtEnd,
  }
}
