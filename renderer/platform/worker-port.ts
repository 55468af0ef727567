/** The part of a worker that asks and is answered; tests give their own. */
export interface WorkerPort<Request, Answer> {
  readonly post: (request: Request) => void
  readonly onAnswer: (listener: (answer: Answer) => void) => void
  /** Called when the worker could not be loaded, threw, or sent what could not be read. */
  readonly onCrash: (listener: (reason: string) => void) => void
  /** Ends the worker at once, whatever it is doing. */
  readonly terminate: () => void
}

/** @param transfer what goes over to the worker instead of being copied, and is gone from this side afterwards */
export function portOf<Request, Answer>(
  worker: Worker,
  transfer: (request: Request) => Transferable[] = () => [],
): WorkerPort<Request, Answer> {
  return {
    post: (request) => {
      worker.postMessage(request, transfer(request))
    },
    onAnswer: (listener) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
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
