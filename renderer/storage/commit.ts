import type { Transaction } from '../../shared/model/transaction.ts'
import { type AppError, fail, ok, type Result } from '../../shared/result.ts'
import { applyFrame } from './apply-frame.ts'
import { database } from './database.ts'
import type { Frame } from './frame.ts'
import { reportSaveState } from './save-state.ts'
import { storageError } from './storage-error.ts'

/** On a full disk one transaction in six never settles: none may wait longer than this. Milliseconds. */
const TIME_LIMIT = 60_000

let last: Promise<unknown> = Promise.resolve()

/** Frames are written one after another, in the order in which they were asked for. */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work)
  last = turn.then(
    () => undefined,
    () => undefined,
  )
  return turn
}

/**
 * The one way in which anything changes. All of the transaction is on disk when the answer is ok;
 * nothing of it when it is not.
 *
 * A function instead of a transaction is called when its turn has come, so that it sees what earlier
 * commits wrote; null from it means that there is nothing to do.
 */
export function commit(work: Transaction | (() => Promise<Transaction | null>)): Promise<Result<void>> {
  return inTurn(async () => {
    const transaction = typeof work === 'function' ? await work() : work
    if (!transaction || (transaction.changes.length === 0 && !transaction.payload)) return ok(undefined)
    return writeFrame({ step: 'do', transaction })
  })
}

/** Writes what the app itself needs to be there. Not a step: undo passes it by, and redo stays possible. */
export function seed(transaction: Transaction): Promise<Result<void>> {
  return inTurn(() => writeFrame({ step: 'seed', transaction }))
}

/** Writes one frame and keeps the foot of the window truthful about it. To be called in turn. */
export async function writeFrame(frame: Frame): Promise<Result<void>> {
  reportSaveState({ status: 'writing' })
  const timer = new AbortController()
  const timeout = setTimeout(() => {
    timer.abort()
  }, TIME_LIMIT)
  try {
    await Promise.race([applyFrame(database, frame, timer.signal), aborted(timer.signal)])
    reportSaveState({ status: 'on-disk', at: new Date().toISOString() })
    return ok(undefined)
  } catch (thrown) {
    const error: AppError = timer.signal.aborted
      ? { code: 'storage/timeout', message: 'The database did not answer in time', cause: thrown }
      : storageError(thrown)
    reportSaveState({ status: 'failed', error })
    return fail(error.code, error.message, error.cause)
  } finally {
    clearTimeout(timeout)
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('timeout'))
    })
  })
