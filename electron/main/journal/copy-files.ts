import { createHash } from 'node:crypto'
import { type FileHandle, link, lstat, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, unlessMissing } from './layout.ts'

const CHUNK_BYTES = 1_048_576

export interface FileStamp {
  readonly bytes: number
  /** Another when the file has been written to. */
  readonly version: string
  /** The same for all names of one file. */
  readonly inode: string
  readonly links: number
}

/** Files below `folder`, with their paths from there; empty when it is not there. Links are not followed. */
export async function listFiles(folder: string): Promise<ReadonlyMap<string, FileStamp>> {
  const entries = await unlessMissing(readdir(folder, { withFileTypes: true, recursive: true }))
  const files = new Map<string, FileStamp>()
  for (const entry of entries ?? []) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const stats = await unlessMissing(lstat(path, { bigint: true }))
    if (stats === null) continue
    const { size, mtimeNs, dev, ino, nlink } = stats
    const inode = `${dev}:${ino}`
    files.set(path.slice(folder.length + 1), {
      bytes: Number(size),
      version: `${inode}:${size}:${mtimeNs}`,
      inode,
      links: Number(nlink),
    })
  }
  return files
}

/** The same file under several names counts once. */
export const bytesOf = (files: ReadonlyMap<string, FileStamp>): number => {
  const byInode = new Map([...files.values()].map(({ inode, bytes }) => [inode, bytes]))
  return [...byInode.values()].reduce((sum, bytes) => sum + bytes, 0)
}

interface CopyOptions {
  /** A copy of the same file that is there already: linked to where the file system can. */
  readonly twin?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Copies one file to a new name and onto the disk, then reads it back.
 * @throws what the file system throws; then `to` is not there
 */
export async function copyVerified(from: string, to: string, { twin, signal }: CopyOptions = {}): Promise<void> {
  if (twin !== undefined && (await canLink(twin, to))) return
  try {
    const { hash, bytes } = await copyBytes(from, to, signal)
    if ((await hashOf(to, bytes, signal)) !== hash) throw new Error('What was copied does not read back the same.')
  } catch (error) {
    await rm(to, { force: true })
    throw error
  }
}

async function canLink(twin: string, to: string): Promise<boolean> {
  try {
    await link(twin, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

interface Copied {
  readonly hash: string
  readonly bytes: number
}

async function copyBytes(from: string, to: string, signal: AbortSignal | undefined): Promise<Copied> {
  const source = await open(from, 'r')
  let target: FileHandle | null = null
  try {
    target = await open(to, 'wx', 0o600)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of chunksOf(source, Number.POSITIVE_INFINITY)) {
      signal?.throwIfAborted()
      await target.writeFile(chunk)
      hash.update(chunk)
      bytes += chunk.length
    }
    await target.sync()
    return { hash: hash.digest('hex'), bytes }
  } finally {
    await source.close()
    await target?.close()
  }
}

async function hashOf(path: string, bytes: number, signal: AbortSignal | undefined): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const hash = createHash('sha256')
    for await (const chunk of chunksOf(handle, bytes + 1)) {
      signal?.throwIfAborted()
      hash.update(chunk)
    }
    return hash.digest('hex')
  } finally {
    await handle.close()
  }
}

async function* chunksOf(handle: FileHandle, limit: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(CHUNK_BYTES)
  let at = 0
  while (at < limit) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, limit - at), at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}

/** Puts the names in `folder` and in every folder below on the disk. */
export async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name))
  }
  await syncFolder(folder)
}
