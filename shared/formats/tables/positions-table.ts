import type { MatrixCell, MatrixRow } from '../../analysis/matrix/matrix.ts'
import { cellsInOrder } from '../../analysis/matrix/row-cells.ts'
import { printsOf } from '../../analysis/voices.ts'
import { type ColumnId, tableOf } from './columns.ts'
import type { TableInput } from './table-input.ts'
import type { Table } from './table.ts'

const COLUMNS = [
  'question',
  'speaker',
  'standing',
  'stance',
  'step',
  'steps',
  'date',
  'dateFromSource',
  'before',
  'changedFrom',
  'changedBy',
  'quotes',
  'prints',
  'split',
  'division',
] as const satisfies readonly ColumnId[]

/** The matrix as a long table: one row for each person on each question, the most divided question first. */
export const positionsTable = ({ rows }: TableInput): Table =>
  tableOf(
    'positions',
    COLUMNS,
    rows().flatMap((row) => cellsInOrder(row).map((cell) => rowOf(cell, row))),
  )

function rowOf({ person, held, before, changedBetween, latest, voices }: MatrixCell, row: MatrixRow) {
  return {
    question: row.question.wording,
    speaker: person?.name ?? null,
    standing: person?.standing ?? null,
    stance: held?.stance.label ?? null,
    step: held === null ? null : held.step + 1,
    steps: row.scale.length,
    date: latest?.value ?? null,
    dateFromSource: latest === null ? null : latest.of === 'source',
    before: before?.stance.label ?? null,
    changedFrom: changedBetween?.[0].value ?? null,
    changedBy: changedBetween?.[1].value ?? null,
    quotes: voices.length,
    prints: voices.flatMap(printsOf).length,
    split: row.split,
    division: Number(row.division.toFixed(4)),
  }
}
