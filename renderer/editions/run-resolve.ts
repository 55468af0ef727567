import type { WorkerPort } from '../platform/worker-port.ts'
import type { ResolveAnswer, Resolved, ResolveRequest } from './resolve-messages.ts'

export type ResolvePort = WorkerPort<ResolveRequest, ResolveAnswer>

export type ResolveOutcome =
  | ({ readonly status: 'resolved' } & Resolved)
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string }

interface Watch {
  readonly signal: AbortSignal
  readonly onProgress?: (done: number) => void
}

/** Has a worker resolve, and ends it in every case: when it has answered, crashed, or was given up. */
export function runResolve(
  request: ResolveRequest,
  { signal, onProgress }: Watch,
  start: () => ResolvePort,
): Promise<ResolveOutcome> {
  if (signal.aborted) return Promise.resolve({ status: 'cancelled' })
  if (request.selectors.length === 0) return Promise.resolve({ status: 'resolved', resolutions: [], descriptions: [] })
  return new Promise((resolve) => {
    let port: ResolvePort | null = null
    const finish = (outcome: ResolveOutcome): void => {
      signal.removeEventListener('abort', cancel)
      port?.terminate()
      port = null
      resolve(outcome)
    }
    const cancel = (): void => {
      finish({ status: 'cancelled' })
    }
    signal.addEventListener('abort', cancel)
    try {
      port = start()
      port.onAnswer((answer) => {
        // What a worker that has been ended still had to say is of no concern any more.
        if (port === null) return
        if ('done' in answer) onProgress?.(answer.done)
        else finish({ status: 'resolved', ...answer })
      })
      port.onCrash((reason) => {
        if (port !== null) finish({ status: 'failed', reason })
      })
      port.post(request)
    } catch (thrown) {
      finish({ status: 'failed', reason: String(thrown) })
    }
  })
}
