import { RECORD_SCHEMAS, TABLE_NAMES, type Payload } from '../../shared/model/records.ts'
import type { Change } from '../../shared/model/transaction.ts'
import type { VariorumDatabase } from './database.ts'
import type { Frame } from './frame.ts'
import { EMPTY_LOG, LOG_KEY, type LogState } from './log-state.ts'
import { sameRecord } from './same-record.ts'

/** Steps that can be undone; older ones are forgotten, their effect stays. */
const HISTORY_LIMIT = 10_000

/** The stored record is not the one that the change was made from. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
}

/**
 * Applies one frame in one database transaction: records, payloads, history and log state together,
 * or nothing. Throws `ConflictError` when a record is not what the change expects, `ZodError` when
 * a record is not valid, and whatever Dexie throws.
 */
export async function applyFrame(database: VariorumDatabase, frame: Frame, signal: AbortSignal): Promise<LogState> {
  return database.transaction('rw', database.tables, async (transaction) => {
    const abort = (): void => {
      transaction.abort()
    }
    signal.addEventListener('abort', abort, { once: true })
    const log = (await database.state.get(LOG_KEY)) ?? EMPTY_LOG
    await applyChanges(database, 'transaction' in frame ? frame.transaction.changes : frame.changes)
    if ('transaction' in frame && frame.transaction.payload) await addPayload(database, frame.transaction.payload)
    const next = await advance(database, frame, log)
    await database.state.put(next, LOG_KEY)
    signal.removeEventListener('abort', abort)
    return next
  })
}

async function applyChanges(database: VariorumDatabase, changes: readonly Change[]): Promise<void> {
  for (const table of TABLE_NAMES) {
    const own = changes.filter((change) => change.table === table)
    if (own.length === 0) continue
    const stored = await database.table(table).bulkGet(own.map(({ id }) => id))
    own.forEach((change, index) => {
      if (!sameRecord(stored[index] ?? null, change.before)) {
        throw new ConflictError(`${table}/${change.id} has changed since it was read`)
      }
    })
    const puts = own.flatMap(({ after }) => (after ? [RECORD_SCHEMAS[table].parse(after)] : []))
    const deletions = own.flatMap(({ id, after }) => (after ? [] : [id]))
    if (puts.length > 0) await database.table(table).bulkPut(puts)
    if (deletions.length > 0) await database.table(table).bulkDelete(deletions)
  }
}

async function addPayload(database: VariorumDatabase, { texts, originals }: Payload): Promise<void> {
  if (texts.length > 0) await database.texts.bulkPut([...texts])
  if (originals.length > 0) await database.originals.bulkPut([...originals])
}

async function advance(database: VariorumDatabase, frame: Frame, log: LogState): Promise<LogState> {
  const sequence = log.sequence + 1
  if (!('transaction' in frame)) {
    return { ...log, sequence, position: frame.step === 'undo' ? frame.ordinal - 1 : frame.ordinal }
  }
  if (frame.step === 'seed') return { ...log, sequence }
  const ordinal = log.position + 1
  // A new step after an undo forgets what could have been redone, as everywhere.
  if (log.length > log.position) await database.history.where('ordinal').above(log.position).delete()
  const { payload: _kept, ...transaction } = frame.transaction
  await database.history.put({ ordinal, transaction })
  if (ordinal > HISTORY_LIMIT)
    await database.history
      .where('ordinal')
      .belowOrEqual(ordinal - HISTORY_LIMIT)
      .delete()
  return { sequence, position: ordinal, length: ordinal }
}
