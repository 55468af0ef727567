import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import {
  decodeRow,
  STATE_FORMAT,
  STATE_VERSION,
  StateHeader,
  type StateRow,
} from '../../../shared/journal/state-lines.ts'
import { COUNTED_TABLES, type WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { UNPACK_LIMITS } from './container-reader.ts'
import { DamagedFileError } from './file-errors.ts'
import { parseHeader } from './file-header.ts'
import { type BuiltGeneration, inBuilding, type NewGeneration } from './generation.ts'
import { hexOfSha256 } from './hash-text.ts'
import { WorkspaceImage } from './image.ts'
import type { JobOptions } from './job-types.ts'
import { migratedRow, type Schema } from './migrate.ts'
import { ObjectBatch } from './object-batch.ts'
import { contentOfText, type StoredObject } from './objects.ts'
import { splitLines } from './split-lines.ts'
import { readBackup } from './state-file.ts'

type Meta = Pick<NewGeneration, 'schema' | 'at' | 'signal'>

/** Rows between two reports. */
const STRIDE = 500

interface Rows {
  readonly rows: AsyncIterable<StateRow>
  /** For progress; 0 when it isn't known. */
  readonly total: number
  /** What the image has to be, once all rows are there. */
  readonly stateOf: (image: WorkspaceImage) => WorkspaceState
}

/** From a file of lines, every one of which is validated, and all of them together by the state in the first. */
export async function buildFromLines(
  root: string,
  path: string,
  meta: Meta,
  options: JobOptions,
): Promise<BuiltGeneration> {
  const lines = linesOf(path)[Symbol.asyncIterator]()
  try {
    const first = await lines.next()
    if (first.done === true) throw new DamagedFileError('There is no header')
    const understood = { format: STATE_FORMAT, version: STATE_VERSION, schema: meta.schema }
    const { state } = parseHeader(first.value, StateHeader, understood)
    const rows = { [Symbol.asyncIterator]: () => decoded(lines) }
    return await buildFromRows(root, { rows, total: totalOf(state), stateOf: () => state }, meta, options)
  } finally {
    await lines.return?.()
  }
}

/** A backup of an older schema is migrated; it is checked as what it is before that. */
export async function buildFromBackup(
  root: string,
  path: string,
  meta: Meta,
  options: JobOptions,
  schema: Schema,
): Promise<BuiltGeneration> {
  const { header, rows } = await readBackup(path, {
    signal: options.signal,
    schema: schema.version,
    decode: (line, version) => (version === schema.version ? decodeRow(line) : undecoded(line)),
  })
  const total = totalOf(header.state)
  if (header.schema === schema.version) {
    return buildFromRows(root, { rows, total, stateOf: () => header.state }, meta, options)
  }
  const { sequence, position, length } = header.state
  const stateOf = (image: WorkspaceImage): WorkspaceState => ({ ...image.state, sequence, position, length })
  return buildFromRows(root, { rows: migrated(rows, header.schema, schema), total, stateOf }, meta, options)
}

function buildFromRows(
  root: string,
  { rows, total, stateOf }: Rows,
  meta: Meta,
  { signal, onProgress }: JobOptions,
): Promise<BuiltGeneration> {
  return inBuilding(root, async (building) => {
    const image = WorkspaceImage.empty(building.generation)
    const batch = new ObjectBatch(building.objects)
    let done = 0
    for await (const row of rows) {
      signal?.throwIfAborted()
      image.addRow(row)
      const object = objectOf(row)
      if (object) await batch.add(object)
      done += 1
      if (done % STRIDE === 0) onProgress?.(Math.min(done, total), total)
    }
    await batch.flush()
    image.claim(stateOf(image))
    onProgress?.(total, total)
    return { ...(await building.finish(image, meta)), findings: [] }
  })
}

function objectOf({ table, row }: StateRow): StoredObject | null {
  if (table === 'originals') return row
  if (table !== 'texts') return null
  const bytes = contentOfText(row.text)
  return { sha256: hexOfSha256(bytes), bytes }
}

/** Without those of the history, of which the state doesn't know how far back it reaches. */
const totalOf = ({ counts }: WorkspaceState): number => COUNTED_TABLES.reduce((sum, table) => sum + counts[table], 0)

async function* linesOf(path: string): AsyncGenerator<string, void, void> {
  const chunks = createReadStream(path, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>
  for await (const lines of splitLines(chunks, UNPACK_LIMITS.line, basename(path))) yield* lines
}

async function* decoded(lines: AsyncIterator<string>): AsyncGenerator<StateRow, void, void> {
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) yield decodedRow(next.value)
}

function decodedRow(line: string): StateRow {
  try {
    return decodeRow(line)
  } catch (error) {
    throw new DamagedFileError('A row is not valid', { cause: error })
  }
}

/** As it stands there: its schema is not the present one, and is checked after the migration. */
function undecoded(line: string): StateRow {
  const value: unknown = JSON.parse(line)
  const [table, row] = Array.isArray(value) ? (value as unknown[]) : []
  // Payload is the same in every schema.
  if (table === 'texts' || table === 'originals') return decodeRow(line)
  return { table, row } as StateRow
}

async function* migrated(
  rows: AsyncIterable<StateRow>,
  from: number,
  schema: Schema,
): AsyncGenerator<StateRow, void, void> {
  for await (const row of rows) {
    const isPayload = row.table === 'texts' || row.table === 'originals'
    const next = isPayload ? row : migratedRow(row, from, schema)
    if (next) yield next
  }
}
