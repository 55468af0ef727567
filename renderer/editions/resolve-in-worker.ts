import { startWorker } from '../platform/trusted-worker.ts'
import { portOf } from '../platform/worker-port.ts'
import type { ResolveRequest } from './resolve-messages.ts'
import workerAddress from './resolve-worker.ts?worker&url'
import { type ResolveOutcome, runResolve } from './run-resolve.ts'

export type { ResolveOutcome } from './run-resolve.ts'

export interface ResolveOptions {
  /** Ends the worker at once, whatever it is doing. */
  readonly signal: AbortSignal
  readonly onProgress?: (done: number) => void
}

/** Looks for passages in a text without holding up the page, in a worker of its own. Never rejects. */
export const resolveInWorker = (request: ResolveRequest, options: ResolveOptions): Promise<ResolveOutcome> =>
  runResolve(request, options, () => portOf(startWorker(workerAddress, 'resolve')))
