import { messages } from '../../messages/messages.ts'
import { column } from './columns.ts'
import type { Table } from './table.ts'

/** The table with the reason for exporting altered quotes in every row: rows are sorted and copied one by one. */
export function withOverride(table: Table, override: string | null): Table {
  if (override === null) return table
  const reason = override.trim() === '' ? messages.exports.tables.about.noReason : override
  return {
    ...table,
    columns: [...table.columns, column('override')],
    rows: table.rows.map((row) => [...row, reason]),
  }
}
