import type { Frame } from '../../shared/journal/frame.ts'
import type { WorkspaceState } from '../../shared/journal/workspace-state.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { appendFrame } from './append-frame.ts'
import { applyWritten } from './apply-written.ts'
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
  return inWriteTurn(async () => {
    const transaction = typeof work === 'function' ? await work() : work
    if (!transaction || (transaction.changes.length === 0 && !transaction.payload)) return ok(undefined)
    return writeFrame({ step: 'do', transaction })
  })
}

/** Writes what the app itself needs to be there. Not a step: undo passes it by, and redo stays possible. */
export function seed(transaction: Transaction): Promise<Result<void>> {
  return inWriteTurn(() => writeFrame({ step: 'seed', transaction }))
}

/** Writes one frame and keeps the foot of the window truthful about it. To be called in turn. */
export async function writeFrame(frame: Frame): Promise<Result<void>> {
  reportSaveState({ status: 'writing' })
  const first = await writeOnce(frame)
  const result = !first.ok && first.error.code === 'storage/out-of-step' ? await writeAgain(frame) : first
  if (!result.ok) {
    forgetRecords()
    reportSaveState({ status: 'failed', error: result.error })
  }
  return result
}

async function writeOnce(frame: Frame): Promise<Result<void>> {
  const from = workspaceState()
  if (!from) return fail('storage/failed', 'The workspace is not open')
  const checked = await check(frame, from)
  if (!checked.ok) return checked
  const appended = await appendFrame(from.sequence, checked.value)
  if (!appended.ok) return appended
  reportSaved(appended.value)
  await letDraw()
  sayWhatWaits()
  await applyWritten(from, { frame: checked.value, state: appended.value })
  return ok(undefined)
}

/** The frame as it will be written. When the database can't be read it is opened anew: once, or when there is room. */
async function check(frame: Frame, from: WorkspaceState): Promise<Result<Frame>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const normal = normalFrame(frame)
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

/** The journal is elsewhere than this page thought: both become equal, and then the frame is tried once more. */
async function writeAgain(frame: Frame): Promise<Result<void>> {
  const before = workspaceState()
  let met = await meetJournal()
  while (!met.ok && met.error.code === 'storage/disk-full') {
    await waitForRoomToWrite()
    await reopenDatabase()
    met = await meetJournal()
  }
  if (!met.ok) return met
  const next = met.value.find(({ state }) => state.sequence === (before?.sequence ?? 0) + 1)
  // An answer that was lost on its way: the frame has been written the first time.
  if (next && sameFrame(next.frame, frame)) {
    reportSaved(next.state)
    return ok(undefined)
  }
  return writeOnce(frame)
}

async function waitForRoomToWrite(): Promise<void> {
  reportSaveState({ status: 'waiting', what: 'change', error: NO_ROOM })
  await waitForRoom()
}

function sameFrame(written: Frame, asked: Frame): boolean {
  if ('transaction' in written) return 'transaction' in asked && written.transaction.id === asked.transaction.id
  return !('transaction' in asked) && written.step === asked.step && sameRecord(written.changes, asked.changes)
}

function reportSaved({ sequence }: WorkspaceState): void {
  reportSaveState({ status: 'on-disk', at: new Date().toISOString(), sequence })
}
