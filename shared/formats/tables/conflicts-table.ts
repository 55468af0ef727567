import { figureOf, whereOf } from './annotations-table.ts'
import { type ColumnId, tableOf } from './columns.ts'
import { conflictSentence } from '../../analysis/ledger/words.ts'
import type { TableInput } from './table-input.ts'
import type { Table } from './table.ts'

const COLUMNS = [
  'conflict',
  'measure',
  'value',
  'valueTo',
  'unit',
  'approximator',
  'asOf',
  'speaker',
  'source',
  'start',
  'end',
  'exact',
  'apart',
  'reason',
] as const satisfies readonly ColumnId[]

/** Every figure that is in a conflict; those of one conflict have its number and stand together. */
export const conflictsTable = (input: TableInput): Table =>
  tableOf(
    'conflicts',
    COLUMNS,
    input.ledger().conflicts.flatMap((conflict, at) =>
      conflict.rows.map(({ annotation, speaker }) => ({
        ...whereOf(annotation, input),
        ...figureOf(annotation),
        conflict: at + 1,
        measure: conflict.measure,
        speaker: speaker?.name ?? null,
        apart: conflict.apart,
        reason: conflictSentence(conflict),
      })),
    ),
  )
