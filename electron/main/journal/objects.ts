import { constants } from 'node:fs'
import { access, copyFile, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hexOfSha256 } from './hash-text.ts'
import { errorCode, syncFolder, temporaryName, unlessMissing } from './layout.ts'
import { inParallel } from './parallel.ts'
import { syncFile } from './sync-file.ts'

export { hexOfSha256 as sha256Hex } from './hash-text.ts'

/** An object that is not there, or whose bytes are not those of its name. */
export class DamagedObjectError extends Error {
  override readonly name = 'DamagedObjectError'

  constructor(
    readonly sha256: string,
    what: 'missing' | 'damaged',
  ) {
    super(`objects/${sha256} is ${what}`)
  }
}

export interface StoredObject {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Files at once: enough to keep the disk busy, few enough to leave it to others. */
const AT_ONCE = 8
const UNREADABLE: ReadonlySet<unknown> = new Set(['EIO', 'EISDIR', 'ENOTDIR', 'EUCLEAN', 'EBADMSG'])
const IN_THE_WAY: ReadonlySet<unknown> = new Set(['EISDIR', 'ENOTEMPTY', 'EEXIST', 'EPERM'])
const SHA256 = /^[0-9a-f]{64}$/

/**
 * Canonical texts and original bytes, each in a file under its SHA-256 and written once: what is stored
 * twice is one file, and any damage shows without a second copy to compare with.
 */
export class ObjectStore {
  constructor(readonly folder: string) {}

  path(sha256: string): string {
    // Names come out of files: none of them may lead out of the folder.
    if (!SHA256.test(sha256)) throw new RangeError('Not a SHA-256')
    return join(this.folder, sha256.slice(0, 2), sha256)
  }

  async has(sha256: string): Promise<boolean> {
    return (await unlessMissing(access(this.path(sha256)).then(() => true))) ?? false
  }

  /** @throws DamagedObjectError */
  async get(sha256: string): Promise<Uint8Array> {
    const bytes = await this.#read(sha256)
    if (bytes === null) throw new DamagedObjectError(sha256, 'missing')
    if (hexOfSha256(bytes) !== sha256) throw new DamagedObjectError(sha256, 'damaged')
    return bytes
  }

  /** Whole or not at all, and on disk when this returns. A damaged object is replaced. */
  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    await this.putAll([{ sha256, bytes }])
  }

  /** Many in little more time than one: their files are flushed side by side, each folder once at the end. */
  async putAll(objects: Iterable<StoredObject>): Promise<void> {
    const touched = new Set<string>()
    await inParallel(AT_ONCE, objects, async ({ sha256, bytes }) => {
      if (hexOfSha256(bytes) !== sha256) throw new DamagedObjectError(sha256, 'damaged')
      if (await this.#isWhole(sha256)) return
      await this.#makePlace(sha256, touched)
      await this.#settle(sha256, (temporary) => writeAndSync(temporary, bytes))
    })
    await this.#sync(touched)
  }

  /** Those of `shas` that are missing or damaged. */
  async verify(shas: Iterable<string>, signal?: AbortSignal): Promise<readonly string[]> {
    const wrong: string[] = []
    await inParallel(AT_ONCE, new Set(shas), async (sha256) => {
      signal?.throwIfAborted()
      if (!(await this.#isWhole(sha256))) wrong.push(sha256)
    })
    return wrong.sort()
  }

  /**
   * Gives these to another store on the same disk without writing their bytes again. The two then share the
   * files: bytes must never be overwritten in place while a file has more than one link.
   * @throws DamagedObjectError when one is missing or damaged
   */
  async linkInto(other: ObjectStore, shas: Iterable<string>, signal?: AbortSignal): Promise<void> {
    const touched = new Set<string>()
    await inParallel(AT_ONCE, new Set(shas), async (sha256) => {
      signal?.throwIfAborted()
      if (await other.#isWhole(sha256)) return
      await this.get(sha256)
      await other.#makePlace(sha256, touched)
      await other.#settle(sha256, (temporary) => linkOrCopy(this.path(sha256), temporary))
    })
    await other.#sync(touched)
  }

  async #read(sha256: string): Promise<Uint8Array | null> {
    try {
      return await unlessMissing(readFile(this.path(sha256)))
    } catch (error) {
      // A bad sector, or something that is no file: as good as missing, and others can still be read.
      if (UNREADABLE.has(errorCode(error))) return null
      throw error
    }
  }

  async #isWhole(sha256: string): Promise<boolean> {
    const bytes = await this.#read(sha256)
    return bytes !== null && hexOfSha256(bytes) === sha256
  }

  async #makePlace(sha256: string, touched: Set<string>): Promise<void> {
    const folder = join(this.folder, sha256.slice(0, 2))
    if (touched.has(folder)) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    touched.add(folder)
  }

  async #settle(sha256: string, make: (temporary: string) => Promise<void>): Promise<void> {
    const temporary = join(this.folder, temporaryName())
    try {
      await make(temporary)
      await replace(temporary, this.path(sha256))
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }

  async #sync(touched: ReadonlySet<string>): Promise<void> {
    await inParallel(AT_ONCE, touched, syncFolder)
    if (touched.size > 0) await syncFolder(this.folder)
  }
}

/** A canonical text as it is kept: a JSON string has an exact form even for lone surrogates. */
export const contentOfText = (text: string): Uint8Array => Buffer.from(JSON.stringify(text), 'utf8')

/** @throws SyntaxError or TypeError when the bytes are no text that was kept */
export function textOfContent(bytes: Uint8Array): string {
  const text: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  if (typeof text !== 'string') throw new TypeError('Not a text')
  return text
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Whatever is in the way: also a folder, if that is what a damaged disk says. */
async function replace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!IN_THE_WAY.has(errorCode(error))) throw error
    await rm(to, { recursive: true, force: true })
    await rename(from, to)
  }
}

/** Not every file system has links (FAT), nor allows any number of them. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw error
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    await syncFile(to)
  }
}
