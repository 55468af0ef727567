import { type FileHandle, lstat, open, readdir, rm, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder, unlessMissing } from './layout.ts'

const ZEROS = new Uint8Array(1_048_576)

/**
 * Removes a file or a folder with all that is in it. Files are overwritten first, as far as that means
 * anything: a disk may keep old blocks in places that no program reaches. What is there no more is no error,
 * so an interrupted wipe can be begun again.
 *
 * Bytes that another name still needs (a hard link) are not overwritten; that name has to be wiped itself.
 * @throws what the file system throws
 */
export async function wipe(path: string): Promise<void> {
  const stats = await unlessMissing(lstat(path))
  if (stats === null) return
  if (stats.isDirectory()) {
    for (const name of await readdir(path)) await wipe(join(path, name))
    await rm(path, { recursive: true, force: true })
    return
  }
  if (stats.isFile() && stats.nlink === 1) await overwrite(path, stats.size)
  await unlessMissing(unlink(path))
}

/** As `wipe`, for many; afterwards their removal is on disk. */
export async function wipeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await wipe(path)
  for (const folder of new Set(paths.map(dirname))) await unlessMissing(syncFolder(folder))
}

/** Best effort: removing the file is what counts, and a full or read-only disk may not let it be overwritten. */
async function overwrite(path: string, size: number): Promise<void> {
  let handle: FileHandle | null = null
  try {
    handle = await open(path, 'r+')
    await writeZeros(handle, size)
    await handle.datasync()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  } finally {
    await handle?.close()
  }
}

async function writeZeros(handle: FileHandle, size: number): Promise<void> {
  let at = 0
  while (at < size) {
    const { bytesWritten } = await handle.write(ZEROS, 0, Math.min(ZEROS.length, size - at), at)
    if (bytesWritten === 0) return
    at += bytesWritten
  }
}
