import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Two files of this size at most: a loop of errors must not fill the disk. */
const MAX_BYTES = 1_000_000

export type LogLevel = 'error' | 'warning'

/** The local log. Nothing in it ever leaves the machine, and it holds no text of any source. */
export class LogFile {
  constructor(
    readonly path: string,
    private readonly now: () => string,
  ) {}

  /** Never throws: an error that can't be logged must not become a second error. */
  write(level: LogLevel, origin: string, message: string, stack: string | null = null): void {
    const line = JSON.stringify({ at: this.now(), level, origin, message, stack })
    try {
      mkdirSync(dirname(this.path), { recursive: true })
      this.#rotate()
      // Synchronous: the process may be about to end.
      appendFileSync(this.path, `${line}\n`, { mode: 0o600 })
    } catch (error) {
      process.stderr.write(`${line}\nThe log could not be written: ${String(error)}\n`)
    }
  }

  error(origin: string, thrown: unknown): void {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    this.write('error', origin, error.message, error.stack ?? null)
  }

  #rotate(): void {
    const size = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0
    if (size < MAX_BYTES) return
    rmSync(`${this.path}.1`, { force: true })
    renameSync(this.path, `${this.path}.1`)
  }
}
