import { type Gutter, guttersIn, narrowOf } from './gutters.ts'
import { boxOf, type Piece } from './piece.ts'
import { stretchesOf } from './spread-lines.ts'

/** Columns in columns: a spread of newspaper pages has two levels. */
const DEEPEST = 5
const FEWEST_LINES = 2
/** Letters of the pieces in which most letters stand; cells of tables hold fewer. */
const FEWEST_LETTERS = 11
/** Of the letters of a column, those that stand in pieces nearly as wide as the widest. */
const FULL_SHARE = 0.45
const FULL = 0.55
/** Of the size of the letters. */
const NEAR = 3

/**
 * The pieces of a page in groups, in reading order. Each group is one column, or the part of the page between what
 * spans all columns. Within a band of the page that a gutter divides, all that is left of it comes first; a heading
 * or table across the gutter ends the band.
 */
export function columnsOf(pieces: readonly Piece[], isRightToLeft: boolean, depth = 0): readonly (readonly Piece[])[] {
  if (depth < DEEPEST && pieces.length >= 2 * FEWEST_LINES) {
    for (const gutter of guttersIn(pieces)) {
      const parts = partsAt(pieces, gutter)
      if (!parts.some((part) => part.isColumns)) continue
      return parts.flatMap(({ isColumns, left, right, across }) => {
        if (!isColumns) return columnsOf([...across, ...left, ...right], isRightToLeft, depth + 1)
        const sides = isRightToLeft ? [right, left] : [left, right]
        return sides.flatMap((side) => columnsOf(side, isRightToLeft, depth + 1))
      })
    }
  }
  return pieces.length === 0 ? [] : [pieces]
}

interface Part {
  readonly isColumns: boolean
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
  readonly across: readonly Piece[]
}

function partsAt(pieces: readonly Piece[], gutter: Gutter): Part[] {
  const narrow = narrowOf(pieces)
  const [left, right, across]: [Set<Piece>, Piece[], Piece[]] = [new Set(), [], []]
  const { x, end } = gutter
  let before: Piece | undefined
  for (const piece of pieces) {
    // What only reaches over the gutter, or into it, goes with what the file has before it: the last cells of a table
    // that is too wide for its column may stand in the midst of the lines of the next one.
    const isOver = piece.x1 - piece.x0 < narrow
    const isOfLeft =
      isOver && before && left.has(before) && (piece.x0 < x - 1 || (piece.x0 < end - 1 && isNear(before, piece)))
    if (piece.x1 <= x + 1 || isOfLeft) left.add(piece)
    else if (piece.x0 >= x - 1 || (isOver && before && right.at(-1) === before)) right.push(piece)
    else across.push(piece)
    before = piece
  }
  across.sort((a, b) => a.y - b.y)
  const bands = Array.from({ length: across.length + 1 }, () => ({ left: [] as Piece[], right: [] as Piece[] }))
  for (const piece of left) bands[countAbove(across, piece.y)]?.left.push(piece)
  for (const piece of right) bands[countAbove(across, piece.y)]?.right.push(piece)
  const parts: { isColumns: boolean; left: Piece[]; right: Piece[]; across: Piece[] }[] = []
  for (const [at, { left, right }] of bands.entries()) {
    const separator = across[at]
    const last = parts.at(-1)
    const isColumns = isColumn(left) && isColumn(right)
    if (isColumns) parts.push({ isColumns, left, right, across: [] })
    else if (last && !last.isColumns) {
      last.left.push(...left)
      last.right.push(...right)
    } else parts.push({ isColumns, left, right, across: [] })
    const after = parts.at(-1)
    if (!separator) continue
    if (after && !after.isColumns) after.across.push(separator)
    else parts.push({ isColumns: false, left: [], right: [], across: [separator] })
  }
  return parts
}

/** Further from it a piece is no cell of the same row or the next line of one. */
const isNear = (before: Piece, piece: Piece): boolean =>
  Math.abs(piece.y - before.y) < NEAR * Math.max(before.size, piece.size)

function countAbove(sorted: readonly Piece[], y: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.y ?? 0) < y) low = middle + 1
    else high = middle
  }
  return low
}

function isColumn(pieces: readonly Piece[]): boolean {
  const { top, bottom } = boxOf(pieces)
  const size = Math.max(0, ...pieces.slice(0, 100).map((piece) => piece.size))
  if (pieces.length < FEWEST_LINES || bottom - top < FEWEST_LINES * size) return false
  const measured = stretchesOf(pieces)
  const all = measured.reduce((sum, { letters }) => sum + letters, 0)
  // By letters, not by pieces: a justified line may fall into pieces all the same.
  if (measured.reduce((sum, { letters }) => sum + letters * letters, 0) < FEWEST_LETTERS * all) return false
  const widths = measured.map(({ width }) => width).sort((a, b) => a - b)
  const wide = FULL * (widths[Math.floor(widths.length * 0.95)] ?? 0)
  return measured.reduce((sum, { width, letters }) => sum + (width >= wide ? letters : 0), 0) >= FULL_SHARE * all
}
