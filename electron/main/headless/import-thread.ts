import type { Worker } from 'node:worker_threads'
import type { ImportedSource, ImportInput } from '../../../shared/formats/import-format.ts'
import { memoryLimitOf, timeLimitOf } from '../../../shared/formats/import-limits.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { fail, type Result } from '../../../shared/result.ts'

export interface ImportThreadWorld {
  /** A thread that runs `serveImports`. */
  readonly start: () => Worker
  /** Bytes that this whole process holds. */
  readonly memory: () => number
  /** ms for a file of so many bytes. */
  readonly timeLimit: (bytes: number) => number
}

export const WORLD: Pick<ImportThreadWorld, 'memory' | 'timeLimit'> = {
  memory: () => process.memoryUsage.rss(),
  timeLimit: timeLimitOf,
}

/** ms between two looks at the memory. */
const LOOK = 100

const OUT_OF_MEMORY = fail('import/out-of-memory', messages.importer.outOfMemory)

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Runs the importers in a thread that can be ended: started with the first file, used for all of them, and again after
 * it had to be ended. The program ends although it runs.
 */
export class ImportThread {
  readonly #world: ImportThreadWorld
  #worker: Worker | null = null
  #served = 0

  constructor(world: ImportThreadWorld) {
    this.#world = world
  }

  /** Starts the thread ahead of the first file. */
  warm(): void {
    this.#worker ??= this.#start()
    this.#worker.unref()
  }

  /**
   * One file at a time.
   *
   * @returns what `importFile` says, and `import/timed-out`, `import/out-of-memory`, `import/malformed` for a crash
   */
  async read(input: ImportInput): Promise<Result<ImportedSource>> {
    const servedBefore = this.#served
    const first = await this.#attempt(input)
    // What files before this one have left in memory is not its fault: it is read once more by itself.
    const blamed = first.ok || first.error.code !== 'import/out-of-memory' || servedBefore === 0
    return blamed ? first : this.#attempt(input)
  }

  #attempt(input: ImportInput): Promise<Result<ImportedSource>> {
    const worker = (this.#worker ??= this.#start())
    const { bytes } = input
    // What was there before the file came, and what it may use on top.
    const most = this.#world.memory() + memoryLimitOf(bytes.length)
    return new Promise((resolve) => {
      const settle = (result: Result<ImportedSource>, ends: boolean): void => {
        clearTimeout(timer)
        clearInterval(looks)
        worker.off('message', onMessage)
        worker.off('error', onError)
        worker.off('exit', onExit)
        worker.unref()
        if (ends) this.#end(worker)
        else this.#served += 1
        resolve(result)
      }
      const limit = this.#world.timeLimit(bytes.length)
      const timer = setTimeout(() => {
        settle(fail('import/timed-out', messages.importer.timedOut(Math.round(limit / 1000))), true)
      }, limit)
      const looks = setInterval(() => {
        if (this.#world.memory() > most) settle(OUT_OF_MEMORY, true)
      }, LOOK)
      const onMessage = (result: Result<ImportedSource>): void => settle(result, false)
      const onError = (error: unknown): void => settle(isOutOfMemory(error) ? OUT_OF_MEMORY : crash(error), true)
      const onExit = (): void => settle(crash('exit'), true)
      worker.ref()
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.on('exit', onExit)
      worker.postMessage(input)
    })
  }

  #start(): Worker {
    this.#served = 0
    return this.#world.start()
  }

  #end(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null
    // What it still throws while it is ended is of no concern any more.
    worker.on('error', () => undefined)
    void worker.terminate()
  }
}

const crash = (error: unknown): Result<never> =>
  fail('import/malformed', messages.importer.crashed(error instanceof Error ? error.message : String(error)), error)
