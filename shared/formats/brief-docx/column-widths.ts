import type { Column } from '../../briefs/document/document.ts'

/** Twips: between the margins of A4, 22 mm each. */
export const TEXT_WIDTH = 9_412
/** Twips of a character of table text, as wide as they come on average in bold, and of what stands around it in a cell. */
const CHARACTER = 104
const PADDING = 220
/** Characters: longer words are broken, longer cells wrap. */
const LONGEST_WORD = 18
const LONGEST_LINE = 56
const LONGEST_KEPT = 28

/**
 * Widths in twips that fill the page: what must stay together gets its room, the rest is shared by how much there is to
 * say. Word keeps them as they are; without them it would lay out the table anew on every screen.
 */
export function columnWidths(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly number[] {
  const texts = columns.map(({ label }, at) => [label, ...rows.map((row) => row[at] ?? '')])
  const wanted = texts.map((cells, at) =>
    twips(longest(cells), columns[at]?.keepTogether ? LONGEST_KEPT : LONGEST_LINE),
  )
  const needed = texts.map((cells, at) =>
    columns[at]?.keepTogether
      ? (wanted[at] ?? 0)
      : twips(longest(cells.flatMap((cell) => cell.split(/\s+/u))), LONGEST_WORD),
  )
  const room = TEXT_WIDTH - sum(needed)
  if (room <= 0) return scaled(needed)
  const more = wanted.map((width, at) => Math.max(0, width - (needed[at] ?? 0)))
  if (sum(more) <= room) return scaled(wanted)
  return scaled(needed.map((width, at) => width + (room * (more[at] ?? 0)) / sum(more)))
}

/** All of the page: the last column takes what rounding leaves. */
function scaled(widths: readonly number[]): readonly number[] {
  const factor = TEXT_WIDTH / Math.max(1, sum(widths))
  const rounded = widths.map((width) => Math.max(1, Math.floor(width * factor)))
  const rest = TEXT_WIDTH - sum(rounded)
  return rounded.map((width, at) => (at === rounded.length - 1 ? Math.max(1, width + rest) : width))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const twips = (characters: number, most: number): number =>
  Math.min(most, Math.max(3, characters)) * CHARACTER + PADDING
const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)

/** In characters; Chinese, Japanese and Korean ones are two wide. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text.slice(0, 200)) width += character >= '\u2e80' ? 2 : 1
  return width
}
