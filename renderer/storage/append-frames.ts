import type { Frame } from '../../shared/journal/frame.ts'
import type { WorkspaceState } from '../../shared/journal/workspace-state.ts'
import { type AppError, type ErrorCode, fail, type Result } from '../../shared/result.ts'
import { journal } from './journal-port.ts'
import { retryWorld } from './retry-world.ts'
import { reportSaveState } from './save-state.ts'

/** Failures that pass by themselves, or when the person makes room. */
const WAITS: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['storage/disk-full', 'storage/timeout'])

/** Milliseconds. */
const FIRST_WAIT = 1000
const NEXT_WAIT = 2000

/** The main process gives up on its disk after 30 s and says so; without any answer the foot says it at this time. */
const SILENCE_LIMIT = 45_000

const SILENT: AppError = { code: 'storage/timeout', message: 'The journal did not answer in time' }

/**
 * Puts frames on disk, all or none, however long that takes: while there is no room it is tried again, and the foot of
 * the window says that it waits. Any other failure is final, and nothing of the frames is kept.
 *
 * @returns the state after each
 */
export async function appendFrames(base: number, frames: readonly Frame[]): Promise<Result<readonly WorkspaceState[]>> {
  for (let wait = FIRST_WAIT; ; wait = NEXT_WAIT) {
    const answer = await appendOnce(base, frames)
    if (answer.ok || !WAITS.has(answer.error.code)) return answer
    reportSaveState({ status: 'waiting', what: 'change', error: answer.error })
    await new Promise<void>((resolve) => {
      retryWorld().later(wait, resolve)
    })
  }
}

async function appendOnce(base: number, frames: readonly Frame[]): Promise<Result<readonly WorkspaceState[]>> {
  const answered = retryWorld().unlessBefore(SILENCE_LIMIT, () => {
    reportSaveState({ status: 'waiting', what: 'change', error: SILENT })
  })
  try {
    return await journal().append({ base, frames })
  } catch (thrown) {
    return fail('ipc/failed', 'The journal could not be reached', thrown)
  } finally {
    answered()
  }
}
