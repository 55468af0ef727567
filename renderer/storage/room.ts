import { platform } from '../platform/platform.ts'
import type { AppError } from '../../shared/result.ts'
import { journal } from './journal-port.ts'
import { retryWorld } from './retry-world.ts'

/** Milliseconds between two looks at the disk, which cost one system call each. */
const POLL = 2_000

export const NO_ROOM: AppError = { code: 'storage/disk-full', message: 'There is no room on the disk for the database' }

/** Whether the disk has the room that Chromium's database needs to be opened and written. When that can't be told, it has. */
export async function isRoom(): Promise<boolean> {
  try {
    const answer = await journal().hasRoom({})
    return !answer.ok || answer.value
  } catch (thrown) {
    platform.logError(thrown)
    return true
  }
}

/**
 * Settles once there is room, however long that takes. Never before one interval has passed, so that whoever fails
 * for want of room although there seems to be some does not try again without a break.
 */
export async function waitForRoom(): Promise<void> {
  do {
    await new Promise<void>((resolve) => {
      retryWorld().later(POLL, resolve)
    })
  } while (!(await isRoom()))
}
