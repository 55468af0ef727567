import type { AppError, ErrorCode } from '../../shared/result.ts'
import { ConflictError } from './conflict.ts'

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '')

const textOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

function codeOf(thrown: unknown): ErrorCode {
  if (thrown instanceof ConflictError) return 'storage/conflict'
  const name = nameOf(thrown)
  if (name === 'ZodError') return 'model/invalid'
  if (name === 'TimeLimitError') return 'storage/timeout'
  if (name === 'QuotaExceededError') return 'storage/disk-full'
  // What Chromium says in most runs when the disk is full.
  if (name === 'UnknownError' && textOf(thrown).includes('Connection is closing')) return 'storage/disk-full'
  if (name === 'VersionError') return 'storage/newer-version'
  return 'storage/failed'
}

/** Dexie wraps the cause in `inner`. */
const causeOf = (thrown: unknown): unknown =>
  thrown instanceof Error && 'inner' in thrown && thrown.inner instanceof Error ? thrown.inner : thrown

/** Chromium lets this app have all that is free, so that the quota is the room on the disk. */
export const isQuotaExceeded = (thrown: unknown): boolean => nameOf(causeOf(thrown)) === 'QuotaExceededError'

/** Words what the database threw. */
export function storageError(thrown: unknown): AppError {
  const inner = causeOf(thrown)
  return { code: codeOf(inner), message: textOf(inner), cause: inner }
}

/** True when it is the frame that is wrong, not the database: trying again would not help. */
export const isOfFrame = (thrown: unknown): boolean =>
  ['storage/conflict', 'model/invalid'].includes(storageError(thrown).code)

/** For the log of the main process, which takes up to 500 characters. */
export const detailOf = (thrown: unknown): string => {
  const { code, message } = storageError(thrown)
  return `${nameOf(thrown)} ${code} ${message}`.slice(0, 500)
}
