import { z } from 'zod'
import { SNAPSHOT_REASONS } from '../../../shared/ipc/workspace.ts'
import type { PayloadIndex } from '../../../shared/journal/advance.ts'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import { encodeRow, type StateRow } from '../../../shared/journal/state-lines.ts'
import { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { Id, Instant, Sha256 } from '../../../shared/model/primitives.ts'
import { TABLE_NAMES } from '../../../shared/model/records.ts'
import { writeContainer, type WriteOptions } from './container.ts'
import { type ReadOptions, readContainerHeader, readContainerRows } from './container-reader.ts'
import { DamagedFileError, ForeignFileError } from './file-errors.ts'
import { parseHeader } from './file-header.ts'
import { ImageError, WorkspaceImage } from './image.ts'
import type { JournalPoint } from './types.ts'

export { verifyFile } from './container-reader.ts'

const SNAPSHOT_FORMAT = 'variorum-snapshot'
/** Goes up when an older reader could misread the file. */
const SNAPSHOT_VERSION = 1

/** Texts and originals are kept as files of their own. */
const ROW_TABLES: ReadonlySet<unknown> = new Set([...TABLE_NAMES, 'history'])

export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number]

export interface SnapshotMeta {
  /** The place in the journal where the image stands. */
  readonly point: JournalPoint
  /** ISO instant. */
  readonly at: string
  readonly reason: SnapshotReason
  /** Of the records (schema.ts). */
  readonly schema: number
}

export interface SnapshotHeader extends SnapshotMeta {
  readonly state: WorkspaceState
  readonly payload: PayloadIndex
}

export interface ReadSnapshotOptions extends ReadOptions {
  /** Newest schema of the records that is understood. */
  readonly schema?: number | undefined
}

const HeaderLine = z.object({
  generation: z.uuid(),
  sequence: z.number().int().nonnegative(),
  chain: Sha256,
  at: Instant,
  reason: z.enum(SNAPSHOT_REASONS),
  schema: z.number().int().positive(),
  state: WorkspaceState,
  payload: z.object({ texts: z.array(z.tuple([Id, Sha256])), originals: z.array(Sha256) }),
})

/**
 * Writes a snapshot whole or not at all; the image must stay as it is meanwhile.
 * @throws ImageError when the point is not where the image stands; else like `writeContainer`
 */
export function writeSnapshot(
  path: string,
  image: WorkspaceImage,
  { point, at, reason, schema }: SnapshotMeta,
  options: WriteOptions = {},
): Promise<{ readonly bytes: number }> {
  const { state, payload } = image
  if (point.generation !== state.generation || point.sequence !== state.sequence) {
    return Promise.reject(
      new ImageError(`The image stands at ${String(state.sequence)}, not at ${String(point.sequence)}`),
    )
  }
  const header = {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    schema,
    ...point,
    at,
    reason,
    state,
    payload: { texts: [...payload.texts], originals: [...payload.originals] },
  }
  return writeContainer(path, JSON.stringify(header), encoded(image), options)
}

function* encoded(image: WorkspaceImage): Generator<string, void, undefined> {
  for (const row of image.rows()) yield encodeRow(row)
}

/**
 * Reads only the beginning of the file and checks only that: what stands behind it may be damaged.
 * @throws DamagedFileError; NewerVersionError; what the file system throws
 */
export async function readSnapshotHeader(
  path: string,
  { schema = SCHEMA_VERSION }: Pick<ReadSnapshotOptions, 'schema'> = {},
): Promise<SnapshotHeader> {
  return ownFile(async () => {
    const line = await readContainerHeader(path)
    const { generation, sequence, chain, payload, state, ...rest } = parseHeader(line, HeaderLine, {
      format: SNAPSHOT_FORMAT,
      version: SNAPSHOT_VERSION,
      schema,
    })
    if (generation !== state.generation || sequence !== state.sequence) {
      throw new DamagedFileError('The header contradicts itself')
    }
    return {
      ...rest,
      state,
      point: { generation, sequence, chain },
      payload: { texts: new Map(payload.texts), originals: new Set(payload.originals) },
    }
  })
}

/**
 * Reads and checks everything: the hash of the file, and that its rows are what its state says.
 * @throws DamagedFileError; NewerVersionError; the signal's reason; what the file system throws
 */
export async function readSnapshot(
  path: string,
  options: ReadSnapshotOptions = {},
): Promise<{ readonly header: SnapshotHeader; readonly image: WorkspaceImage }> {
  const header = await readSnapshotHeader(path, options)
  return ownFile(async () => {
    const image = WorkspaceImage.empty(header.state.generation)
    image.addPayload(header.payload)
    for await (const lines of readContainerRows(path, options)) {
      for (const line of lines) image.addRow(parseRow(line))
    }
    image.claim(header.state)
    return { header, image }
  })
}

/** Without a schema: whoever wrote the line had checked it, and the hash of the file says that it is that line. */
function parseRow(line: string): StateRow {
  const pair: unknown = JSON.parse(line)
  if (!Array.isArray(pair) || pair.length !== 2) throw new DamagedFileError('A line is no row')
  const [table, row] = pair as readonly unknown[]
  if (!ROW_TABLES.has(table) || typeof row !== 'object' || row === null) {
    throw new DamagedFileError(`A line is no row of ${String(table).slice(0, 40)}`)
  }
  return { table, row } as StateRow
}

/** Where one of our own files stands, one that can't be read as such is damaged, whatever the reason. */
async function ownFile<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    const isDamage = error instanceof ForeignFileError || error instanceof ImageError || error instanceof SyntaxError
    throw isDamage ? new DamagedFileError(error.message, { cause: error }) : error
  }
}
