import { decodeRow, type RowTable, StateHeader, type StateRow } from '../../../shared/journal/state-lines.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import type { Original } from '../../../shared/model/source.ts'
import { type VariorumDatabase, ROW_TABLES } from '../database.ts'
import { LOG_KEY } from '../log-state.ts'
import { sameRecord } from '../same-record.ts'
import { PIECE_TIME_LIMIT, inTime } from '../time-limit.ts'
import { keyOf } from './table-rows.ts'

/** Rows that were missing or different and are right now, and rows that were too many. */
export interface Outcome {
  readonly restored: number
  readonly removed: number
  /** False when the journal gave fewer texts or originals than there are: it has lost some itself. */
  readonly complete: boolean
}

/** Brings the database to what comes from the journal, a piece at a time. */
export interface Receiver {
  readonly begin: () => Promise<void>
  /** Answers how many rows the lines were. */
  readonly take: (bytes: Uint8Array) => Promise<number>
  readonly finish: (state: WorkspaceState) => Promise<Outcome>
}

type Rows = ReadonlyMap<RowTable, readonly unknown[]>

/** What came from the journal is not rows: the database has nothing to do with that. */
export class StreamError extends Error {
  override readonly name = 'StreamError'
}

/** @throws StreamError */
function rowsOf(bytes: Uint8Array): { readonly rows: Rows; readonly count: number } {
  try {
    return decodeRows(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (thrown) {
    // Without what was thrown: it may hold text of a source.
    throw new StreamError(`A piece of ${String(bytes.length)} bytes can't be read: ${nameOf(thrown)}`)
  }
}

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown')

function decodeRows(text: string): { readonly rows: Rows; readonly count: number } {
  const rows = new Map<RowTable, unknown[]>()
  let count = 0
  for (const line of text.split('\n')) {
    if (line === '') continue
    if (line.startsWith('{')) {
      StateHeader.parse(JSON.parse(line))
      continue
    }
    const { table, row }: StateRow = decodeRow(line)
    count += 1
    const own = rows.get(table)
    if (own) own.push(row)
    else rows.set(table, [row])
  }
  return { rows, count }
}

const PAYLOAD_TABLES = ['texts', 'originals'] as const
const isPayload = (table: RowTable): boolean => table === 'texts' || table === 'originals'

const noKeys = (): Map<RowTable, Set<string | number>> => new Map(ROW_TABLES.map((table) => [table, new Set()]))

/**
 * Into emptied tables. The state row comes last: without it rows are not taken for a workspace. Texts and
 * originals are not emptied: should the journal have lost one, the database has the last copy of it.
 */
export function filling(database: VariorumDatabase): Receiver {
  const wanted = noKeys()
  let restored = 0
  return {
    begin: () =>
      database.transaction('rw', database.tables, async () => {
        await Promise.all(
          database.tables.filter(({ name }) => !isPayload(name as RowTable)).map((table) => table.clear()),
        )
      }),
    take: async (bytes) => {
      const { rows, count } = rowsOf(bytes)
      // A piece of the header alone: a transaction over no table is refused.
      if (rows.size === 0) return count
      const put = () =>
        database.transaction('rw', [...rows.keys()], async () => {
          await Promise.all([...rows].map(([table, own]) => database.table(table).bulkPut(own)))
        })
      await inTime(put)
      for (const [table, own] of rows) {
        if (isPayload(table)) own.forEach((row) => wanted.get(table)?.add(keyOf(table, row)))
      }
      restored += count
      return count
    },
    finish: async (state) => {
      const removed = await removePayload(database, wanted, state)
      await database.state.put(state, LOG_KEY)
      return { restored, removed, complete: isComplete(wanted, state) }
    },
  }
}

/** Leaves what is right as it is. To be used while nobody else writes. */
export function repairing(database: VariorumDatabase): Receiver {
  const wanted = noKeys()
  let restored = 0
  return {
    begin: async () => {
      await Promise.all([database.places.clear(), database.words.clear()])
    },
    take: async (bytes) => {
      const { rows, count } = rowsOf(bytes)
      for (const [table, own] of rows) {
        own.forEach((row) => wanted.get(table)?.add(keyOf(table, row)))
        restored += await putDifferent(database, table, own)
      }
      return count
    },
    finish: async (state) => {
      let removed = 0
      for (const [table, keys] of wanted) if (!isPayload(table)) removed += await removeOthers(database, table, keys)
      removed += await removePayload(database, wanted, state)
      await database.state.put(state, LOG_KEY)
      return { restored, removed, complete: isComplete(wanted, state) }
    },
  }
}

const isComplete = (given: ReadonlyMap<RowTable, ReadonlySet<unknown>>, { counts }: WorkspaceState): boolean =>
  PAYLOAD_TABLES.every((table) => (given.get(table)?.size ?? 0) >= counts[table])

/** What the journal did not give stays only when the journal has lost some and a source still points at it. */
async function removePayload(
  database: VariorumDatabase,
  given: ReadonlyMap<RowTable, ReadonlySet<string | number>>,
  state: WorkspaceState,
): Promise<number> {
  const sources = isComplete(given, state) ? [] : await database.sources.toArray()
  const used = {
    texts: sources.map(({ id }) => id),
    originals: sources.map(({ capsule }) => capsule.sha256),
  }
  let removed = 0
  for (const table of PAYLOAD_TABLES) {
    removed += await removeOthers(database, table, new Set([...(given.get(table) ?? []), ...used[table]]))
  }
  return removed
}

function putDifferent(database: VariorumDatabase, name: RowTable, rows: readonly unknown[]): Promise<number> {
  const table = database.table<unknown, string | number>(name)
  const put = () =>
    database.transaction('rw', table, async () => {
      const stored = await table.bulkGet(rows.map((row) => keyOf(name, row)))
      const different = rows.filter((row, index) => !sameRow(name, stored[index], row))
      if (different.length > 0) await table.bulkPut(different)
      return different.length
    })
  return inTime(put, PIECE_TIME_LIMIT)
}

function sameRow(table: RowTable, stored: unknown, row: unknown): boolean {
  if (stored === undefined) return false
  if (table !== 'originals') return sameRecord(stored, row)
  const [a, b] = [(stored as Original).bytes, (row as Original).bytes]
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

function removeOthers(
  database: VariorumDatabase,
  name: RowTable,
  wanted: ReadonlySet<string | number>,
): Promise<number> {
  const table = database.table<unknown, string | number>(name)
  return database.transaction('rw', table, async () => {
    const extra = (await table.toCollection().primaryKeys()).filter((key) => !wanted.has(key))
    if (extra.length > 0) await table.bulkDelete(extra)
    return extra.length
  })
}
