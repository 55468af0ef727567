import { type Piece, WIDE_GAP } from './piece.ts'

interface Gap {
  readonly x0: number
  readonly x1: number
}

/** White space from the top to the bottom of some lines. */
export interface Gutter {
  /** Where it is crossed least. */
  readonly x: number
  /** Where the lines to the right of it begin. */
  readonly end: number
}

/** At least so many lines in a row have it, or it is no gutter. */
const FEWEST_GAPS = 3
const MOST_GUTTERS = 6
/** Of the widest lines. */
const NARROW = 0.25
/** How many pieces to the right are looked at for the next one on the same line: more stand there in no text. */
const FARTHEST = 40

/** Points; what is narrower and crosses a gutter is no heading across columns. */
export const narrowOf = (pieces: readonly Piece[]): number =>
  NARROW *
  at(
    pieces.map(({ x0, x1 }) => x1 - x0),
    0.95,
  )

/**
 * Places of x at which many lines have a wide gap, the most shared first: the white rivers that may part columns. A
 * table has them too; whether it is one is for the caller to judge.
 */
export function guttersIn(pieces: readonly Piece[]): readonly Gutter[] {
  let gaps = gapsIn(pieces)
  const narrow = narrowOf(pieces)
  // Cells that reach over a gutter are no reason to set it among the lines.
  const wide = pieces.filter(({ x0, x1 }) => x1 - x0 >= narrow)
  const found: Gutter[] = []
  while (found.length < MOST_GUTTERS && gaps.length >= FEWEST_GAPS) {
    const best = mostShared(gaps)
    if (best.count < FEWEST_GAPS) break
    const shared = (best.x0 + best.x1) / 2
    const here = gaps.filter(({ x0, x1 }) => x0 <= shared && x1 >= shared)
    // The river as most lines have it: short lines widen it, and a table beside it may leave a narrower part.
    const [from, to] = [
      at(
        here.map(({ x0 }) => x0),
        0.7,
      ),
      at(
        here.map(({ x1 }) => x1),
        0.3,
      ),
    ]
    const x = from < to ? leastCrossed(wide, [(from + to) / 2, to - 1, from + 1]) : shared
    found.push({ x, end: Math.max(x, to) })
    gaps = gaps.filter(({ x0, x1 }) => x0 > shared || x1 < shared)
  }
  return found
}

function gapsIn(pieces: readonly Piece[]): Gap[] {
  const rows = new Map<number, Piece[]>()
  const height = Math.max(
    4,
    at(
      pieces.map(({ size }) => size),
      0.5,
    ),
  )
  for (const piece of pieces) {
    const row = Math.floor(piece.y / height)
    for (const near of [row, row + 1]) {
      const held = rows.get(near)
      if (held) held.push(piece)
      else rows.set(near, [piece])
    }
  }
  const gaps = new Map<Piece, Gap>()
  for (const row of rows.values()) {
    row.sort((a, b) => a.x0 - b.x0)
    for (const [index, piece] of row.entries()) {
      const next = row
        .slice(index + 1, index + FARTHEST)
        .find((other) => sharesLine(piece, other) && other.x0 > piece.x0)
      if (next && next.x0 - piece.x1 >= WIDE_GAP * piece.size * 0.9 && nearer(gaps.get(piece), next)) {
        gaps.set(piece, { x0: piece.x1, x1: next.x0 })
      }
    }
  }
  return [...gaps.values()]
}

const nearer = (known: Gap | undefined, next: Piece): boolean => known === undefined || next.x0 < known.x1

const sharesLine = (a: Piece, b: Piece): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3 * Math.min(a.bottom - a.top, b.bottom - b.top)

/** Where the fewest pieces stand; of equals the first. */
function leastCrossed(pieces: readonly Piece[], places: readonly number[]): number {
  const counted = places.map((x) => ({ x, count: pieces.filter(({ x0, x1 }) => x0 < x - 1 && x1 > x + 1).length }))
  return counted.reduce((least, one) => (one.count < least.count ? one : least)).x
}

/** The value below which a share of all lies. */
const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

function mostShared(gaps: readonly Gap[]): Gap & { readonly count: number } {
  const edges = gaps.flatMap(({ x0, x1 }) => [
    { x: x0, step: 1 },
    { x: x1, step: -1 },
  ])
  edges.sort((a, b) => a.x - b.x || b.step - a.step)
  let [count, best] = [0, { x0: 0, x1: 0, count: 0 }]
  for (const [index, { x, step }] of edges.entries()) {
    count += step
    if (count > best.count) best = { x0: x, x1: edges[index + 1]?.x ?? x, count }
  }
  return best
}
