import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { messages } from '../../../shared/messages/messages.ts'
import { type ErrorCode, fail, ok, type Result } from '../../../shared/result.ts'

/** What one importer is willing to take, and what still goes from process to process in one piece. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024

const words = messages.importer
const NOT_FOUND = { code: 'import/not-found', message: words.notFound } as const
const NOT_PERMITTED = { code: 'import/not-permitted', message: words.notPermitted } as const

const KNOWN: Readonly<Record<string, { readonly code: ErrorCode; readonly message: string }>> = {
  ENOENT: NOT_FOUND,
  ENOTDIR: NOT_FOUND,
  EACCES: NOT_PERMITTED,
  EPERM: NOT_PERMITTED,
}

function failureOf(error: unknown): Result<never> {
  const errno = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = KNOWN[errno]
  if (known) return fail(known.code, known.message, error)
  return fail('import/unreadable', words.unreadable(error instanceof Error ? error.message : String(error)), error)
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
      if (!stats.isFile()) return fail('import/not-a-file', words.notAFile)
      if (stats.size > maxBytes) return fail('import/too-large', words.tooLarge(stats.size, maxBytes))
      return ok(Uint8Array.from(await handle.readFile()))
    } finally {
      await handle.close()
    }
  } catch (error) {
    return failureOf(error)
  }
}
