import { changesOf, type Frame } from '../../shared/journal/frame.ts'
import { historyStep, type LogPosition } from '../../shared/journal/history-step.ts'
import { RECORD_SCHEMAS, TABLE_NAMES } from '../../shared/model/records.ts'
import type { Change } from '../../shared/model/transaction.ts'
import { takeFreshId } from '../environment/fresh-ids.ts'
import type { VariorumDatabase } from './database.ts'
import { knownRecord } from './known-records.ts'
import { sameRecord } from './same-record.ts'

/** The stored record is not the one that the change was made from. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
}

/**
 * The frame as it will be stored: nothing in a record that its schema does not know.
 * @throws ZodError
 */
export function normalFrame(frame: Frame): Frame {
  const changes = changesOf(frame).map((change) => {
    const after = change.after === null ? null : RECORD_SCHEMAS[change.table].parse(change.after)
    return { ...change, after } as Change
  })
  return 'transaction' in frame ? { ...frame, transaction: { ...frame.transaction, changes } } : { ...frame, changes }
}

/**
 * Looks whether every change of these frames starts from what is stored, or where an earlier one of them ends. Records that this page wrote last are not read again,
 * and new ones not looked for: a read waits for whatever the database has to do, and stands between a gesture and
 * "saved".
 * @throws ConflictError, and whatever Dexie throws
 */
export async function checkConflicts(
  database: VariorumDatabase,
  frames: readonly Frame[],
  log: LogPosition,
): Promise<void> {
  frames.reduce(inStep, log)
  const expected = firstOfEach(frames.flatMap(changesOf))
  const unknown = expected.filter((change) => {
    const known = knownRecord(change.table, change.id)
    if (known === undefined) return !(change.before === null && takeFreshId(change.id))
    compare(change, known)
    return false
  })
  if (unknown.length === 0) return
  const tables = TABLE_NAMES.filter((table) => unknown.some((change) => change.table === table))
  await database.transaction('r', tables, async () => {
    await Promise.all(
      tables.map(async (table) => {
        const own = unknown.filter((change) => change.table === table)
        const stored = await database.table<unknown, string>(table).bulkGet(own.map(({ id }) => id))
        own.forEach((change, index) => {
          compare(change, stored[index] ?? null)
        })
      }),
    )
  })
}

function inStep(log: LogPosition, frame: Frame): LogPosition {
  if (!('transaction' in frame) && frame.ordinal !== (frame.step === 'undo' ? log.position : log.position + 1)) {
    throw new ConflictError(`Step ${String(frame.ordinal)} is not the one to ${frame.step}`)
  }
  return historyStep(log, frame).log
}

/** The first change of each record; a later one has to start from where the one before it ends. */
function firstOfEach(changes: readonly Change[]): readonly Change[] {
  const latest = new Map<string, unknown>()
  return changes.filter((change) => {
    const key = `${change.table}/${change.id}`
    const earlier = latest.get(key)
    if (earlier !== undefined) compare(change, earlier)
    latest.set(key, change.after)
    return earlier === undefined
  })
}

function compare({ table, id, before }: Change, stored: unknown): void {
  if (!sameRecord(stored, before)) throw new ConflictError(`${table}/${id} has changed since it was read`)
}
