import type { Frame } from '../../shared/journal/frame.ts'
import type { WorkspaceState } from '../../shared/journal/workspace-state.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { appendFrames } from './append-frames.ts'
import { applyWritten } from './apply-written.ts'
import type { JournalStep } from './apply-frame.ts'
import { checkConflicts, normalFrame } from './conflict.ts'
import { database } from './database.ts'
import { reopenDatabase } from './database-opening.ts'
import { forgetRecords } from './known-records.ts'
import { letDraw } from './let-draw.ts'
import { meetJournal } from './opening/meet-journal.ts'
import { isRoom, NO_ROOM, waitForRoom } from './room.ts'
import { sameRecord } from './same-record.ts'
import { reportSaveState } from './save-state.ts'
import { workspaceState } from './session.ts'
import { isOfFrame, storageError } from './storage-error.ts'
import { inTime } from './time-limit.ts'
import { inWriteTurn, sayWhatWaits } from './write-turn.ts'

/**
 * The one way in which anything changes. When the answer is ok, all of the transaction is in the journal on
 * disk and can be seen in the database; when it is not, nothing of it is anywhere. While there is no room on
 * the disk there is no answer yet.
 *
 * A function instead of a transaction is called when its turn has come, so that it sees what earlier
 * commits wrote; null from it means that there is nothing to do.
 */
export function commit(work: Transaction | (() => Promise<Transaction | null>)): Promise<Result<void>> {
  return commitEach(async () => {
    const transaction = typeof work === 'function' ? await work() : work
    return transaction ? [transaction] : []
  })
}

/**
 * The same for several transactions, at most `MOST_FRAMES`: each is a step of its own to undo, but they go to the disk
 * and into the database together, all or none. What many small ones cost is mostly the waiting for the disk.
 */
export function commitEach(work: () => Promise<readonly Transaction[]>): Promise<Result<void>> {
  return inWriteTurn(async () => {
    const transactions = (await work()).filter(({ changes, payload }) => changes.length > 0 || payload)
    return transactions.length === 0
      ? ok(undefined)
      : writeFrames(transactions.map((transaction) => ({ step: 'do', transaction })))
  })
}

/** Writes what the app itself needs to be there. Not a step: undo passes it by, and redo stays possible. */
export function seed(transaction: Transaction): Promise<Result<void>> {
  return inWriteTurn(() => writeFrames([{ step: 'seed', transaction }]))
}

/** Writes frames, all or none, and keeps the foot of the window truthful about it. To be called in turn. */
export async function writeFrames(frames: readonly Frame[]): Promise<Result<void>> {
  reportSaveState({ status: 'writing' })
  const first = await writeOnce(frames)
  const result = !first.ok && first.error.code === 'storage/out-of-step' ? await writeAgain(frames) : first
  if (!result.ok) {
    forgetRecords()
    reportSaveState({ status: 'failed', error: result.error })
  }
  return result
}

async function writeOnce(frames: readonly Frame[]): Promise<Result<void>> {
  const from = workspaceState()
  if (!from) return fail('storage/failed', 'The workspace is not open')
  const checked = await check(frames, from)
  if (!checked.ok) return checked
  const appended = await appendFrames(from.sequence, checked.value)
  if (!appended.ok) return appended
  const steps = stepsOf(checked.value, appended.value)
  reportSaved(steps)
  await letDraw()
  sayWhatWaits()
  await applyWritten(from, steps)
  return ok(undefined)
}

const stepsOf = (frames: readonly Frame[], states: readonly WorkspaceState[]): readonly JournalStep[] =>
  states.flatMap((state, at) => {
    const frame = frames[at]
    return frame ? [{ frame, state }] : []
  })

/** The frames as they will be written. When the database can't be read it is opened anew: once, or when there is room. */
async function check(frames: readonly Frame[], from: WorkspaceState): Promise<Result<readonly Frame[]>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const normal = frames.map(normalFrame)
      await inTime(() => checkConflicts(database, normal, from))
      return ok(normal)
    } catch (thrown) {
      if (!isOfFrame(thrown) && !(await isRoom())) {
        await waitForRoomToWrite()
        attempt = 0
      }
      const error = storageError(thrown)
      if (isOfFrame(thrown) || attempt > 1 || !(await reopenDatabase())) {
        return fail(error.code, error.message, error.cause)
      }
    }
  }
}

/** The journal is elsewhere than this page thought: both become equal, and then it is tried once more. */
async function writeAgain(frames: readonly Frame[]): Promise<Result<void>> {
  const before = workspaceState()?.sequence ?? 0
  let met = await meetJournal()
  while (!met.ok && met.error.code === 'storage/disk-full') {
    await waitForRoomToWrite()
    await reopenDatabase()
    met = await meetJournal()
  }
  if (!met.ok) return met
  const next = met.value.filter(({ state }) => state.sequence > before)
  const other = frames.findIndex((frame, at) => {
    const step = next[at]
    return step?.state.sequence !== before + at + 1 || !sameFrame(step.frame, frame)
  })
  if (other >= 0) return writeOnce(frames.slice(other))
  // An answer that was lost on its way: all of them have been written the first time.
  reportSaved(next.slice(0, frames.length))
  return ok(undefined)
}

async function waitForRoomToWrite(): Promise<void> {
  reportSaveState({ status: 'waiting', what: 'change', error: NO_ROOM })
  await waitForRoom()
}

function sameFrame(written: Frame, asked: Frame): boolean {
  if ('transaction' in written) return 'transaction' in asked && written.transaction.id === asked.transaction.id
  return !('transaction' in asked) && written.step === asked.step && sameRecord(written.changes, asked.changes)
}

function reportSaved(steps: readonly JournalStep[]): void {
  const sequence = steps.at(-1)?.state.sequence ?? null
  reportSaveState({ status: 'on-disk', at: new Date().toISOString(), sequence })
}
