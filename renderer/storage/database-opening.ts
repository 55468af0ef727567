import { fail, ok, type Result } from '../../shared/result.ts'
import { platform } from '../platform/platform.ts'
import { DATABASE_NAME, DATABASE_VERSION, database } from './database.ts'
import { journal } from './journal-port.ts'
import { forgetRecords } from './known-records.ts'
import { retryWorld } from './retry-world.ts'
import { isRoom, NO_ROOM } from './room.ts'
import { detailOf, isQuotaExceeded } from './storage-error.ts'
import { inTime } from './time-limit.ts'

/** Dexie multiplies its versions by ten. */
const DEXIE_FACTOR = 10

/** The page is loaded again well within this. Milliseconds. */
const RELOAD_LIMIT = 30_000

/**
 * Opens the database. A newer one is refused before anything is touched: Dexie itself would swallow the
 * VersionError and open it.
 *
 * @throws what Dexie throws, TimeLimitError
 */
export async function openDatabase(): Promise<Result<void>> {
  const stored = (await inTime(() => indexedDB.databases())).find(({ name }) => name === DATABASE_NAME)
  if (stored?.version !== undefined && stored.version >= (DATABASE_VERSION + 1) * DEXIE_FACTOR) {
    return fail(
      'storage/newer-version',
      `The database has version ${String(stored.version / DEXIE_FACTOR)}, this app knows ${String(DATABASE_VERSION)}`,
    )
  }
  await inTime(async () => {
    await database.open()
  })
  return ok(undefined)
}

/** Closes and opens again, which mends what only the connection had. False when it can't be opened. */
export async function reopenDatabase(): Promise<boolean> {
  forgetRecords()
  database.close()
  try {
    return (await openDatabase()).ok
  } catch (thrown) {
    platform.logError(thrown)
    return false
  }
}

/**
 * Asks for an empty database in place of one that can't be used; its files are kept. The page is loaded again
 * by that, so an answer only comes when it isn't: the main process refuses to do this over and over, and on a
 * full disk it is not even asked. That is no damage, and there would be no room for the new one either.
 */
export async function setDatabaseAside(thrown: unknown): Promise<Result<never>> {
  platform.logError(thrown)
  if (isQuotaExceeded(thrown) || !(await isRoom())) return fail(NO_ROOM.code, NO_ROOM.message, thrown)
  database.close()
  const asked = await journal().setDatabaseAside({ detail: detailOf(thrown) })
  if (!asked.ok) return asked
  await new Promise<void>((resolve) => {
    retryWorld().unlessBefore(RELOAD_LIMIT, resolve)
  })
  return fail('storage/failed', 'The window was not loaded again', thrown)
}
