import { readFileSync } from 'node:fs'
import { writeFileAtomic } from './atomic-write.ts'
import { FRESH, parseShellValues, type ShellValues } from './shell-values.ts'

function read(path: string, onError: (error: unknown) => void): ShellValues {
  try {
    return parseShellValues(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!missing) onError(error)
    return FRESH
  }
}

/**
 * What must be known before the page exists: where the window was and which theme it had. Convenience only:
 * a file that is missing or damaged means a fresh start, and a write that fails is logged and dropped.
 */
export class ShellState {
  #values: ShellValues
  #writing: Promise<void> = Promise.resolve()
  #dirty = false
  #busy = false

  constructor(
    private readonly path: string,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#values = read(path, onError)
  }

  get values(): ShellValues {
    return this.#values
  }

  /** Kept at once in memory and soon on disk; many changes in a row become one write. */
  update(patch: Partial<ShellValues>): void {
    this.#values = { ...this.#values, ...patch }
    if (this.#dirty) return
    this.#dirty = true
    this.#writing = this.#writing.then(() => this.#write())
  }

  /** True while something is not yet on disk. */
  get pending(): boolean {
    return this.#dirty || this.#busy
  }

  /** Settles when everything is on disk, or could not be written. */
  async flush(): Promise<void> {
    while (this.#dirty) await this.#writing
    await this.#writing
  }

  async #write(): Promise<void> {
    this.#dirty = false
    this.#busy = true
    try {
      await writeFileAtomic(this.path, new TextEncoder().encode(`${JSON.stringify(this.#values, null, 2)}\n`))
    } catch (error) {
      this.onError(error)
    } finally {
      this.#busy = false
    }
  }
}
