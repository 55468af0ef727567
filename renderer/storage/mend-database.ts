import { platform } from '../platform/platform.ts'
import { makeWhole } from './check-workspace.ts'
import { database } from './database.ts'
import { reopenDatabase, setDatabaseAside } from './database-opening.ts'
import { receive } from './from-journal.ts'
import { holdingReads } from './held-reads.ts'
import { JournalError } from './journal-error.ts'
import { LOG_KEY, stateOf } from './log-state.ts'
import { reportRecovery } from './recovery-store.ts'
import { isRoom, waitForRoom } from './room.ts'
import { setWorkspaceState, workspaceState } from './session.ts'
import { inTime } from './time-limit.ts'
import { inTurn } from './turn.ts'

/** Ways to mend, each tried once for a read that fails on. */
export const MENDS = 2

let mending = false

/**
 * Puts a database right that a read has failed on, and has everything read again then. Does not fail: a read that
 * still does asks again, with the next `attempt`, from 1 to `MENDS`. Whoever asks while it is asked for is served
 * by the same.
 */
export function mendDatabase(thrown: unknown, attempt: number): void {
  platform.logError(thrown)
  if (mending) return
  mending = true
  void whenRoom()
    .then(() => inTurn(() => holdingReads(() => mendOnce(thrown, attempt))))
    // Nothing of it throws but a bug of its own, which must not keep the next from being tried.
    .catch((bug: unknown) => {
      mending = false
      platform.logError(bug)
    })
}

/** On a full disk nothing can be mended. Waited for out of turn: changes have their own way to wait for it. */
async function whenRoom(): Promise<void> {
  if (!(await isRoom())) await waitForRoom()
}

async function mendOnce(thrown: unknown, attempt: number): Promise<void> {
  try {
    await mend(thrown, attempt)
  } catch (again) {
    // The files can't help now, or the database can't be set aside so soon again.
    platform.logError(again)
  } finally {
    // Before everything is read again, so that what fails then is met anew.
    mending = false
  }
}

async function mend(thrown: unknown, attempt: number): Promise<void> {
  // Somebody else has opened it again meanwhile, or the system has only ended one connection.
  if (attempt === 1 && isOfConnection(thrown) && (await isInPlace())) return
  const opened = await reopen()
  if (workspaceState() === null) return
  if (!opened) await setDatabaseAside(thrown)
  else if (attempt < MENDS) await makeWhole()
  else await fillAnew()
}

/** While Chromium deletes it, a database that is opened may not answer at all. Milliseconds. */
const REOPEN_TIME_LIMIT = 5_000

async function reopen(): Promise<boolean> {
  try {
    return await inTime(() => reopenDatabase(), REOPEN_TIME_LIMIT)
  } catch (thrown) {
    platform.logError(thrown)
    return false
  }
}

/** Open and where the journal is. One that the system has just deleted opens as well, and is empty. */
async function isInPlace(): Promise<boolean> {
  if (!database.isOpen()) return false
  try {
    const [stored, now] = [stateOf(await inTime(() => database.state.get(LOG_KEY))), workspaceState()]
    return stored !== null && stored.generation === now?.generation && stored.sequence === now.sequence
  } catch (thrown) {
    platform.logError(thrown)
    return false
  }
}

const isOfConnection = (thrown: unknown): boolean =>
  thrown instanceof Error && ['DatabaseClosedError', 'AbortError'].includes(thrown.name)

/** For a database that looks whole, row by row, and still can't be read as the views do it. */
async function fillAnew(): Promise<void> {
  try {
    const { state, rows } = await receive('fill', () => undefined)
    setWorkspaceState(state)
    reportRecovery({ kind: 'filled', reason: 'damaged', rows, annotations: state.counts.annotations })
  } catch (thrown) {
    if (thrown instanceof JournalError) throw thrown
    await setDatabaseAside(thrown)
  }
}
