/** A file of ours whose bytes are not those that were written. */
export class DamagedFileError extends Error {
  override readonly name: string = 'DamagedFileError'
}

/** A file that was never ours. */
export class ForeignFileError extends Error {
  override readonly name = 'ForeignFileError'
}

/** A whole file of ours, written by a newer version of the app. */
export class NewerVersionError extends Error {
  override readonly name = 'NewerVersionError'
}

/** What reading answers for a bad sector, or for a folder where the file should be. */
const DAMAGE_CODES: ReadonlySet<unknown> = new Set(['EIO', 'EISDIR', 'EILSEQ', 'EUCLEAN', 'EBADMSG'])

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

/** Unpacking and reading fail with many names for the same thing. Everything else stays what it is. */
export function asDamage(error: unknown, file: string): unknown {
  const code = codeOf(error)
  const isZip = typeof code === 'string' && code.startsWith('Z_')
  return isZip || DAMAGE_CODES.has(code)
    ? new DamagedFileError(`${file} can't be read (${String(code)})`, { cause: error })
    : error
}

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'
