import type { WorkProgress } from '../../../shared/ipc/workspace.ts'
import { fail, type Result } from '../../../shared/result.ts'
import { storageFailure } from './storage-failure.ts'

type Work = WorkProgress['work']

export interface LongWorkOptions {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Parts of the whole between two messages of progress: more would only keep the window busy. */
const STEPS = 200

/**
 * One work at a time that takes long enough to be shown and cancelled: they all need the whole workspace, and
 * two of them could build on what the other takes away.
 */
export class LongWorks {
  #running: { readonly work: Work; readonly controller: AbortController } | null = null

  /** @returns what `body` gives; `storage/cancelled` after `cancel`, other failures by what was thrown */
  async run<Value>(
    work: Work,
    tell: (progress: WorkProgress) => void,
    body: (options: LongWorkOptions) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    if (this.#running !== null) return fail('storage/failed', `${work}: ${this.#running.work} is still under way.`)
    const controller = new AbortController()
    this.#running = { work, controller }
    try {
      return await body({ signal: controller.signal, onProgress: throttled(work, tell) })
    } catch (error) {
      if (controller.signal.aborted) return fail('storage/cancelled', `${work} was cancelled.`)
      return storageFailure(work, error)
    } finally {
      this.#running = null
    }
  }

  /** Nothing happens when nothing is under way, or when it is past the point where it can be stopped. */
  cancel(): void {
    this.#running?.controller.abort()
  }
}

/** Every message that counts: the first, the last, and each time about a two hundredth more is done. */
function throttled(work: Work, tell: (progress: WorkProgress) => void): LongWorkOptions['onProgress'] {
  let told = -1
  return (done, total) => {
    const part = total === 0 ? STEPS : Math.floor((STEPS * Math.min(done, total)) / total)
    if (part === told) return
    told = part
    tell({ work, done, total })
  }
}
