import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Finding } from '../../../shared/ipc/workspace.ts'
import type {
  FromWorker,
  Job,
  JobOptions,
  OnProgress,
  ResultOf,
  Streamed,
  StreamJob,
  ThrownError,
  ToWorker,
} from './job-types.ts'

/** What failed in the worker: `name` and `code` are those of the error there. */
export class JobError extends Error {
  override readonly name: string
  readonly code: string | null
  readonly findings: readonly Finding[]

  constructor({ name, code, message, stack, findings }: ThrownError) {
    super(message)
    this.name = name
    this.code = code
    this.findings = findings
    if (stack !== null) this.stack = stack
  }
}

export interface JobsOptions {
  readonly workerFile?: string
  /** Milliseconds without a job after which the worker is ended, and its memory given back. */
  readonly idleTime?: number
}

type Answer = Extract<FromWorker, { readonly type: 'piece' | 'done' }>

interface Pending {
  readonly settle: (answer: Answer) => void
  readonly reject: (error: Error) => void
  readonly onProgress: OnProgress | undefined
}

const ended = (message: string): JobError =>
  new JobError({ name: 'WorkerEndedError', code: null, message, stack: null, findings: [] })

/** Beside the entry of the main process; this module may be in a chunk, which is in a folder below. */
const builtWorker = (): string =>
  ['.', '..'].map((up) => join(import.meta.dirname, up, 'journal-worker.js')).find((file) => existsSync(file)) ??
  join(import.meta.dirname, 'journal-worker.js')

/** Long work on the files, in a thread of its own, so that commits are never kept waiting. */
export class Jobs {
  readonly #workerFile: string
  readonly #idleTime: number
  readonly #pending = new Map<number, Pending>()
  /** Jobs and streams that are not over. */
  readonly #active = new Set<number>()
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | null = null
  #lastId = 0

  constructor({ workerFile, idleTime = 30_000 }: JobsOptions = {}) {
    this.#workerFile = workerFile ?? builtWorker()
    this.#idleTime = idleTime
  }

  /** @throws JobError with the name and code of what was thrown; `AbortError` when the signal cancelled it */
  async run<AnyJob extends Job>(job: AnyJob, { signal, onProgress }: JobOptions = {}): Promise<ResultOf<AnyJob>> {
    signal?.throwIfAborted()
    const id = this.#begin()
    const cancel = (): void => this.#post({ type: 'cancel', id })
    signal?.addEventListener('abort', cancel)
    try {
      const answer = await this.#ask({ type: 'run', id, job }, onProgress)
      if (answer.type !== 'done') throw new Error('A job gave a piece')
      return answer.result as ResultOf<AnyJob>
    } finally {
      signal?.removeEventListener('abort', cancel)
      this.#end(id)
    }
  }

  /** Each piece ends with a line and is made when it is asked for. @throws like `run` */
  async *stream(job: StreamJob): AsyncGenerator<Uint8Array, Streamed, void> {
    const id = this.#begin()
    let over = false
    try {
      for (
        let answer = await this.#ask({ type: 'stream', id, job });
        ;
        answer = await this.#ask({ type: 'pull', id })
      ) {
        if (answer.type === 'done') {
          over = true
          return answer.result as Streamed
        }
        yield answer.bytes
      }
    } finally {
      if (!over) this.#post({ type: 'cancel', id })
      this.#end(id)
    }
  }

  /** Ends the worker; what is under way is rejected. A later job starts a new one. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#forget(worker, ended('The worker was closed.'))
    await worker?.terminate()
  }

  #begin(): number {
    this.#lastId += 1
    this.#active.add(this.#lastId)
    if (this.#idle !== null) clearTimeout(this.#idle)
    this.#idle = null
    return this.#lastId
  }

  #end(id: number): void {
    this.#active.delete(id)
    if (this.#active.size > 0) return
    this.#worker?.unref()
    this.#idle = setTimeout(() => void this.close(), this.#idleTime)
    this.#idle.unref()
  }

  #ask(message: ToWorker, onProgress?: OnProgress): Promise<Answer> {
    return new Promise((settle, reject) => {
      this.#pending.set(message.id, { settle, reject, onProgress })
      this.#post(message, message.type !== 'pull')
    })
  }

  #post(message: ToWorker, startWorker = false): void {
    if (startWorker) this.#worker ??= this.#start()
    if (this.#worker) {
      this.#worker.ref()
      this.#worker.postMessage(message)
    } else this.#take(message.id)?.reject(ended('The worker has ended.'))
  }

  #start(): Worker {
    const worker = new Worker(this.#workerFile)
    worker.on('message', (message: FromWorker) => this.#receive(message))
    worker.on('error', (error: Error) => this.#forget(worker, ended(`The worker failed: ${error.message}`)))
    worker.on('exit', (code) => this.#forget(worker, ended(`The worker ended with ${String(code)}.`)))
    return worker
  }

  #receive(message: FromWorker): void {
    if (message.type === 'progress') this.#pending.get(message.id)?.onProgress?.(message.done, message.total)
    else if (message.type === 'failed') this.#take(message.id)?.reject(new JobError(message.error))
    else this.#take(message.id)?.settle(message)
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    return pending
  }

  /** Whatever waits for this worker waits in vain. */
  #forget(worker: Worker | null, error: Error): void {
    if (worker === null || this.#worker !== worker) return
    this.#worker = null
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(error)
  }
}
