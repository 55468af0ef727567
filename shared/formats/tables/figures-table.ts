import { figureOf, whereOf } from './annotations-table.ts'
import { type ColumnId, tableOf } from './columns.ts'
import type { TableInput } from './table-input.ts'
import type { Table } from './table.ts'

const COLUMNS = [
  'measure',
  'quantityKind',
  'value',
  'valueTo',
  'unit',
  'approximator',
  'asOf',
  'speaker',
  'date',
  'agrees',
  'conflict',
  'source',
  'start',
  'end',
  'exact',
  'id',
] as const satisfies readonly ColumnId[]

/** The ledger: every figure by what it measures, then by date; a conflict by its number in the table of conflicts. */
export function figuresTable(input: TableInput): Table {
  const { groups, conflicts } = input.ledger()
  const conflictOf = new Map(conflicts.flatMap(({ rows }, at) => rows.map(({ annotation }) => [annotation.id, at + 1])))
  const rows = groups.flatMap((group) =>
    group.rows.map(({ annotation, speaker, stated }) => ({
      ...whereOf(annotation, input),
      ...figureOf(annotation),
      measure: group.measure,
      speaker: speaker?.name ?? null,
      date: stated?.value ?? null,
      agrees: group.agreeing.has(annotation.id),
      conflict: conflictOf.get(annotation.id) ?? null,
      id: annotation.id,
    })),
  )
  return tableOf('figures', COLUMNS, rows)
}
