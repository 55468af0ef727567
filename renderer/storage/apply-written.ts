import { changesOf, type Frame } from '../../shared/journal/frame.ts'
import type { WorkspaceState } from '../../shared/journal/workspace-state.ts'
import { platform } from '../platform/platform.ts'
import { applySteps, type JournalStep } from './apply-frame.ts'
import { database } from './database.ts'
import { reopenDatabase, setDatabaseAside } from './database-opening.ts'
import { receive } from './from-journal.ts'
import { learnRecords } from './known-records.ts'
import { reportRecovery } from './recovery-store.ts'
import { isRoom, waitForRoom } from './room.ts'
import { setWorkspaceState, tellTouched } from './session.ts'
import { isQuotaExceeded } from './storage-error.ts'
import { APPLY_TIME_LIMIT, inTime } from './time-limit.ts'
import { type ViewWatch, watchView } from './view-waits.ts'

/** How often a frame is applied, with room on the disk, before the database is taken to be unusable. */
const ATTEMPTS = 3

/** It takes some ten milliseconds, and some hundred with a log of many megabytes. Milliseconds. */
const REOPEN_TIME_LIMIT = 5_000

/**
 * Brings the database after frames that are in the journal. They have been saved, so this does not fail: the
 * database is opened anew, made anew from the journal, or set aside, whatever it takes. On a full disk none of
 * that can help, and the last of it would harm: there it is tried again when there is room. To be called in turn.
 */
export async function applyWritten(from: WorkspaceState, steps: readonly JournalStep[]): Promise<void> {
  for (const { frame, state } of steps) {
    setWorkspaceState(state)
    tellTouched(frame, state.sequence)
  }
  const watch = watchView()
  try {
    if (!(await apply(from, steps, watch))) await fillOrSetAside(watch)
  } finally {
    watch.end()
  }
}

/** False when the database does not take it although there is room. */
async function apply(from: WorkspaceState, steps: readonly JournalStep[], watch: ViewWatch): Promise<boolean> {
  const limit = steps.reduce((sum, { frame }) => sum + timeOf(frame), APPLY_TIME_LIMIT)
  for (let attempts = 0; attempts < ATTEMPTS;) {
    try {
      await inTime((signal) => applySteps(database, from, steps, signal), limit, watch.noRoom)
      learnRecords(steps.flatMap(({ frame }) => changesOf(frame)))
      return true
    } catch (thrown) {
      const waited = await waitedForRoom(thrown, watch)
      if (!waited) attempts += 1
      // Chromium may have got stuck for good on the full disk: only a new page, without this connection, helps then.
      if (!(await reopen()) && waited) return false
    }
  }
  return false
}

async function fillOrSetAside(watch: ViewWatch): Promise<void> {
  for (;;) {
    try {
      const { state, rows } = await receive('fill', () => undefined)
      setWorkspaceState(state)
      reportRecovery({ kind: 'filled', reason: 'damaged', rows, annotations: state.counts.annotations })
      return
    } catch (thrown) {
      if (!(await waitedForRoom(thrown, watch))) {
        await setDatabaseAside(thrown)
        return
      }
      await reopen()
    }
  }
}

/** True when it was for want of room that this was thrown; then there is some now. */
async function waitedForRoom(thrown: unknown, watch: ViewWatch): Promise<boolean> {
  platform.logError(thrown)
  // A large transaction is refused as a whole when it would not fit into what is left.
  if (!isQuotaExceeded(thrown) && (await isRoom())) return false
  watch.waitsForRoom()
  // The views can read meanwhile, if it can be opened at all: Chromium writes even for that.
  await reopen()
  await waitForRoom()
  return true
}

/** False when there was no answer. Opened or not: a database that stays closed makes the next attempt fail as well. */
async function reopen(): Promise<boolean> {
  try {
    await inTime(() => reopenDatabase(), REOPEN_TIME_LIMIT)
    return true
  } catch (thrown) {
    platform.logError(thrown)
    return false
  }
}

/** Milliseconds. */
function timeOf(frame: Frame): number {
  const payload = 'transaction' in frame ? frame.transaction.payload : undefined
  const rows = changesOf(frame).length + (payload?.texts.length ?? 0)
  const bytes = payload?.originals.reduce((sum, original) => sum + original.bytes.length, 0) ?? 0
  return 2 * rows + bytes / 10_000
}
