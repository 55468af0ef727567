import type { RowTable } from '../../../shared/journal/state-lines.ts'
import type { VariorumDatabase } from '../database.ts'
import { inTime, READ_TIME_LIMIT } from '../time-limit.ts'

/** So many rows at most, and about so many characters or bytes, are read in one transaction. */
const MOST_ROWS = 500
const ENOUGH = 400_000

/** Rows whose size is not known beforehand begin with few. */
const FIRST: Readonly<Partial<Record<RowTable, number>>> = {
  texts: 2,
  originals: 2,
  blocks: 10,
  history: 10,
  briefs: 10,
}

export interface Chunk {
  readonly rows: readonly unknown[]
  readonly keys: readonly (string | number)[]
}

const KEY_OF: Readonly<Partial<Record<RowTable, string>>> = { originals: 'sha256', history: 'ordinal' }

/** Name of the property that is the primary key. */
export const keyPathOf = (table: RowTable): string => KEY_OF[table] ?? 'id'

export const keyOf = (table: RowTable, row: unknown): string | number =>
  (row as Readonly<Record<string, string | number>>)[keyPathOf(table)] ?? ''

/**
 * All rows of a table by primary key, in transactions so short that a write never waits long. After each chunk
 * `sizeOf` it decides how many rows the next one has.
 *
 * @throws TimeLimitError when the database does not answer at all, and what it throws
 */
export async function* chunksOf(
  database: VariorumDatabase,
  table: RowTable,
  sizeOf: (row: unknown) => number,
): AsyncGenerator<Chunk, void, undefined> {
  let limit = FIRST[table] ?? MOST_ROWS
  let last: string | number | null = null
  for (;;) {
    const rows: readonly unknown[] = await readChunk(database, table, last, limit)
    const keys = rows.map((row) => keyOf(table, row))
    if (rows.length > 0) yield { rows, keys }
    if (rows.length < limit) return
    last = keys.at(-1) ?? null
    const size = rows.reduce<number>((sum, row) => sum + sizeOf(row), 0)
    limit = Math.max(1, Math.min(MOST_ROWS, Math.floor((ENOUGH * rows.length) / Math.max(1, size))))
  }
}

function readChunk(
  database: VariorumDatabase,
  table: RowTable,
  after: string | number | null,
  limit: number,
): Promise<readonly unknown[]> {
  const all = database.table<unknown, string | number>(table)
  const range = after === null ? all.toCollection() : all.where(':id').above(after)
  return inTime(() => range.limit(limit).toArray(), READ_TIME_LIMIT)
}
