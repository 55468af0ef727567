import { changesOf } from '../../shared/journal/frame.ts'
import type { WorkspaceState } from '../../shared/journal/workspace-state.ts'
import { platform } from '../platform/platform.ts'
import { applySteps, type JournalStep } from './apply-frame.ts'
import { database } from './database.ts'
import { reopenDatabase, setDatabaseAside } from './database-opening.ts'
import { receive } from './from-journal.ts'
import { learnRecords } from './known-records.ts'
import { reportRecovery } from './recovery-store.ts'
import { setWorkspaceState, tellTouched } from './session.ts'
import { inTime } from './time-limit.ts'

/** How often a frame is applied before the database is taken to be unusable. */
const ATTEMPTS = 3

/**
 * Brings the database after a frame that is in the journal. It has been saved, so this does not fail: the
 * database is opened anew, made anew from the journal, or set aside, whatever it takes. To be called in turn.
 */
export async function applyWritten(from: WorkspaceState, step: JournalStep): Promise<void> {
  setWorkspaceState(step.state)
  tellTouched(step.frame, step.state.sequence)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await inTime((signal) => applySteps(database, from, [step], signal))
      learnRecords(changesOf(step.frame))
      return
    } catch (thrown) {
      platform.logError(thrown)
      // Opened or not: a database that stays closed makes the next attempt fail as well.
      await reopenDatabase()
    }
  }
  try {
    const { state, rows } = await receive('fill', () => undefined)
    setWorkspaceState(state)
    reportRecovery({ kind: 'filled', reason: 'damaged', rows, annotations: state.counts.annotations })
  } catch (thrown) {
    await setDatabaseAside(thrown)
  }
}
