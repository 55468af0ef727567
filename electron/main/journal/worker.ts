import { parentPort } from 'node:worker_threads'
import { streamState } from './job-stream.ts'
import type { FromWorker, Job, Streamed, ThrownError, ToWorker } from './job-types.ts'
import { DamagedGenerationError } from './load-image.ts'
import { runJob } from './run-job.ts'

/** Entry of the thread in which long work is done. Between two jobs it holds nothing. */
const controllers = new Map<number, AbortController>()
const streams = new Map<number, AsyncGenerator<Uint8Array, Streamed, void>>()

const send = (message: FromWorker): void => {
  // The bytes of a piece are moved, not copied.
  parentPort?.postMessage(message, message.type === 'piece' ? [message.bytes.buffer as ArrayBuffer] : [])
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'cancel') cancel(message.id)
  else if (message.type === 'pull') void settle(message.id, () => pull(message.id))
  else if (message.type === 'stream') {
    streams.set(message.id, streamState(message.job, begin(message.id)))
    void settle(message.id, () => pull(message.id))
  } else void settle(message.id, () => run(message.id, message.job))
})

function begin(id: number): AbortSignal {
  const controller = new AbortController()
  controllers.set(id, controller)
  return controller.signal
}

function end(id: number): void {
  controllers.delete(id)
  streams.delete(id)
}

function cancel(id: number): void {
  controllers.get(id)?.abort()
  const stream = streams.get(id)
  end(id)
  // Nobody waits for it any more, and whatever it was doing fails with the signal.
  stream?.return({ findings: [] }).catch(() => undefined)
}

async function run(id: number, job: Job): Promise<void> {
  const onProgress = (done: number, total: number): void => send({ type: 'progress', id, done, total })
  const result = await runJob(job, { signal: begin(id), onProgress })
  end(id)
  send({ type: 'done', id, result })
}

async function pull(id: number): Promise<void> {
  const stream = streams.get(id)
  if (!stream) throw new Error('There is no such stream.')
  const { done, value } = await stream.next()
  if (done !== true) return send({ type: 'piece', id, bytes: value })
  end(id)
  send({ type: 'done', id, result: value })
}

async function settle(id: number, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    end(id)
    send({ type: 'failed', id, error: thrownError(error) })
  }
}

function thrownError(error: unknown): ThrownError {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  const findings = error instanceof DamagedGenerationError ? error.findings : []
  return { name, code, message, stack: stack ?? null, findings }
}
