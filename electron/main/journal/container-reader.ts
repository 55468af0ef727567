import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { createGunzip, gunzip } from 'node:zlib'
import { beginsLikeOne, headerBytesOf, PRELUDE_BYTES, TRAILER_BYTES } from './container-layout.ts'
import { asDamage, DamagedFileError, ForeignFileError, isMissing } from './file-errors.ts'
import { splitLines } from './split-lines.ts'

export interface FileProgress {
  readonly done: number
  readonly total: number
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined
  /** Bytes of the file. */
  readonly onProgress?: ((progress: FileProgress) => void) | undefined
}

/** What a file may unpack to, so that a small one that somebody made can't fill memory. */
export interface UnpackLimits {
  /** Bytes; a string can't be longer. */
  readonly line: number
  /** Unpacked bytes for each packed one. */
  readonly ratio: number
}
export const UNPACK_LIMITS: UnpackLimits = { line: 512_000_000, ratio: 2000 }

/** Bytes read at once. */
const PIECE = 256 * 1024

/**
 * The header line, from the beginning of the file alone. Its own checksum is checked, nothing behind it.
 * @throws DamagedFileError, ForeignFileError, or what the file system throws
 */
export const readContainerHeader = (path: string): Promise<string> =>
  withFile(path, async (handle, size) => {
    const packed = await readAt(handle, PRELUDE_BYTES, await packedHeaderBytes(handle, size, path))
    return unpackHeader(packed, path)
  })

/**
 * All other lines, in batches. They may be believed only when the iteration has ended: the hash stands last.
 * @throws DamagedFileError, ForeignFileError, the signal's reason, or what the file system throws
 */
export async function* readContainerRows(
  path: string,
  { signal, onProgress }: ReadOptions = {},
  limits: UnpackLimits = UNPACK_LIMITS,
): AsyncGenerator<readonly string[], void, undefined> {
  const handle = await openFile(path)
  try {
    const { size } = await handle.stat()
    const from = PRELUDE_BYTES + (await packedHeaderBytes(handle, size, path))
    const hash = createHash('sha256')
    for await (const piece of pieces(handle, 0, from)) hash.update(piece)
    const packed = Readable.from(
      hashed(pieces(handle, from, size - TRAILER_BYTES), hash, (done) => {
        onProgress?.({ done: from + done, total: size })
      }),
      { objectMode: true, highWaterMark: 2 },
    )
    for await (const lines of splitLines(unpacked(packed, limits.ratio, path), limits.line, basename(path))) {
      signal?.throwIfAborted()
      yield lines
    }
    signal?.throwIfAborted()
    await checkTrailer(handle, size, hash, path)
  } catch (error) {
    throw asDamage(error, basename(path))
  } finally {
    await handle.close()
  }
}

/**
 * True when every byte is what was written. False also when the file is not there or is none of ours; throws
 * what else the file system throws, and the signal's reason.
 */
export async function verifyFile(path: string, { signal, onProgress }: ReadOptions = {}): Promise<boolean> {
  try {
    await withFile(path, async (handle, size) => {
      await packedHeaderBytes(handle, size, path)
      const hash = createHash('sha256')
      let done = 0
      for await (const piece of pieces(handle, 0, size - TRAILER_BYTES)) {
        signal?.throwIfAborted()
        hash.update(piece)
        done += piece.byteLength
        onProgress?.({ done, total: size })
      }
      await checkTrailer(handle, size, hash, path)
    })
    return true
  } catch (error) {
    if (error instanceof DamagedFileError || error instanceof ForeignFileError || isMissing(error)) return false
    throw error
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (error) {
    throw asDamage(error, basename(path))
  }
}

async function withFile<Value>(
  path: string,
  use: (handle: FileHandle, size: number) => Promise<Value>,
): Promise<Value> {
  const handle = await openFile(path)
  try {
    return await use(handle, (await handle.stat()).size)
  } catch (error) {
    throw asDamage(error, basename(path))
  } finally {
    await handle.close()
  }
}

async function packedHeaderBytes(handle: FileHandle, size: number, path: string): Promise<number> {
  const prelude = await readAt(handle, 0, Math.min(size, PRELUDE_BYTES))
  const bytes = prelude.byteLength < PRELUDE_BYTES ? null : headerBytesOf(prelude)
  if (bytes !== null && PRELUDE_BYTES + bytes + TRAILER_BYTES <= size) return bytes
  if (bytes !== null || beginsLikeOne(prelude)) throw new DamagedFileError(`${basename(path)} is cut off`)
  throw new ForeignFileError(`${basename(path)} is no file of Variorum`)
}

async function unpackHeader(packed: Buffer, path: string): Promise<string> {
  try {
    const text = (await promisify(gunzip)(packed, { maxOutputLength: UNPACK_LIMITS.line })).toString('utf8')
    if (!text.endsWith('\n')) throw new DamagedFileError(`The header of ${basename(path)} has no end`)
    return text.slice(0, -1)
  } catch (error) {
    if (error instanceof RangeError) throw new DamagedFileError(error.message, { cause: error })
    throw error
  }
}

async function checkTrailer(handle: FileHandle, size: number, hash: Hash, path: string): Promise<void> {
  const trailer = await readAt(handle, size - TRAILER_BYTES, TRAILER_BYTES)
  if (!trailer.equals(hash.digest())) throw new DamagedFileError(`${basename(path)} is not what was written`)
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const piece of pieces(handle, position, position + length)) parts.push(piece)
  return Buffer.concat(parts)
}

async function* pieces(handle: FileHandle, from: number, to: number): AsyncGenerator<Buffer> {
  let position = from
  while (position < to) {
    const wanted = Math.min(PIECE, to - position)
    // A new one each time: the one before may still be in the unpacker.
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, position)
    if (bytesRead === 0) throw new DamagedFileError('The file became shorter while it was read')
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

async function* hashed(
  source: AsyncIterable<Buffer>,
  hash: Hash,
  passed: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let done = 0
  for await (const piece of source) {
    hash.update(piece)
    done += piece.byteLength
    passed(done)
    yield piece
  }
}

async function* unpacked(packed: Readable, ratio: number, path: string): AsyncGenerator<Buffer> {
  const unpack = createGunzip({ chunkSize: 4 * PIECE })
  // A failure destroys both, so the loop below sees it.
  pipeline(packed, unpack, () => undefined)
  let out = 0
  for await (const chunk of unpack as AsyncIterable<Buffer>) {
    out += chunk.byteLength
    // What was taken in so far; at least one piece, because the unpacker answers while it still holds some.
    if (out > ratio * Math.max(unpack.bytesWritten, 1)) {
      throw new DamagedFileError(`${basename(path)} unpacks to more than it may`)
    }
    yield chunk
  }
}
