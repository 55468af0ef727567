import { messages } from '../../messages/messages.ts'
import type { Cell, Column, ColumnType, Table } from './table.ts'

const words = messages.exports.tables

/** The type of every column of a fixed name; those not here are text. */
const TYPES: Readonly<Partial<Record<ColumnId, ColumnType>>> = {
  start: 'integer',
  end: 'integer',
  date: 'date',
  dateFromSource: 'boolean',
  value: 'number',
  valueTo: 'number',
  asOf: 'date',
  created: 'instant',
  modified: 'instant',
  published: 'date',
  words: 'integer',
  annotations: 'integer',
  bytes: 'integer',
  imported: 'instant',
  questions: 'integer',
  positions: 'integer',
  figures: 'integer',
  sources: 'integer',
  first: 'date',
  last: 'date',
  division: 'number',
  step: 'integer',
  steps: 'integer',
  changedFrom: 'date',
  changedBy: 'date',
  quotes: 'integer',
  prints: 'integer',
  changed: 'boolean',
  agrees: 'boolean',
  conflict: 'integer',
  apart: 'number',
}

const NAMES: Readonly<Partial<Record<ColumnId, Readonly<Record<string, string>>>>> = {
  kind: words.kinds,
  standing: words.standings,
  approximator: words.approximators,
  quantityKind: words.quantityKinds,
  split: words.splits,
}

const WIDE: ReadonlySet<ColumnId> = new Set<ColumnId>(['exact', 'note', 'question', 'reason', 'override', 'content'])

export type ColumnId = keyof typeof words.columns

export const column = (id: ColumnId): Column => ({
  id,
  label: words.columns[id],
  type: TYPES[id] ?? 'text',
  ...(WIDE.has(id) ? { wide: true } : {}),
  ...(NAMES[id] ? { names: NAMES[id] } : {}),
})

/** A table of columns with fixed names, from one record of cells a row. */
export const tableOf = <Id extends ColumnId>(
  id: keyof typeof words.titles,
  ids: readonly Id[],
  rows: readonly Readonly<Record<Id, Cell>>[],
): Table => ({
  id,
  title: words.titles[id],
  columns: ids.map(column),
  rows: rows.map((row) => ids.map((name) => row[name])),
})
