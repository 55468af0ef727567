import type { ImportRequest, ImportResponse } from './messages.ts'

/** The part of a worker that the queue needs; tests give their own. */
export interface WorkerPort {
  /** Sends a file; its bytes are gone from this side afterwards. */
  readonly post: (request: ImportRequest) => void
  readonly onResponse: (listener: (response: ImportResponse) => void) => void
  /** Called when the worker could not be loaded, threw, or sent what could not be read. */
  readonly onCrash: (listener: (reason: string) => void) => void
  /** Ends the worker at once, whatever it is doing. */
  readonly terminate: () => void
}

/** Wraps a worker that runs `worker.ts`. */
export function portOf(worker: Worker): WorkerPort {
  return {
    post: (request) => {
      worker.postMessage(request, [request.bytes.buffer])
    },
    onResponse: (listener) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ImportResponse>) => {
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
  }
}
