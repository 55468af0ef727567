import type { ImportedSource } from '../../shared/formats/import-format.ts'
import { MAX_IMPORT_BYTES } from '../../shared/formats/import-limits.ts'
import { messages } from '../../shared/messages/messages.ts'
import { type AppError, fail, type Result } from '../../shared/result.ts'
import { Batches } from './batches.ts'
import { CANCELLED, ParserClient, type ParserWorld } from './parser-client.ts'

/** A file to import; `read` is called when its turn comes, so that few are in memory. */
export interface QueuedFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly read: () => Promise<Uint8Array>
  /** Chosen by the analyst, of a text; a name of `ENCODINGS`. Left out, it is detected. */
  readonly encoding?: string
}

/** What became of a file, and its bytes. */
export interface Arrived<File extends QueuedFile> {
  readonly file: File
  readonly imported: ImportedSource
  readonly bytes: Uint8Array
}

/** What the queue tells while it runs. Every file that was begun and not cancelled is told of once. */
export interface ImportListener<File extends QueuedFile> {
  /** `done` files of `total` are finished; `name` is the one that begins now. */
  readonly progress: (done: number, total: number, name: string) => void
  /** Some at a time, in their order. Resolves when they are kept, never rejects; the next ones wait for it. */
  readonly sources: (arrived: readonly Arrived<File>[]) => Promise<void>
  readonly failure: (file: File, error: AppError) => void
}

export interface ImportReport {
  readonly imported: number
  readonly failed: readonly { readonly name: string; readonly error: AppError }[]
  /** Names of files that were not imported because of a cancel, the one that was being read included. */
  readonly cancelled: readonly string[]
}

export interface RunningImport {
  /** Stops at once: the parser is ended, the file being read and all after it are left out. */
  readonly cancel: () => void
  /** Resolves when all is done or cancelled and what was handed over is kept; never rejects. */
  readonly finished: Promise<ImportReport>
}

const isAppError = (value: unknown): value is AppError =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value && typeof value.code === 'string'

/** Whoever reads a file rejects with an `AppError`, or with an error that carries one as its cause. */
function readFailure(thrown: unknown): Result<never> {
  const cause = thrown instanceof Error ? thrown.cause : thrown
  if (isAppError(cause) && cause.code.includes('/')) return { ok: false, error: cause }
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  return fail('import/unreadable', messages.importer.unreadable(reason), thrown)
}

/** Reads the bytes of one file; never rejects. */
async function bytesOf(file: QueuedFile): Promise<Result<Uint8Array>> {
  if (file.size > MAX_IMPORT_BYTES) {
    return fail('import/too-large', messages.importer.tooLarge(file.size, MAX_IMPORT_BYTES))
  }
  try {
    return { ok: true, value: await file.read() }
  } catch (thrown) {
    return readFailure(thrown)
  }
}

/** Files that are read from the disk, and that the parser has, before their turn comes: it never waits for the next. */
const AHEAD = 2
/** Larger ones are read when their turn comes, so that few bytes are in memory. */
const MOST_AHEAD = 4 * 1024 * 1024

interface Attempt {
  readonly bytes: Uint8Array
  readonly outcome: Result<ImportedSource>
}

const NO_BYTES = new Uint8Array()

/**
 * Imports files one after another in the parser. A file that cannot be read, that ends the parser or takes too long
 * fails by itself; the rest go on.
 */
export function runQueue<File extends QueuedFile>(
  files: readonly File[],
  on: ImportListener<File>,
  world: ParserWorld,
): RunningImport {
  const parser = new ParserClient(world)
  let isCancelled = false
  let stop: (outcome: Result<never>) => void = () => undefined
  const stopped = new Promise<Result<never>>((resolve) => {
    stop = resolve
  })

  const attempt = async (file: File): Promise<Attempt> => {
    const bytes = await Promise.race([bytesOf(file), stopped])
    if (!bytes.ok) return { bytes: NO_BYTES, outcome: bytes }
    const { name: fileName, encoding } = file
    const request = { fileName, bytes: bytes.value, ...(encoding === undefined ? {} : { encoding }) }
    return { bytes: bytes.value, outcome: await parser.run(request) }
  }

  const begun: Promise<Attempt>[] = []
  let next = 0
  const beginUpTo = (turn: number): void => {
    for (let file = files[next]; file; file = files[next]) {
      if (next > turn && (next > turn + AHEAD || file.size > MOST_AHEAD)) return
      begun.push(attempt(file))
      next += 1
    }
  }

  const runAll = async (): Promise<ImportReport> => {
    let imported = 0
    const arrived = new Batches<Arrived<File>>(on.sources, world.after)
    const failed: { readonly name: string; readonly error: AppError }[] = []
    for (const [done, file] of files.entries()) {
      on.progress(done, files.length, file.name)
      beginUpTo(done)
      const { bytes, outcome } = (await begun.shift()) ?? { bytes: NO_BYTES, outcome: CANCELLED }
      if (isCancelled) {
        await arrived.finish()
        return { imported, failed, cancelled: files.slice(done).map(({ name }) => name) }
      }
      if (outcome.ok) {
        imported += 1
        await arrived.add({ file, imported: outcome.value, bytes }, bytes.length)
      } else {
        failed.push({ name: file.name, error: outcome.error })
        on.failure(file, outcome.error)
      }
    }
    parser.rest()
    await arrived.finish()
    return { imported, failed, cancelled: [] }
  }

  return {
    cancel: () => {
      isCancelled = true
      parser.cancel()
      stop(CANCELLED)
    },
    finished: runAll(),
  }
}
