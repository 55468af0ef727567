import { fail, type Result } from '../../shared/result.ts'
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
  if (signal.aborted) return Promise.resolve(CANCELLED)
  return new Promise((resolve) => {
    let port: WorkerPort<Request, WorkAnswer<Value>> | null = null
    const finish = (result: Result<Value>): void => {
      signal.removeEventListener('abort', cancel)
      port?.terminate()
      port = null
      resolve(result)
    }
    const cancel = (): void => {
      finish(CANCELLED)
    }
    signal.addEventListener('abort', cancel)
    try {
      port = start()
      port.onAnswer((answer) => {
        // What a worker that has been ended still had to say is of no concern any more.
        if (port === null) return
        if ('result' in answer) finish(answer.result)
        else onProgress?.(answer.done, answer.total)
      })
      port.onCrash((reason) => {
        if (port !== null) finish(fail('import/malformed', reason))
      })
      port.post(request)
    } catch (thrown) {
      finish(fail('import/malformed', String(thrown)))
    }
  })
}

const CANCELLED = fail('import/cancelled', 'cancelled')
