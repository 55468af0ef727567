import { type Line, linesOf } from '../layout/line.ts'
import { piecesOf } from '../layout/piece.ts'
import type { Run } from '../layout/run.ts'
import { joinedSpans } from './spans.ts'

/** Of the usual distance of lines: lines further from each other belong to two rows. */
const NEXT_ROW = 1.12

export interface TableRow {
  readonly lines: readonly Line[]
  /** A TAB between cells, none for what is empty at the end. */
  readonly text: string
}

/** The rows of a table, each with the lines into which its cells are broken. */
export function tableRows(lines: readonly Line[], pitch: number): TableRow[] {
  const columns = joinedSpans(lines.flatMap(({ runs }) => runs))
  return rowsOf(lines, pitch).map((row) => {
    const runs = row.flatMap((line) => line.runs)
    const isRightToLeft = row[0]?.isRightToLeft ?? false
    const cells = columns.map(({ x0, x1 }) =>
      wordsOf(
        runs.filter((run) => run.x0 >= x0 - 1 && run.x1 <= x1 + 1),
        isRightToLeft,
      ),
    )
    return { lines: row, text: (isRightToLeft ? cells.reverse() : cells).join('\t').trimEnd() }
  })
}

function rowsOf(lines: readonly Line[], pitch: number): Line[][] {
  const rows: Line[][] = []
  const isSpread = lines.some((line, at) => isApart(lines[at - 1], line, pitch))
  for (const line of lines) {
    const row = rows.at(-1)
    // Without space between rows, one begins where more than one cell does.
    const isNext = isSpread ? isApart(row?.at(-1), line, pitch) : line.cells.length > 1
    if (row && !isNext) row.push(line)
    else rows.push([line])
  }
  return rows
}

const isApart = (before: Line | undefined, line: Line, pitch: number): boolean =>
  before !== undefined && line.y - before.y > NEXT_ROW * pitch * line.size

const wordsOf = (runs: readonly Run[], isRightToLeft: boolean): string =>
  linesOf(piecesOf(runs), isRightToLeft)
    .map(({ text }) => text)
    .join(' ')
