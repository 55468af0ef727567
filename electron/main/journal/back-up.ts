import { basename } from 'node:path'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import type { StateHeader } from '../../../shared/journal/state-lines.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { type ErrorCode, fail, ok, type Result } from '../../../shared/result.ts'
import { codeOf } from './storage-failure.ts'
import type { LongWorkOptions } from './long-work.ts'
import type { Workspace } from './workspace.ts'

export const BACKUP_EXTENSION = 'variorum-backup'

/** @param now local time decides which day it is: it is the person's day */
export function backupName(now: Date): string {
  const part = (value: number, digits = 2): string => String(value).padStart(digits, '0')
  const day = `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
  return `${messages.menu.dialogs.backupName(day)}.${BACKUP_EXTENSION}`
}

type Source = Pick<Workspace, 'jobs' | 'log' | 'now' | 'generationFolder' | 'point'>

/**
 * Everything in one file: records, undo history, texts and original bytes, as they are at this moment. The file
 * is whole, flushed and read back when this resolves; a file of that name is replaced then and not before.
 * @throws what the worker throws; then there is no new file
 */
export async function backUp(workspace: Source, path: string, options: LongWorkOptions): Promise<{ fileName: string }> {
  const { generationFolder: folder, point: upTo, jobs, log } = workspace
  const job = { kind: 'back-up', folder, upTo, path, at: workspace.now(), schema: SCHEMA_VERSION } as const
  const { findings } = await jobs.run(job, options)
  for (const { what, file, detail } of findings) log.write('warning', 'back-up', `${what} ${file}: ${detail}`)
  return { fileName: basename(path) }
}

const BY_NAME: Readonly<Record<string, ErrorCode>> = {
  ForeignFileError: 'import/unknown-format',
  DamagedFileError: 'import/malformed',
  ImageError: 'import/malformed',
  NewerVersionError: 'import/newer-version',
}
const BY_CODE: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'import/not-found',
  EACCES: 'import/not-permitted',
  EPERM: 'import/not-permitted',
  EISDIR: 'import/not-a-file',
}

export interface InspectedBackup {
  /** Of the file. */
  readonly name: string
  /** When it was made. */
  readonly at: string
  readonly counts: StateHeader['state']['counts']
}

/** Reads a backup from its first to its last byte. Nothing is kept of it: restoring reads and checks it again. */
export async function inspectBackup(
  { jobs }: Pick<Workspace, 'jobs'>,
  path: string,
  options: LongWorkOptions,
): Promise<Result<InspectedBackup>> {
  try {
    const { at, state } = await jobs.run({ kind: 'inspect-backup', path }, options)
    return ok({ name: basename(path), at, counts: state.counts })
  } catch (error) {
    if (options.signal.aborted || !(error instanceof Error)) throw error
    const code = BY_NAME[error.name] ?? BY_CODE[codeOf(error) ?? ''] ?? 'import/unreadable'
    return fail(code, `${basename(path)}: ${error.message}`, error)
  }
}
