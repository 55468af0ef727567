import type { ImportedSource } from '../../shared/formats/import-format.ts'
import { MAX_IMPORT_BYTES } from '../../shared/formats/import-limits.ts'
import { messages } from '../../shared/messages/messages.ts'
import { type AppError, fail, type Result } from '../../shared/result.ts'
import type { WorkerPort } from '../platform/worker-port.ts'
import type { ImportRequest, ImportResponse } from './messages.ts'

/** A file to import; `read` is called when its turn comes, so that only one is in memory. */
export interface QueuedFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly read: () => Promise<Uint8Array>
}

/** What the queue tells while it runs. For every file that was begun, `source` or `failure` is called once. */
export interface ImportListener {
  /** `done` files of `total` are finished; `name` is the one that begins now. */
  readonly progress: (done: number, total: number, name: string) => void
  /** Resolves when the source is kept, never rejects. The next one waits for it, so that few are in memory. */
  readonly source: (imported: ImportedSource, bytes: Uint8Array) => Promise<void>
  readonly failure: (name: string, error: AppError) => void
}

export interface ImportReport {
  readonly imported: number
  readonly failed: readonly { readonly name: string; readonly error: AppError }[]
  /** Names of files that were not imported because of a cancel, the one that was being read included. */
  readonly cancelled: readonly string[]
}

export interface RunningImport {
  /** Stops at once: the worker is ended, the file being read and all after it are left out. */
  readonly cancel: () => void
  /** Resolves when all is done or cancelled and what was handed over is kept; never rejects. */
  readonly finished: Promise<ImportReport>
}

type ImportPort = WorkerPort<ImportRequest, ImportResponse>

export interface QueueWorld {
  readonly startWorker: () => ImportPort
  /** Calls back after so many milliseconds; the answer takes that back. */
  readonly after: (milliseconds: number, callback: () => void) => () => void
}

/** Time that one file may take: far above what the slowest machine needs, so that only what hangs is stopped. */
const BASE_LIMIT_MS = 30_000
const LIMIT_MS_PER_MEGABYTE = 2_000
const MEGABYTE = 1024 * 1024

export const timeLimitOf = (bytes: number): number =>
  Math.round(BASE_LIMIT_MS + (LIMIT_MS_PER_MEGABYTE * bytes) / MEGABYTE)

const isAppError = (value: unknown): value is AppError =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value && typeof value.code === 'string'

/** Whoever reads a file rejects with an `AppError`, or with an error that carries one as its cause. */
function readFailure(thrown: unknown): Result<never> {
  const cause = thrown instanceof Error ? thrown.cause : thrown
  if (isAppError(cause) && cause.code.includes('/')) return { ok: false, error: cause }
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  return fail('import/unreadable', messages.importer.unreadable(reason), thrown)
}

/** Bytes that can be handed over whole: those in the middle of a larger buffer are copied out of it. */
const transferable = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes)

type Outcome = Result<ImportResponse>

/** One worker, started when first needed and again after it had to be ended. */
class ImportWorker {
  readonly #world: QueueWorld
  #port: ImportPort | null = null
  #settle: ((outcome: Outcome) => void) | null = null

  constructor(world: QueueWorld) {
    this.#world = world
  }

  /** Resolves with what the file gave; a crash or too long a wait is a failure of this file only. */
  run(fileName: string, bytes: Uint8Array): Promise<Outcome> {
    return new Promise((resolve) => {
      const limit = timeLimitOf(bytes.byteLength)
      const forget = this.#world.after(limit, () => {
        this.end(fail('import/unreadable', messages.importer.timedOut(Math.round(limit / 1000))))
      })
      this.#settle = (outcome) => {
        this.#settle = null
        forget()
        resolve(outcome)
      }
      try {
        this.#port ??= this.#start()
        this.#port.post({ fileName, bytes: transferable(bytes) })
      } catch (thrown) {
        this.end(fail('import/unreadable', messages.importer.crashed(String(thrown)), thrown))
      }
    })
  }

  /** Ends the worker; a file that it was reading gets `outcome`. */
  end(outcome: Outcome): void {
    this.#port?.terminate()
    this.#port = null
    this.#settle?.(outcome)
  }

  #start(): ImportPort {
    const port = this.#world.startWorker()
    // What a worker that has been ended still had to say is of no concern any more.
    port.onAnswer((response) => {
      if (this.#port === port) this.#settle?.({ ok: true, value: response })
    })
    port.onCrash((reason) => {
      if (this.#port === port) this.end(fail('import/malformed', messages.importer.crashed(reason)))
    })
    return port
  }
}

const CANCELLED = fail('import/cancelled', 'cancelled')

/**
 * Imports files one after another in a worker. A file that cannot be read, that crashes the worker or takes too long
 * fails by itself; the rest go on.
 */
export function runQueue(files: readonly QueuedFile[], on: ImportListener, world: QueueWorld): RunningImport {
  const worker = new ImportWorker(world)
  let isCancelled = false
  let stop: (outcome: Result<never>) => void = () => undefined
  const stopped = new Promise<Result<never>>((resolve) => {
    stop = resolve
  })

  const importOne = async (file: QueuedFile): Promise<Result<ImportResponse>> => {
    if (file.size > MAX_IMPORT_BYTES) {
      return fail('import/too-large', messages.importer.tooLarge(file.size, MAX_IMPORT_BYTES))
    }
    try {
      const bytes = await Promise.race([file.read(), stopped])
      return bytes instanceof Uint8Array ? await worker.run(file.name, bytes) : bytes
    } catch (thrown) {
      return readFailure(thrown)
    }
  }

  const runAll = async (): Promise<ImportReport> => {
    let imported = 0
    // One source is written while the next is read: a thousand writes in waiting could not be cancelled.
    let writing = Promise.resolve()
    const failed: { readonly name: string; readonly error: AppError }[] = []
    for (const [done, file] of files.entries()) {
      on.progress(done, files.length, file.name)
      const outcome = await importOne(file)
      await writing
      if (isCancelled) return { imported, failed, cancelled: files.slice(done).map(({ name }) => name) }
      const result = outcome.ok ? outcome.value.result : outcome
      if (outcome.ok && result.ok) {
        imported += 1
        writing = on.source(result.value, outcome.value.bytes)
      } else if (!result.ok) {
        failed.push({ name: file.name, error: result.error })
        on.failure(file.name, result.error)
      }
    }
    worker.end(CANCELLED)
    await writing
    return { imported, failed, cancelled: [] }
  }

  return {
    cancel: () => {
      isCancelled = true
      worker.end(CANCELLED)
      stop(CANCELLED)
    },
    finished: runAll(),
  }
}
