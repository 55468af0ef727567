import { ok, type Result } from '../../shared/result.ts'
import { openDatabase, setDatabaseAside } from './database-opening.ts'
import { journal } from './journal-port.ts'
import { meetJournal } from './opening/meet-journal.ts'
import { reportOpening } from './opening-store.ts'
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
  opening ??= inTurn(open).finally(() => {
    opening = null
  })
  return opening
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
