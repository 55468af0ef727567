import { type ErrorCode, fail, type Result } from '../../../shared/result.ts'

const BY_NAME: Readonly<Record<string, ErrorCode>> = {
  PayloadConflictError: 'storage/conflict',
  NewerVersionError: 'storage/newer-version',
  TimeoutError: 'storage/timeout',
  AbortError: 'storage/cancelled',
}
const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT'])

/** The `code` of a Node error, such as `ENOENT`; null when it has none. Errors from a worker are plain objects. */
export function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''

/**
 * What a thrown error means for whoever asked. By name and code instead of by class, because errors that come
 * from the worker thread are copies.
 *
 * @param doing completes the sentence "… failed.", for the log
 */
export function storageFailure(doing: string, error: unknown): Result<never> {
  const byName = BY_NAME[nameOf(error)]
  const code = byName ?? (FULL.has(codeOf(error)) ? 'storage/disk-full' : 'storage/failed')
  return fail(code, `${doing} failed: ${error instanceof Error ? error.message : nameOf(error)}`, error)
}
