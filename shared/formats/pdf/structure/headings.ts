import type { BodyStyle } from './body-style.ts'
import { sizeKey } from './body-style.ts'
import type { Paragraph } from './paragraph.ts'

const [MOST_LINES, MOST_LETTERS, MOST_LEVELS] = [4, 250, 6]
const LARGER = 1.1
/** Of a heading that is not larger than the text but set in another font. */
const SAME_SIZE = { lines: 2, letters: 120 } as const
const LETTER = /\p{L}/u
const STARTS_LOW = /^\p{Ll}/u
const ENDS_OPEN = /[.,;:…。，；：、-]$/u
/** What another font alone says of the words above the text, it may say of the byline. */
const BODY_LETTERS = 80

const lettersOf = ({ lines }: Paragraph): number => lines.reduce((sum, { text }) => sum + text.length, 0)

/**
 * Which paragraphs are headings: short ones in larger letters, or in a font of their own before text in the usual
 * one. The largest are of level 1. One that is larger than all others, on the first page before the text, is the title.
 */
export function withHeadings(paragraphs: readonly Paragraph[], body: BodyStyle): Paragraph[] {
  let hasBegun = false
  const isHeading = paragraphs.map((paragraph, at) => {
    const next = paragraphs[at + 1]
    // Tags say of headings that they are some.
    const found = !paragraph.isTagged && (isLarger(paragraph, body) || (hasBegun && isSetApart(paragraph, next, body)))
    hasBegun ||=
      !found && paragraph.role === 'paragraph' && isBody(paragraph, body) && lettersOf(paragraph) >= BODY_LETTERS
    return found
  })
  const headings = paragraphs.filter((_, at) => isHeading[at])
  const title = titleOf(paragraphs, headings)
  const subtitle = title && subtitleOf(paragraphs[paragraphs.indexOf(title) + 1], headings)
  const sizes = [...new Set(headings.filter((one) => one !== title && one !== subtitle).map(keyOf))].sort(
    (a, b) => b - a,
  )
  return paragraphs.map((paragraph, at) => {
    if (!isHeading[at]) return paragraph
    if (paragraph === title) return { ...paragraph, role: 'title' }
    if (paragraph === subtitle) return { ...paragraph, role: 'subtitle' }
    return { ...paragraph, role: 'heading', level: Math.min(MOST_LEVELS, sizes.indexOf(keyOf(paragraph)) + 1) }
  })
}

const sizeOf = ({ lines }: Paragraph): number => lines[0]?.size ?? 0
const keyOf = (paragraph: Paragraph): number => sizeKey(sizeOf(paragraph))

function isLarger(paragraph: Paragraph, body: BodyStyle): boolean {
  if (paragraph.role === 'table-row' || paragraph.role === 'caption') return false
  if (sizeOf(paragraph) < LARGER * body.size || paragraph.lines.length > MOST_LINES) return false
  return lettersOf(paragraph) <= MOST_LETTERS && LETTER.test(paragraph.lines[0]?.text ?? '')
}

const isBody = ({ lines }: Paragraph, body: BodyStyle): boolean =>
  lines.some(({ font, size }) => font === body.font && Math.abs(size - body.size) < 1)

function isSetApart(paragraph: Paragraph, next: Paragraph | undefined, body: BodyStyle): boolean {
  const { lines, role } = paragraph
  const text = lines.map((line) => line.text).join(' ')
  if (role !== 'paragraph' && role !== 'list-item') return false
  if (lines.length > SAME_SIZE.lines || text.length > SAME_SIZE.letters || !LETTER.test(text)) return false
  if (ENDS_OPEN.test(text) || STARTS_LOW.test(text) || sizeOf(paragraph) < 0.95 * body.size) return false
  return lines.every(({ isOneFont, font }) => isOneFont && font !== body.font) && !!next && isBody(next, body)
}

function titleOf(paragraphs: readonly Paragraph[], headings: readonly Paragraph[]): Paragraph | null {
  const largest = Math.max(0, ...headings.slice(0, 10_000).map(keyOf))
  const titles = headings.filter((one) => keyOf(one) === largest)
  const [title] = titles
  if (!title || titles.length > 1 || title.page !== 1) return null
  // A heading after the text has begun is one of many of which only one is that large.
  const before = paragraphs.slice(0, paragraphs.indexOf(title)).reduce((sum, one) => sum + lettersOf(one), 0)
  return before < 600 ? title : null
}

/** Right below the title and set like no other heading. */
const subtitleOf = (next: Paragraph | undefined, headings: readonly Paragraph[]): Paragraph | null =>
  next && headings.includes(next) && headings.filter((one) => keyOf(one) === keyOf(next)).length === 1 ? next : null
