import { join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/result.ts'

/** A database that is broken again right after it was made anew won't be mended by a fourth time. */
const MOST_IN_A_SESSION = 3
/** Of the app's one origin. */
const ENTRIES = ['app_variorum_0.indexeddb.leveldb', 'app_variorum_0.indexeddb.blob'] as const

export interface AsidePorts {
  /** Chromium's folder of databases. */
  readonly databaseFolder: string
  /** Copies what is there of these files and folders to where nothing is ever deleted. */
  readonly copyAside: (paths: readonly string[]) => Promise<unknown>
  /** Drops the database from the browser and from disk, whatever state it is in. */
  readonly clear: () => Promise<void>
  readonly log: (message: string, cause?: unknown) => void
}

/**
 * Makes the page's database anew when it can't be used, and loads the page again. Its files are copied aside
 * first, so that nothing is gone for good; but it is only a cache, and a copy that fails (a full disk) must not
 * keep the person from working.
 */
export class DatabaseAside {
  #times = 0

  constructor(private readonly ports: AsidePorts) {}

  /**
   * @param reload loads the page again; called after the answer, because a page that is going can't take one
   * @returns `storage/failed` when it does not help, so that the page is not loaded again and again
   */
  async run(detail: string, reload: () => void): Promise<Result<null>> {
    const { log, clear } = this.ports
    log(`The database can’t be used: ${detail}`)
    this.#times += 1
    if (this.#times > MOST_IN_A_SESSION) {
      return fail('storage/failed', 'The database was made anew several times and still can’t be used.')
    }
    await this.#copy()
    try {
      await clear()
    } catch (error) {
      return fail('storage/failed', 'The database could not be cleared.', error)
    }
    setImmediate(reload)
    return ok(null)
  }

  async #copy(): Promise<void> {
    const { databaseFolder, copyAside, log } = this.ports
    try {
      await copyAside(ENTRIES.map((entry) => join(databaseFolder, entry)))
    } catch (error) {
      log('The files of the database could not all be copied aside.', error)
    }
  }
}
