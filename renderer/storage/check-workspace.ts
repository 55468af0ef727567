import { sameContent } from '../../shared/journal/workspace-state.ts'
import { platform } from '../platform/platform.ts'
import { setDatabaseAside } from './database-opening.ts'
import { receive } from './from-journal.ts'
import { JournalError } from './journal-error.ts'
import { healJournal } from './heal-journal.ts'
import type { Keeper, Scanned } from './keeper/keeper.ts'
import { withKeeper } from './keeper/with-keeper.ts'
import { meetJournal } from './opening/meet-journal.ts'
import { reportRecovery } from './recovery-store.ts'
import { onTouched, workspaceState } from './session.ts'
import { isTimeLimit } from './time-limit.ts'
import { inTurn } from './turn.ts'

/** Milliseconds after the workspace is open: what is in front has been painted by then. */
const CHECK_AFTER = 3_000

/** Milliseconds; a page that is never idle is checked nevertheless. */
const IDLE_LIMIT = 30_000

let scheduled = false

/** Once for each time that the page is loaded, when it has nothing else to do. */
export function scheduleCheck(): void {
  if (scheduled || typeof requestIdleCallback === 'undefined') return
  scheduled = true
  setTimeout(() => {
    requestIdleCallback(() => void checkWorkspace(), { timeout: IDLE_LIMIT })
  }, CHECK_AFTER)
}

/**
 * Looks at every row of the database, puts right what is not as the journal says, and then lets the main process
 * look at its own files. Silent when everything is well. Work goes on meanwhile, except during a repair.
 */
export async function checkWorkspace(): Promise<void> {
  try {
    const seen = await scan().catch(noted)
    // What failed or took too long may have been in the way of a large write: looked at again while nobody writes.
    if (!isSound(seen)) await inTurn(seen ? () => repair(seen) : makeWhole)
    await healJournal()
    // For whoever measures or tests what comes after it.
    performance.mark('workspace-checked')
  } catch (thrown) {
    // The main process can't help now. The next start looks again.
    platform.logError(thrown)
  }
}

/**
 * The same at once, of the database alone. One that does not even answer would not while it is repaired: it is set
 * aside. To be called in turn.
 *
 * @throws JournalError
 */
export async function makeWhole(): Promise<void> {
  let seen: Scanned | null
  try {
    seen = await scanInTurn()
  } catch (thrown) {
    seen = noted(thrown)
    if (isTimeLimit(thrown)) {
      await setDatabaseAside(thrown)
      return
    }
  }
  if (!isSound(seen)) await repair(seen)
}

function noted(thrown: unknown): null {
  platform.logError(thrown)
  return null
}

const isSound = (seen: Scanned | null): boolean => seen !== null && isWhole(seen) && seen.history === 'whole'

/** While others go on writing: begun in turn, so that no frame is on its way that it is not told of. */
const scan = (): Promise<Scanned> =>
  withKeeper(async (keeper) => {
    const { seen, stop } = await inTurn(() => Promise.resolve(beginScan(keeper)))
    return seen.finally(stop)
  })

const scanInTurn = (): Promise<Scanned> =>
  withKeeper((keeper) => {
    const { seen, stop } = beginScan(keeper)
    return seen.finally(stop)
  })

function beginScan(keeper: Keeper): { readonly seen: Promise<Scanned>; readonly stop: () => void } {
  const stop = onTouched(keeper.touch)
  return { seen: keeper.scan(workspaceState()?.sequence ?? 0, () => undefined), stop }
}

/** True when the rows are those that their own state speaks of, and that is the state that this page brought about. */
function isWhole({ stored, missingFromIndexes, counts, digest }: Scanned): boolean {
  const now = workspaceState()
  if (!stored || !now || stored.generation !== now.generation || stored.sequence > now.sequence) return false
  if (stored.sequence === now.sequence && !sameContent(stored, now)) return false
  return missingFromIndexes === 0 && sameContent(stored, { ...stored, counts, digest })
}

/** Commits wait meanwhile. What can't be repaired is made anew, first the rows, then the database. */
async function repair(before: Scanned | null): Promise<void> {
  try {
    const { restored, removed, complete } = await receive('repair', () => undefined)
    const after = await scanInTurn()
    // Rows that are as they should be were left alone, also those that only can't be looked up.
    const unfound = after.missingFromIndexes
    if (unfound > 0 || after.history === 'broken' || (complete && !isWhole(after))) {
      await receive('fill', () => undefined)
      const last = await scanInTurn()
      if (last.missingFromIndexes > 0 || (complete && !isWhole(last))) throw new Error('The database stays different')
    }
    if (restored + removed + unfound > 0 || before === null) {
      reportRecovery({ kind: 'repaired', restored: restored + unfound, removed })
    }
  } catch (thrown) {
    if (!(thrown instanceof JournalError)) {
      await setDatabaseAside(thrown)
      return
    }
    // The files can't give what they should either. Asked anew, the main process knows, and decides who is right.
    const met = await meetJournal()
    if (!met.ok) throw thrown
  }
}
