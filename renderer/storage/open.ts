import { fail, ok, type Result } from '../../shared/result.ts'
import { DATABASE_NAME, database, SCHEMA_VERSION } from './database.ts'
import { storageError } from './storage-error.ts'

/** Dexie multiplies its versions by ten. */
const DEXIE_FACTOR = 10

/**
 * Opens the workspace. A newer schema is refused before anything is touched: Dexie itself would
 * swallow the VersionError and open it.
 */
export async function openWorkspace(): Promise<Result<void>> {
  try {
    const stored = (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME)
    if (stored?.version !== undefined && stored.version >= (SCHEMA_VERSION + 1) * DEXIE_FACTOR) {
      return fail(
        'storage/newer-version',
        `The workspace has schema ${String(stored.version / DEXIE_FACTOR)}, this app knows ${String(SCHEMA_VERSION)}`,
      )
    }
    await database.open()
    return ok(undefined)
  } catch (thrown) {
    const error = storageError(thrown)
    return fail(error.code, error.message, error.cause)
  }
}
