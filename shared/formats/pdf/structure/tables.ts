import type { Line } from '../layout/line.ts'
import { joinedSpans, type Span } from './spans.ts'

export interface Stretch {
  readonly isTable: boolean
  readonly lines: readonly Line[]
}

/** Points. */
const ALIGNED = 3
/** Lines after a row in which another row must stand: cells of several lines have lines between. */
const NEAR = 4
/** Of the usual distance of lines: what is nearer to a row goes on in one of its cells. */
const WRAPPED = 1.12
const FARTHEST = 3.5
const MARKER = /^(?:[•‣◦▪▫■□●○·–—*✓\uf0b7\uf0a7]|\(?[\p{N}a-z]{1,3}[.)])$/u

/**
 * Lines that have cells at the same places are a table, with the lines into which these cells are broken: as long as
 * white space from the first line to the last keeps the columns apart. The rest is prose.
 */
export function tableStretches(lines: readonly Line[], pitch: number): Stretch[] {
  const stretches: { isTable: boolean; lines: Line[] }[] = []
  let at = 0
  while (at < lines.length) {
    const end = tableFrom(lines, at, pitch)
    const last = stretches.at(-1)
    if (end > at) stretches.push({ isTable: true, lines: lines.slice(at, end) })
    else if (last && !last.isTable) last.lines.push(...lines.slice(at, at + 1))
    else stretches.push({ isTable: false, lines: lines.slice(at, at + 1) })
    at = Math.max(end, at + 1)
  }
  return stretches
}

/** A marker with its item has a gap as well. */
const isRow = ({ cells }: Line): boolean =>
  cells.length > 2 || (cells.length === 2 && !MARKER.test(cells[0]?.text ?? ''))

function matches(row: Line, near: Line): boolean {
  const shared = row.cells.filter((cell) =>
    near.cells.some(
      (other) =>
        Math.abs(cell.x0 - other.x0) < ALIGNED ||
        Math.abs(cell.x1 - other.x1) < ALIGNED ||
        Math.abs(cell.x0 + cell.x1 - other.x0 - other.x1) < 2 * ALIGNED,
    ),
  )
  return shared.length >= Math.min(2, row.cells.length, near.cells.length)
}

/** Where a table that begins at a line ends; the same place when none does. */
function tableFrom(lines: readonly Line[], start: number, pitch: number): number {
  const first = lines[start]
  if (!first || !isRow(first)) return start
  if (!lines.slice(start + 1, start + 1 + NEAR).some((line) => isRow(line) && matches(first, line))) return start
  let columns: readonly Span[] = joinedSpans(first.cells)
  let [end, rows] = [start + 1, 1]
  for (let at = end; at < lines.length && at <= end + NEAR; at += 1) {
    const [before, line] = [lines[at - 1] ?? first, lines[at]]
    if (!line || line.y - before.y > FARTHEST * pitch * line.size) break
    const widened = joinedSpans([...columns, ...line.runs])
    const isCell = spanOf(widened, line) !== null
    if (widened.length < Math.max(2, columns.length) || !(isRow(line) || isCell)) break
    columns = widened
    if (isRow(line)) rows += 1
    // A line in one column belongs to the table when it goes on in a cell, or when a row comes after it.
    const isWrapped = end === at && line.y - before.y <= WRAPPED * pitch * line.size
    if (isRow(line) || isWrapped) end = at + 1
  }
  return rows > 1 ? end : start
}

/** The one column that a line stands in; null when it stands in several. */
const spanOf = (columns: readonly Span[], line: Line): Span | null =>
  columns.find(({ x0, x1 }) => line.x0 >= x0 - 1 && line.x1 <= x1 + 1) ?? null
