import { ok, type Result } from '../../shared/result.ts'
import { database } from './database.ts'
import { openDatabase, setDatabaseAside } from './database-opening.ts'
import { journal } from './journal-port.ts'
import { meetJournal } from './opening/meet-journal.ts'
import { reportOpening } from './opening-store.ts'
import { waitForRoom } from './room.ts'
import { reportSaveState } from './save-state.ts'
import { scheduleCheck } from './check-workspace.ts'
import { setWorkspaceState, workspaceState } from './session.ts'
import { inTurn } from './turn.ts'

let opening: Promise<Result<void>> | null = null

/**
 * Opens the workspace: asks the main process whether the files may be used at all, opens the database, and makes
 * both equal. Asked again while it is opening, it is the same opening.
 */
export function openWorkspace(): Promise<Result<void>> {
  opening ??= inTurn(openWithRoom).finally(() => {
    opening = null
  })
  return opening
}

/** On a full disk the database may not even be read: it goes on by itself when there is room. */
async function openWithRoom(): Promise<Result<void>> {
  for (;;) {
    const opened = await open()
    if (opened.ok || opened.error.code !== 'storage/disk-full') return opened
    reportOpening({ phase: 'no-room' })
    await waitForRoom()
    database.close()
  }
}

async function open(): Promise<Result<void>> {
  reportOpening({ phase: 'opening' })
  setWorkspaceState(null)
  const ready = await journal().ready({})
  if (!ready.ok) return ready
  try {
    const opened = await openDatabase()
    if (!opened.ok) return opened
  } catch (thrown) {
    return setDatabaseAside(thrown)
  }
  const met = await meetJournal()
  if (!met.ok) return met
  reportSaveState({ status: 'on-disk', at: null, sequence: workspaceState()?.sequence ?? null })
  reportOpening({ phase: 'open' })
  scheduleCheck()
  return ok(undefined)
}
