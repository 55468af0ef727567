import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A folder can't be opened for fsync on Windows, where renaming is flushed with the file system's journal. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
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

/** The temporary name must fit where the final one does: file systems limit names to 255 bytes. */
const temporaryBeside = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID()}.tmp`)

/**
 * Writes a whole file or none: a file that was there before stays whole until the new one is on disk and has
 * been read back. Throws what the file system throws.
 */
export async function writeFileAtomic(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryBeside(path)
  try {
    await writeAndSync(temporary, bytes)
    const written = await readFile(temporary)
    if (!written.equals(bytes)) throw new Error('What was written does not read back the same.')
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}
