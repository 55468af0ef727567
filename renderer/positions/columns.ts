import type { Matrix, MatrixCell, MatrixRow } from '../../shared/analysis/matrix/matrix.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Cursor } from './positions-store.ts'

/** One person's column of the matrix, or that of passages that name no speaker. */
export interface Column {
  readonly key: string
  readonly person: Person | null
}

/** No id is empty. */
const UNNAMED: Column = { key: '', person: null }

/** The people of the matrix, and at the end those passages that name nobody, when there are any. */
export function columnsOf({ people, rows }: Matrix): readonly Column[] {
  const named = people.map((person) => ({ key: person.id, person }))
  return rows.some(({ unnamed }) => unnamed !== null) ? [...named, UNNAMED] : named
}

export const cellAt = (row: MatrixRow, { person }: Column): MatrixCell | null =>
  person ? (row.cells.get(person.id) ?? null) : row.unnamed

/** Where the cursor stands among what is shown; -1 is the head row and the question column. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** The first cell of the first row that somebody has spoken on; where nobody has, its question. */
function firstPlace(rows: readonly MatrixRow[], columns: readonly Column[]): GridPlace {
  const [first] = rows
  return { row: first ? 0 : -1, column: first ? columns.findIndex((column) => cellAt(first, column) !== null) : 0 }
}

/** Where the cursor is; what is no longer shown leads to the first cell of its row, or of all. */
export function placeOf(cursor: Cursor | null, rows: readonly MatrixRow[], columns: readonly Column[]): GridPlace {
  if (!cursor) return firstPlace(rows, columns)
  const row = cursor.questionId === null ? -1 : rows.findIndex(({ question }) => question.id === cursor.questionId)
  if (row < 0 && cursor.questionId !== null) return firstPlace(rows, columns)
  const column = cursor.columnKey === null ? -1 : columns.findIndex(({ key }) => key === cursor.columnKey)
  // The corner has nothing to say.
  return row < 0 && column < 0 ? firstPlace(rows, columns) : { row, column }
}

export const cursorAt = (
  { row, column }: GridPlace,
  rows: readonly MatrixRow[],
  columns: readonly Column[],
): Cursor => ({
  questionId: rows[row]?.question.id ?? null,
  columnKey: columns[column]?.key ?? null,
})
