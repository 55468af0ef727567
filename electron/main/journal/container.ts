import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip, gzip } from 'node:zlib'
import { syncFolder } from '../services/atomic-write.ts'
import { preludeOf } from './container-layout.ts'
import { verifyFile } from './container-reader.ts'
import { DamagedFileError } from './file-errors.ts'

export type Lines = Iterable<string> | AsyncIterable<string>

export interface WriteOptions {
  readonly signal?: AbortSignal | undefined
}

/** Measured on 100,000 annotations: higher levels cost several times the time for a tenth of the size. */
const LEVEL = 3
/** Characters put through the packer at once. */
const BATCH = 256 * 1024

/**
 * Writes a whole container or none: beside it first, flushed, read back and checked, then renamed. Lines are
 * given without their ends. Throws what the file system throws, the signal's reason, and what `rows` throws.
 */
export async function writeContainer(
  path: string,
  header: string,
  rows: Lines,
  { signal }: WriteOptions = {},
): Promise<{ readonly bytes: number }> {
  signal?.throwIfAborted()
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID()}.tmp`)
  let bytes = 0
  try {
    bytes = await writeAll(temporary, header, rows, signal)
    if (!(await verifyFile(temporary, { signal }))) throw new DamagedFileError('What was written does not read back.')
    signal?.throwIfAborted()
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
  return { bytes }
}

async function writeAll(path: string, header: string, rows: Lines, signal?: AbortSignal): Promise<number> {
  const handle = await open(path, 'wx', 0o600)
  try {
    const sink = new HashingSink(handle)
    const packed = await promisify(gzip)(`${header}\n`, { level: LEVEL })
    await sink.write(preludeOf(packed.byteLength))
    await sink.write(packed)
    await pipeline(
      Readable.from(batched(rows), { objectMode: true, highWaterMark: 2 }),
      createGzip({ level: LEVEL, chunkSize: BATCH }),
      async (chunks: AsyncIterable<Uint8Array>) => {
        for await (const chunk of chunks) await sink.write(chunk)
      },
      signal ? { signal } : {},
    )
    await sink.finish()
    await handle.sync()
    return sink.bytes
  } finally {
    await handle.close()
  }
}

/** Everything that is written goes into the hash at the end. */
class HashingSink {
  readonly #hash = createHash('sha256')
  readonly #handle: FileHandle
  bytes = 0

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes)
    await this.#append(bytes)
  }

  async finish(): Promise<void> {
    await this.#append(this.#hash.digest())
  }

  /** `writeFile` of a handle goes on where the last one ended, and after short writes. */
  async #append(bytes: Uint8Array): Promise<void> {
    await this.#handle.writeFile(bytes)
    this.bytes += bytes.byteLength
  }
}

async function* batched(lines: Lines): AsyncGenerator<Buffer> {
  let batch: string[] = []
  let size = 0
  for await (const line of lines) {
    batch.push(line, '\n')
    size += line.length
    if (size < BATCH) continue
    yield Buffer.from(batch.join(''))
    batch = []
    size = 0
  }
  if (batch.length > 0) yield Buffer.from(batch.join(''))
}
