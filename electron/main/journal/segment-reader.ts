import { closeSync, openSync, readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { errorCode } from './layout.ts'

/** Read ahead; also the step in which larger bodies are hashed. */
export const WINDOW_BYTES = 1024 * 1024

/** Reads any part of a segment through one window. What can't be read counts as zeros: the hashes tell. */
export class SegmentReader {
  readonly path: string
  /** Bytes, when it was opened. */
  readonly size: number
  readonly #file: FileHandle
  #window: Buffer = Buffer.alloc(0)
  #start = 0

  private constructor(path: string, file: FileHandle, size: number) {
    this.path = path
    this.#file = file
    this.size = size
  }

  static async open(path: string): Promise<SegmentReader> {
    const file = await open(path, 'r')
    try {
      return new SegmentReader(path, file, (await file.stat()).size)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /** Bytes from `offset`: `length`, or as many as there are. Stays valid: a window is never written to again. */
  async view(offset: number, length: number): Promise<Buffer> {
    const end = Math.min(offset + length, this.size)
    if (offset < this.#start || end > this.#start + this.#window.length) await this.#load(offset, end)
    return this.#window.subarray(offset - this.#start, Math.max(end, offset) - this.#start)
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  async #load(offset: number, end: number): Promise<void> {
    const window = Buffer.alloc(Math.max(0, Math.min(Math.max(end - offset, WINDOW_BYTES), this.size - offset)))
    let filled = 0
    while (filled < window.length) {
      const read = await this.#read(window, filled, offset + filled)
      if (read === 0) break
      filled += read
    }
    this.#window = window
    this.#start = offset
  }

  async #read(window: Buffer, filled: number, position: number): Promise<number> {
    try {
      return (await this.#file.read(window, filled, window.length - filled, position)).bytesRead
    } catch (error) {
      // A bad sector is damage like any other: what stands behind it may still be read.
      if (errorCode(error) === 'EIO') return Math.min(4096 - (position % 4096), window.length - filled)
      throw error
    }
  }
}

/** @throws what the file system throws */
export function readRangeSync(path: string, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const file = openSync(path, 'r')
  try {
    let filled = 0
    while (filled < length) {
      const read = readSync(file, bytes, filled, Math.min(length - filled, 2 ** 30), offset + filled)
      if (read === 0) break
      filled += read
    }
  } finally {
    closeSync(file)
  }
  return bytes
}
