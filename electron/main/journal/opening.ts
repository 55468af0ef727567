import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { removeLeftovers } from './leftovers.ts'
import type { Jobs } from './jobs.ts'
import { generationFolder } from './layout.ts'
import { acquireLock, type Lock } from './lock.ts'
import { migrate } from './migrate.ts'
import { listGenerations, writePointer } from './pointer.ts'
import { findPresent, type Found, isStill } from './present.ts'
import { setAside } from './set-aside.ts'
import { storageFailure } from './storage-failure.ts'

export interface OpeningWorks {
  readonly root: string
  readonly jobs: Jobs
  /** ISO instant. */
  readonly now: () => string
  /** Finishes what was interrupted and must not be seen half done, before anything is read. */
  readonly finishInterrupted: () => Promise<unknown>
}

export interface Opened {
  readonly lock: Lock
  readonly found: Found
}

/**
 * Makes the files ready to be written to. What a newer version has written is only looked at: not a byte
 * changes, not even a lock is left.
 * @returns `storage/newer-version`, `storage/in-use`, `storage/disk-full` or `storage/failed`; then nothing is locked
 */
export async function openFiles(works: OpeningWorks): Promise<Result<Opened>> {
  try {
    const seen = await findPresent(works.root)
    const lock = await acquireLock(works.root, works.now())
    if (!lock.ok) return lock
    try {
      return ok({ lock: lock.value, found: await prepared(works, seen) })
    } catch (error) {
      await lock.value.release()
      throw error
    }
  } catch (error) {
    return storageFailure('Opening the workspace', error)
  }
}

async function prepared(works: OpeningWorks, seen: Found): Promise<Found> {
  const { root } = works
  await works.finishInterrupted()
  await removeLeftovers(root)
  // Another process may have written between the look and the lock, or the erasing just finished.
  let found = (await isStill(root, seen)) ? seen : await findPresent(root)
  if (found.present && found.present.schema < SCHEMA_VERSION) {
    await migrateFound(works)
    found = await findPresent(root)
  }
  await concludePointer(root, found)
  await setOthersAside(root, found, works.now())
  return found
}

async function migrateFound({ root, jobs, now }: OpeningWorks): Promise<void> {
  const at = now()
  await migrate(root, {
    snapshot: async (generation) => {
      const { present } = await findPresent(root)
      if (present?.point.generation !== generation) throw new Error('The generation to migrate is not the present one.')
      const { folder, point: upTo, schema } = present
      await jobs.run({ kind: 'snapshot', folder, upTo, at, reason: 'before-migration', schema })
    },
    build: async (generation) => {
      const from = { kind: 'renewed', folder: generationFolder(root, generation) } as const
      return (await jobs.run({ kind: 'build', root, at, schema: SCHEMA_VERSION, from })).generation
    },
  })
}

/** So that it need not be concluded again from what may have changed by then. */
async function concludePointer(root: string, { present, stated }: Found): Promise<void> {
  if (stated || present === null) return
  await writePointer(root, { schema: present.schema, generation: present.point.generation })
}

/** A generation that was replaced when the process ended, right before it was set aside. */
async function setOthersAside(root: string, { present, stated }: Found, now: string): Promise<void> {
  if (!stated || present === null) return
  const others = (await listGenerations(root)).filter((generation) => generation !== present.point.generation)
  const folders = others.map((generation) => generationFolder(root, generation))
  if (folders.length > 0) await setAside(root, folders, 'replaced', now)
}
