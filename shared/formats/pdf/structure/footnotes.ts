import type { BodyStyle } from './body-style.ts'
import type { Paragraph } from './paragraph.ts'

const SMALLER = 0.93
const MARKED = /^(?:[\d⁰¹²³⁴-⁹]{1,3}|[*†‡§¶]{1,3}|[a-z])[\s.)]*\S/u

/** The notes at the foot of a column: smaller than the text, the first of them marked. They come after the page. */
export function withoutFootnotes(
  paragraphs: readonly Paragraph[],
  body: BodyStyle,
): { readonly text: readonly Paragraph[]; readonly notes: readonly Paragraph[] } {
  let from = paragraphs.length
  while (from > 0 && isSmall(paragraphs[from - 1], body)) from -= 1
  while (from < paragraphs.length && !MARKED.test(paragraphs[from]?.lines[0]?.text ?? '')) from += 1
  // A page of notes only, or of small print, has nothing that they would stand below.
  if (from === 0) return { text: paragraphs, notes: [] }
  const notes = paragraphs.slice(from).map((note): Paragraph => ({ ...note, role: 'paragraph' }))
  return { text: paragraphs.slice(0, from), notes }
}

function isSmall(paragraph: Paragraph | undefined, body: BodyStyle): boolean {
  const line = paragraph?.lines[0]
  if (!paragraph || !line || paragraph.role === 'table-row' || paragraph.role === 'caption') return false
  // A raised number is the first letter of a note and larger or smaller than its words.
  return line.size < SMALLER * body.size
}
