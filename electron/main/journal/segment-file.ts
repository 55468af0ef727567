import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './layout.ts'

/** What the writer needs of a file; a `FileHandle` is one. */
export interface WritableFile {
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesWritten: number }>
  datasync(): Promise<void>
  close(): Promise<void>
}

export interface SegmentFileSystem {
  /** Fails when the file exists. */
  create(path: string): Promise<WritableFile>
  syncFolder(folder: string): Promise<void>
  remove(path: string): Promise<void>
}

export const NODE_SEGMENT_FILES: SegmentFileSystem = {
  create: (path) => open(path, 'wx', 0o600),
  remove: (path) => rm(path, { force: true }),
  syncFolder,
}

/** Below this, copying the parts together costs less than a second call. */
const ONE_WRITE_BYTES = 4 * 1024 * 1024

/** One segment while it is written. It is made with its first bytes, so that a failure leaves none behind. */
export class SegmentFile {
  readonly order: number
  readonly #path: string
  readonly #header: Uint8Array
  readonly #files: SegmentFileSystem
  #file: WritableFile | null = null
  #position = 0
  #worthKeeping = false
  #work: Promise<void> = Promise.resolve()

  constructor(path: string, order: number, header: Uint8Array, files: SegmentFileSystem) {
    this.#path = path
    this.order = order
    this.#header = header
    this.#files = files
  }

  /** Bytes written. */
  get size(): number {
    return this.#position
  }

  /**
   * Resolves when the bytes are on disk. After a rejection the file must not be written to again: what the
   * system still holds of it is unknown.
   */
  append(parts: readonly Uint8Array[]): Promise<void> {
    this.#work = this.#append(parts)
    return this.#work
  }

  /** Somebody relies on what is in it. */
  keep(): void {
    this.#worthKeeping = true
  }

  /** Closes as soon as the system lets go of it, and removes a file on which nobody relies. Never rejects. */
  async leave(): Promise<void> {
    try {
      await this.#work
    } catch (error) {
      // Told to whoever appended.
      void error
    }
    try {
      await this.#file?.close()
      if (!this.#worthKeeping) await this.#files.remove(this.#path)
    } catch (error) {
      // What counts is on disk already; what does not is overruled by the next segment.
      void error
    }
  }

  async #append(parts: readonly Uint8Array[]): Promise<void> {
    if (this.#file) {
      await this.#write(this.#file, parts)
      await this.#file.datasync()
      return
    }
    this.#file = await this.#files.create(this.#path)
    await this.#write(this.#file, [this.#header, ...parts])
    await this.#file.datasync()
    await this.#files.syncFolder(dirname(this.#path))
  }

  async #write(file: WritableFile, parts: readonly Uint8Array[]): Promise<void> {
    const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0)
    const chunks = length <= ONE_WRITE_BYTES ? [Buffer.concat(parts, length)] : parts
    for (const chunk of chunks) {
      let done = 0
      while (done < chunk.byteLength) {
        const { bytesWritten } = await file.write(chunk, done, chunk.byteLength - done, this.#position)
        if (bytesWritten <= 0) throw new Error('The file takes no more bytes.')
        done += bytesWritten
        this.#position += bytesWritten
      }
    }
  }
}
