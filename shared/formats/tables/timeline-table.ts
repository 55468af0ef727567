import { timelineEntries } from '../../analysis/timeline-entries.ts'
import { printsOf } from '../../analysis/voices.ts'
import { type ColumnId, tableOf } from './columns.ts'
import type { TableInput } from './table-input.ts'
import type { Table } from './table.ts'

const COLUMNS = [
  'date',
  'dateFromSource',
  'question',
  'speaker',
  'stance',
  'step',
  'steps',
  'changed',
  'before',
  'quotes',
  'prints',
] as const satisfies readonly ColumnId[]

/** Every dated stance, earliest first. */
export const timelineTable = ({ rows, sources }: TableInput): Table =>
  tableOf(
    'timeline',
    COLUMNS,
    timelineEntries(rows(), sources).map(({ question, steps, person, dot }) => ({
      date: dot.date.value,
      dateFromSource: dot.date.of === 'source',
      question: question.wording,
      speaker: person.name,
      stance: dot.held.stance.label,
      step: dot.held.step + 1,
      steps,
      changed: dot.changedFrom !== null,
      before: dot.changedFrom?.stance.label ?? null,
      quotes: dot.voices.length,
      prints: dot.voices.flatMap(printsOf).length,
    })),
  )
