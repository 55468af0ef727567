import { boxOf, type Piece } from './piece.ts'
import type { Run } from './run.ts'
import { textOf } from './text-of.ts'

/** Some text with nothing wider than a space in it. */
export interface Cell {
  readonly text: string
  readonly x0: number
  readonly x1: number
}

export interface Line {
  readonly text: string
  /** One of prose has one; a row of a table has more. From left to right. */
  readonly cells: readonly Cell[]
  /** From left to right. */
  readonly runs: readonly Run[]
  readonly x0: number
  readonly x1: number
  readonly top: number
  readonly bottom: number
  readonly y: number
  readonly size: number
  /** The one that most of it is set in. */
  readonly font: string
  /** All of it is set in one font. */
  readonly isOneFont: boolean
  readonly isRightToLeft: boolean
}

/** Of the size of the letters: wider gaps stand between cells. */
const CELL_GAP = 1.6
const SAME_BASELINE = 0.1
const MOSTLY = 0.7
const LETTER = /\p{L}/u

/** The lines of one column, from top to bottom. */
export function linesOf(pieces: readonly Piece[], isRightToLeft: boolean): Line[] {
  const lines: Line[] = []
  let open: Piece[] = []
  let main: Piece | null = null
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x0 - b.x0)
  for (const piece of sorted) {
    if (main && isOnLine(main, piece)) {
      open.push(piece)
      if (piece.size > main.size) main = piece
    } else {
      if (main) lines.push(lineOf(open, main, isRightToLeft))
      open = [piece]
      main = piece
    }
  }
  if (main) lines.push(lineOf(open, main, isRightToLeft))
  return lines
}

function isOnLine(main: Piece, piece: Piece): boolean {
  const shared = Math.min(main.bottom, piece.bottom) - Math.max(main.top, piece.top)
  const across = Math.min(main.x1, piece.x1) - Math.max(main.x0, piece.x0)
  const narrower = Math.min(main.x1 - main.x0, piece.x1 - piece.x0)
  // On the same baseline what overlaps is a mark of another font in the gap that was left for it.
  const fits = across <= 0.3 * narrower || across <= 2 || Math.abs(main.y - piece.y) < SAME_BASELINE * main.size
  return fits && shared >= 0.5 * Math.min(main.size, piece.size)
}

function lineOf(pieces: readonly Piece[], main: Piece, isUsual: boolean): Line {
  const isRightToLeft = directionOf(pieces, isUsual)
  const inOrder = [...pieces].sort((a, b) => a.x0 - b.x0)
  const groups: Piece[][] = []
  for (const piece of inOrder) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && piece.x0 - before.x1 < CELL_GAP * main.size) last.push(piece)
    else groups.push([piece])
  }
  const baseline = { y: main.y, size: main.size, isRightToLeft }
  const cells = groups.map((group) => ({
    text: textOf(
      group.flatMap(({ runs }) => runs),
      baseline,
    ),
    ...boxOf(group),
  }))
  const spoken = isRightToLeft ? [...cells].reverse() : cells
  const letters = new Map<string, number>()
  const runs = pieces.flatMap((piece) => piece.runs)
  for (const { font, text } of runs) {
    letters.set(font, (letters.get(font) ?? 0) + text.length)
  }
  const [font] = [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
  return {
    text: spoken.map(({ text }) => text).join(' '),
    cells,
    runs,
    ...boxOf(pieces),
    y: main.y,
    size: main.size,
    font,
    isOneFont: letters.size === 1,
    isRightToLeft,
  }
}

/** A line that is mostly against the direction of the document has its own. */
function directionOf(pieces: readonly Piece[], isUsual: boolean): boolean {
  let [right, all] = [0, 0]
  for (const { text, isRightToLeft } of pieces.flatMap(({ runs }) => runs)) {
    if (!LETTER.test(text)) continue
    all += text.length
    if (isRightToLeft) right += text.length
  }
  if (right > MOSTLY * all) return true
  return right < (1 - MOSTLY) * all ? false : isUsual
}
