import type { TableName } from '../../shared/model/records.ts'
import type { Change } from '../../shared/model/transaction.ts'

/** Records; the oldest is forgotten first. */
const LIMIT = 500

/**
 * What this page wrote last, so that the next edit of the same record is not held up by reading it. Blocks are
 * left out: they are large, and one that is edited twice is rare.
 */
const records = new Map<string, unknown>()

const keyOf = (table: TableName, id: string): string => `${table}/${id}`

/** The record as this page wrote it, null when it deleted it, undefined when that isn't known. */
export const knownRecord = (table: TableName, id: string): unknown => records.get(keyOf(table, id))

export function learnRecords(changes: readonly Change[]): void {
  for (const { table, id, after } of changes) {
    const key = keyOf(table, id)
    records.delete(key)
    if (table !== 'blocks') records.set(key, after)
  }
  for (const key of records.keys()) {
    if (records.size <= LIMIT) return
    records.delete(key)
  }
}

/** After anything that did not go as it should, and when the database was opened or written by someone else. */
export const forgetRecords = (): void => {
  records.clear()
}
