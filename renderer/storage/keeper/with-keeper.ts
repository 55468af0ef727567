import { platform } from '../../platform/platform.ts'
import { startWorker } from '../../platform/trusted-worker.ts'
import { database } from '../database.ts'
import { type Keeper, keeperOf } from './keeper.ts'
import { KeeperCrashError, keeperIn } from './worker-keeper.ts'
import workerAddress from './worker.ts?worker&url'

/**
 * Does a work with a keeper in a worker that ends with it. Where there are no workers, or when the worker
 * breaks, it is done from its beginning in this thread: slower, but done.
 *
 * @throws what the work throws
 */
export async function withKeeper<Value>(work: (keeper: Keeper) => Promise<Value>): Promise<Value> {
  if (typeof Worker === 'undefined') return work(keeperOf(database))
  let worker: Worker | null = null
  try {
    worker = startWorker(workerAddress, 'keeper')
    return await work(keeperIn(worker))
  } catch (thrown) {
    if (worker !== null && !(thrown instanceof KeeperCrashError)) throw thrown
    platform.logError(thrown)
    return await work(keeperOf(database))
  } finally {
    worker?.terminate()
  }
}
