import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import {
  decodeRow,
  encodeRow,
  STATE_FORMAT,
  STATE_VERSION,
  StateHeader,
  type StateRow,
} from '../../../shared/journal/state-lines.ts'
import { COUNTED_TABLES } from '../../../shared/journal/workspace-state.ts'
import { BackupCheck } from './backup-check.ts'
import { writeContainer, type WriteOptions } from './container.ts'
import {
  type FileProgress,
  type ReadOptions,
  readContainerHeader,
  readContainerRows,
  UNPACK_LIMITS,
  type UnpackLimits,
} from './container-reader.ts'
import { DamagedFileError } from './file-errors.ts'
import { parseHeader } from './file-header.ts'
import { ImageError } from './image.ts'

export interface WriteBackupOptions extends WriteOptions {
  /** Rows; the history is not foreseen in the total. */
  readonly onProgress?: ((progress: FileProgress) => void) | undefined
}

export interface ReadBackupOptions extends ReadOptions {
  /** Newest schema of the records that is understood. */
  readonly schema?: number | undefined
  /** How a row is read that was written under an older schema. It must validate: anybody can make such a file. */
  readonly decode?: ((line: string, schema: number) => StateRow) | undefined
  readonly limits?: UnpackLimits | undefined
}

export interface Backup {
  readonly header: StateHeader
  /** Every row is valid by itself. Together they may be believed only when the iteration has ended without an error. */
  readonly rows: AsyncIterable<StateRow>
}

/** Rows between two reports. */
const STRIDE = 500

/**
 * Writes a backup whole or not at all: one that could not be restored is never finished.
 * @throws ImageError when the rows are not what the header's state says; else like `writeContainer`
 */
export function writeBackup(
  path: string,
  header: StateHeader,
  rows: AsyncIterable<StateRow>,
  { signal, onProgress }: WriteBackupOptions = {},
): Promise<{ readonly bytes: number }> {
  return writeContainer(path, JSON.stringify(header), encoded(rows, header, onProgress), { signal })
}

async function* encoded(
  rows: AsyncIterable<StateRow>,
  { state }: StateHeader,
  onProgress: WriteBackupOptions['onProgress'],
): AsyncGenerator<string, void, undefined> {
  const check = new BackupCheck()
  const total = COUNTED_TABLES.reduce((sum, table) => sum + state.counts[table], 0)
  let done = 0
  for await (const row of rows) {
    check.add(row)
    yield encodeRow(row)
    done += 1
    if (done % STRIDE === 0) onProgress?.({ done: Math.min(done, total), total })
  }
  const fault = check.faultIn(state)
  if (fault !== null) throw new ImageError(`The rows are not those of the state: ${fault}`)
  onProgress?.({ done: total, total })
}

/**
 * A backup is a file that somebody else could have made: its rows are validated one by one, what it unpacks to
 * is bounded, and at its end rows and hash must agree with its header and trailer.
 * @throws ForeignFileError, NewerVersionError, DamagedFileError, also while the rows are read
 */
export async function readBackup(path: string, options: ReadBackupOptions = {}): Promise<Backup> {
  const header = parseHeader(await readContainerHeader(path), StateHeader, {
    format: STATE_FORMAT,
    version: STATE_VERSION,
    schema: options.schema ?? SCHEMA_VERSION,
  })
  return { header, rows: rowsOf(path, header, options) }
}

async function* rowsOf(
  path: string,
  { schema, state }: StateHeader,
  { decode = decodeRow, limits = UNPACK_LIMITS, ...options }: ReadBackupOptions,
): AsyncGenerator<StateRow, void, undefined> {
  const check = new BackupCheck()
  for await (const lines of readContainerRows(path, options, limits)) {
    for (const line of lines) {
      const row = decoded(line, schema, decode)
      check.add(row)
      yield row
    }
  }
  const fault = check.faultIn(state)
  if (fault !== null) throw new DamagedFileError(`The rows are not those of the header: ${fault}`)
}

function decoded(line: string, schema: number, decode: NonNullable<ReadBackupOptions['decode']>): StateRow {
  try {
    return decode(line, schema)
  } catch (error) {
    throw new DamagedFileError('A row is not valid', { cause: error })
  }
}
