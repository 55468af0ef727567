import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { type ErrorCode, fail, ok, type Result } from '../../../shared/result.ts'

/** What one importer is willing to take, and what still goes from process to process in one piece. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'import/not-found',
  ENOTDIR: 'import/not-found',
  EACCES: 'import/not-permitted',
  EPERM: 'import/not-permitted',
}

function failureOf(error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return fail(CODES[code] ?? 'import/unreadable', 'The file could not be read.', error)
}

/** Whole files only: a pipe or device would never end. The size is that of the opened file, not of the path. */
export async function readPickedFile(
  path: string,
  maxBytes = MAX_FILE_BYTES,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    // Non-blocking, so that opening a pipe without a writer comes back.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await handle.stat()
      if (!stats.isFile()) return fail('import/unreadable', 'This is not a file.')
      if (stats.size > maxBytes)
        return fail('import/too-large', `The file has ${stats.size} bytes; ${maxBytes} can be read.`)
      return ok(Uint8Array.from(await handle.readFile()))
    } finally {
      await handle.close()
    }
  } catch (error) {
    return failureOf(error)
  }
}
