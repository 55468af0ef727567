import { fail, type Result } from '../../shared/result.ts'
import { inWorker } from './in-worker.ts'
import type { WorkerPort } from './worker-port.ts'

/** From a worker: how far it is, any number of times, and then what came of it. */
export type WorkAnswer<Value> = { readonly done: number; readonly total: number } | { readonly result: Result<Value> }

export interface WorkWatch {
  /** Ends the worker at once, whatever it is doing. */
  readonly signal: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Has a worker do one work, and ends it in every case: when it has answered, crashed, or was given up. Never rejects.
 * @returns what the worker says; `import/cancelled`; `import/malformed` when it crashed over what it was given
 */
export function runInWorker<Request, Value>(
  request: Request,
  { signal, onProgress }: WorkWatch,
  start: () => WorkerPort<Request, WorkAnswer<Value>>,
): Promise<Result<Value>> {
  return inWorker<Request, WorkAnswer<Value>, Value>({
    request,
    signal,
    start,
    meet: (answer, { finish }) => {
      if ('result' in answer) finish(answer.result)
      else onProgress?.(answer.done, answer.total)
    },
    cancelled: CANCELLED,
    crashed: (reason) => fail('import/malformed', reason),
  })
}

const CANCELLED = fail('import/cancelled', 'cancelled')
