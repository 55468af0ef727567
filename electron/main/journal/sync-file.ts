import { open } from 'node:fs/promises'

/** Flushes a file that somebody else has written. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
