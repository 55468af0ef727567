import { constants } from 'node:fs'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Instant } from '../../../shared/model/primitives.ts'
import { errorCode } from './layout.ts'
import { openLine, sealLine } from './segment-header.ts'

/** How far the journal was acknowledged, so that an end that was cut off later can be told from one never written. */
const Mark = z.object({
  generation: z.string(),
  /** Of the segment. */
  order: z.number().int(),
  sequence: z.number().int().nonnegative(),
  at: Instant.nullable(),
})
export type Mark = z.infer<typeof Mark>

export const MARK_FILE = 'acknowledged'

const markPath = (folder: string): string => join(folder, MARK_FILE)

/** Longer than any mark, so that a new one always covers the old one. */
const MARK_BYTES = 512

/**
 * The mark is written after the answer, in place and without a flush: it costs the person no time. It may be
 * behind, never ahead; when it is torn or missing, that says nothing.
 */
export class MarkWriter {
  readonly #folder: string
  #file: FileHandle | null = null
  #next: Mark | null = null
  #writing: Promise<void> | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  note(mark: Mark): void {
    this.#next = mark
    this.#writing ??= this.#write()
  }

  async close(): Promise<void> {
    await this.#writing
    await this.#file?.close()
    this.#file = null
  }

  async #write(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    try {
      while (this.#next) {
        const mark = this.#next
        this.#next = null
        this.#file ??= await open(markPath(this.#folder), constants.O_WRONLY | constants.O_CREAT, 0o600)
        await this.#file.write(Buffer.from(sealLine(mark).padEnd(MARK_BYTES), 'utf8'), 0, MARK_BYTES, 0)
      }
    } catch (error) {
      // Only a better statement after damage hangs on it. A full disk refuses the journal itself as well.
      this.#next = null
      void error
    } finally {
      this.#writing = null
    }
  }
}

/** Null when there is none that can be read. */
export async function readMark(folder: string, generation: string): Promise<Mark | null> {
  try {
    const parsed = Mark.safeParse(openLine(await readFile(markPath(folder))))
    return parsed.success && parsed.data.generation === generation ? parsed.data : null
  } catch (error) {
    if (errorCode(error) !== null) return null
    throw error
  }
}
