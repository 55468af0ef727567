import type { Result } from '../../shared/result.ts'
import type { WorkerPort } from './worker-port.ts'

/** What can be said to a worker that is at work; nothing happens when it has ended meanwhile. */
export interface AtWork<To, Value> {
  readonly post: (message: To) => void
  /** Ends the worker: this is what came of it. */
  readonly finish: (result: Result<Value>) => void
}

interface WorkOf<To, From, Value> {
  readonly request: To
  /** Ends the worker at once, whatever it is doing. */
  readonly signal: AbortSignal
  readonly start: () => WorkerPort<To, From>
  readonly meet: (answer: From, worker: AtWork<To, Value>) => void
  readonly cancelled: Result<Value>
  readonly crashed: (reason: string) => Result<Value>
}

/**
 * Has a worker do one work, and ends it in every case: when it has finished, crashed, could not be started, or was
 * given up. Never rejects.
 */
export function inWorker<To, From, Value>({
  request,
  signal,
  start,
  meet,
  cancelled,
  crashed,
}: WorkOf<To, From, Value>): Promise<Result<Value>> {
  if (signal.aborted) return Promise.resolve(cancelled)
  return new Promise((resolve) => {
    let port: WorkerPort<To, From> | null = null
    const finish = (result: Result<Value>): void => {
      signal.removeEventListener('abort', cancel)
      port?.terminate()
      port = null
      resolve(result)
    }
    const cancel = (): void => {
      finish(cancelled)
    }
    const worker: AtWork<To, Value> = { post: (message) => port?.post(message), finish }
    signal.addEventListener('abort', cancel)
    try {
      port = start()
      port.onCrash((reason) => {
        if (port !== null) finish(crashed(reason))
      })
      port.onAnswer((answer) => {
        // What a worker that has been ended still had to say is of no concern any more.
        if (port !== null) meet(answer, worker)
      })
      port.post(request)
    } catch (thrown) {
      finish(crashed(String(thrown)))
    }
  })
}
