import { startWorker } from '../platform/trusted-worker.ts'
import type { ResolveAnswer, ResolveRequest } from './resolve-messages.ts'
import workerAddress from './resolve-worker.ts?worker&url'
import { type ResolveOutcome, type ResolvePort, runResolve } from './run-resolve.ts'

export type { ResolveOutcome } from './run-resolve.ts'

export interface ResolveOptions {
  /** Ends the worker at once, whatever it is doing. */
  readonly signal: AbortSignal
  readonly onProgress?: (done: number) => void
}

/** Looks for passages in a text without holding up the page, in a worker of its own. Never rejects. */
export const resolveInWorker = (request: ResolveRequest, options: ResolveOptions): Promise<ResolveOutcome> =>
  runResolve(request, options, () => portOf(startWorker(workerAddress, 'resolve')))

const portOf = (worker: Worker): ResolvePort => ({
  post: (request: ResolveRequest) => {
    worker.postMessage(request)
  },
  onAnswer: (listener) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ResolveAnswer>) => {
      listener(data)
    })
  },
  onCrash: (listener) => {
    worker.addEventListener('error', (event) => {
      listener(event.message)
    })
    worker.addEventListener('messageerror', () => {
      listener('messageerror')
    })
  },
  terminate: () => {
    worker.terminate()
  },
})
