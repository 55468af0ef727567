import type { MatrixCell } from '../../analysis/matrix/matrix.ts'
import { messages } from '../../messages/messages.ts'
import type { Person } from '../../model/person.ts'
import { column } from './columns.ts'
import type { TableInput } from './table-input.ts'
import type { Cell, Column, Table } from './table.ts'

const words = messages.exports.tables

/** The matrix as it is seen: a row for each question, a column for each person. An empty cell has not spoken. */
export function matrixTable({ matrix, rows }: TableInput): Table {
  const { people } = matrix()
  const hasUnnamed = rows().some(({ unnamed }) => unnamed !== null)
  return {
    id: 'matrix',
    title: words.titles.matrix,
    headerColumns: 1,
    columns: [
      column('question'),
      column('split'),
      column('division'),
      ...peopleColumns(people),
      ...(hasUnnamed ? [{ id: 'unnamed', label: words.noSpeaker, type: 'text' } as const] : []),
    ],
    rows: rows().map(({ question, split, division, cells, unnamed }) => [
      question.wording,
      split,
      Number(division.toFixed(4)),
      ...people.map(({ id }) => stanceIn(cells.get(id))),
      ...(hasUnnamed ? [stanceIn(unnamed ?? undefined)] : []),
    ]),
  }
}

/** Two people of one name are two columns. */
function peopleColumns(people: readonly Person[]): readonly Column[] {
  const seen = new Map<string, number>()
  return people.map(({ id, name }) => {
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return { id, label: number === 1 ? name : words.numbered(name, number), type: 'text' }
  })
}

const stanceIn = (cell: MatrixCell | undefined): Cell =>
  cell === undefined ? null : (cell.held?.stance.label ?? words.noStance)
