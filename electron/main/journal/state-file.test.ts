import { readdir, readFile, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import { contentHashOfText } from '../../../shared/journal/digest.ts'
import { encodeRow, type StateHeader, type StateRow } from '../../../shared/journal/state-lines.ts'
import {
  arbitraryDoings,
  type Doing,
  GENERATION,
  ModelWorkspace,
} from '../../../shared/journal/testing/model-workspace.ts'
import { emptyState } from '../../../shared/journal/workspace-state.ts'
import { writeContainer } from './container.ts'
import { DamagedFileError, ForeignFileError, NewerVersionError } from './file-errors.ts'
import { hashText } from './hash-text.ts'
import { ImageError } from './image.ts'
import { RowTally, stateWithout } from './row-tally.ts'
import { readBackup, type ReadBackupOptions, writeBackup } from './state-file.ts'
import { fileOfEachTest } from './testing/file-of-each-test.ts'

const file = fileOfEachTest('a.variorum-backup')

function rowsAfter(doings: readonly Doing[]): readonly StateRow[] {
  const model = new ModelWorkspace()
  for (const doing of doings) model.do(doing)
  return model.stateRows()
}

function headerOf(rows: readonly StateRow[]): StateHeader {
  const tally = new RowTally()
  for (const row of rows) tally.add(row)
  const length = rows.filter(({ table }) => table === 'history').length
  const state = { ...emptyState(GENERATION), position: length, length, ...tally.content }
  return { format: 'variorum-workspace', version: 1, schema: SCHEMA_VERSION, at: '2026-01-01T00:00:00.000Z', state }
}

async function* given(rows: readonly StateRow[]): AsyncGenerator<StateRow> {
  await Promise.resolve()
  yield* rows
}

async function readAll(options: ReadBackupOptions = {}): Promise<{ header: StateHeader; rows: readonly StateRow[] }> {
  const { header, rows } = await readBackup(file.path, options)
  const all: StateRow[] = []
  for await (const row of rows) all.push(row)
  return { header, rows: all }
}

const ROWS = rowsAfter([
  { what: 'create', pick: 1, text: 'one' },
  { what: 'import', pick: 1, text: 'two\ud800' },
  { what: 'import', pick: 1, text: 'three' },
])
const HEADER = headerOf(ROWS)

describe('a backup', () => {
  it('gives back every row with its text and bytes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDoings, async (doings) => {
        const rows = rowsAfter(doings)
        await writeBackup(file.path, headerOf(rows), given(rows))
        expect(await readAll()).toEqual({ header: headerOf(rows), rows })
      }),
      { numRuns: 40 },
    )
  })

  it('reports how far it is, both ways, to the end', async () => {
    const seen: number[] = []
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void => {
      seen.push(done / total)
    }
    await writeBackup(file.path, HEADER, given(ROWS), { onProgress })
    expect(seen.at(-1)).toBe(1)
    await readAll({ onProgress })
    expect(seen.every((share) => share > 0 && share <= 1)).toBe(true)
    expect(seen.length).toBeGreaterThan(1)
  })

  it.each<[string, readonly StateRow[]]>([
    ['lack a record', ROWS.filter(({ table }) => table !== 'annotations')],
    ['lack a text', ROWS.filter(({ table }) => table !== 'texts')],
    ['come twice', [...ROWS, ...ROWS]],
  ])('is not finished when its rows %s', async (_what, rows) => {
    await expect(writeBackup(file.path, HEADER, given(rows))).rejects.toThrow(ImageError)
    expect(await readdir(file.folder)).toEqual([])
  })

  it('can be written without payload that is gone, and says so in its state', async () => {
    const lost = ROWS.filter(({ table }) => table === 'texts' || table === 'originals')
    const index = new RowTally()
    for (const row of ROWS) if (!lost.includes(row)) index.add(row)
    const state = stateWithout(
      HEADER.state,
      lost.flatMap((row) =>
        row.table === 'texts' ? [[row.row.id, contentHashOfText(row.row.text, hashText)] as const] : [],
      ),
      lost.flatMap((row) => (row.table === 'originals' ? [row.row.sha256] : [])),
    )
    expect(state).toEqual({ ...HEADER.state, ...index.content })
    await writeBackup(file.path, { ...HEADER, state }, given(ROWS.filter((row) => !lost.includes(row))))
    expect((await readAll()).header.state.counts).toMatchObject({ texts: 0, originals: 0, sources: 2 })
  })

  it('leaves nothing when it is stopped', async () => {
    const controller = new AbortController()
    async function* rows(): AsyncGenerator<StateRow> {
      yield* given(ROWS.slice(0, 2))
      controller.abort()
      await new Promise(() => undefined)
    }
    await expect(writeBackup(file.path, HEADER, rows(), { signal: controller.signal })).rejects.toThrow(/abort/i)
    expect(await readdir(file.folder)).toEqual([])
  })

  it('is refused wherever a byte is another', async () => {
    await writeBackup(file.path, HEADER, given(ROWS))
    const whole = await readFile(file.path)
    for (let offset = 0; offset < whole.byteLength; offset += 1) {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(offset) ^ (1 << (offset % 8)), offset)
      await writeFile(file.path, bytes)
      await expect(readAll()).rejects.toThrow(offset < 12 ? ForeignFileError : DamagedFileError)
    }
  })
})

describe('a backup that somebody made', () => {
  const lines = ROWS.map(encodeRow)

  it.each<[string, readonly string[]]>([
    ['lacks a row', lines.slice(1)],
    ['has a row twice', [...lines, ...lines.slice(0, 1)]],
    ['has a row that is not valid', [...lines, '["dossiers",{"id":"d1","title":""}]']],
    ['lacks a step', lines.filter((line) => !line.startsWith('["history",{"ordinal":2'))],
    ['has a step twice', [...lines, ...lines.filter((line) => line.startsWith('["history",{"ordinal":2'))]],
    ['has an original that is something else', lines.map((line) => line.replace('"bytes":"', '"bytes":"AAAA'))],
    ['has no JSON', [...lines, 'x']],
    ['has an empty line', [...lines, '']],
    ['has no rows', []],
  ])('is damaged when it %s', async (_what, rows) => {
    await writeContainer(file.path, JSON.stringify(HEADER), rows)
    await expect(readAll()).rejects.toThrow(DamagedFileError)
  })

  it.each<[string, string, new () => Error]>([
    ['newer version', JSON.stringify({ ...HEADER, version: 2, more: 1 }), NewerVersionError],
    ['newer schema', JSON.stringify({ ...HEADER, schema: SCHEMA_VERSION + 1 }), NewerVersionError],
    ['snapshot', JSON.stringify({ ...HEADER, format: 'variorum-snapshot' }), ForeignFileError],
    ['header without a state', JSON.stringify({ ...HEADER, state: null }), DamagedFileError],
    ['header that is no JSON', '{', DamagedFileError],
    ['header that is no object', '7', DamagedFileError],
  ])('is refused with a %s', async (_what, header, expected) => {
    await writeContainer(file.path, header, lines)
    await expect(readBackup(file.path)).rejects.toThrow(expected)
  })

  it('is refused when it unpacks to too much', async () => {
    await writeContainer(file.path, JSON.stringify(HEADER), [
      ...lines,
      JSON.stringify(['texts', { id: 'x', text: 'x'.repeat(9000) }]),
    ])
    await expect(readAll({ limits: { line: 8000, ratio: 2000 } })).rejects.toThrow(DamagedFileError)
  })

  it('is refused when it is something else', async () => {
    await writeFile(file.path, 'PK\u0003\u0004 not one of ours, but long enough to be one of them')
    await expect(readBackup(file.path)).rejects.toThrow(ForeignFileError)
  })
})

it('reads rows of an older schema as it is told to', async () => {
  const older = { ...HEADER, state: { ...emptyState(GENERATION), position: 1, length: 1 } }
  await writeContainer(file.path, JSON.stringify(older), ['["old",1]'])
  const step: StateRow = {
    table: 'history',
    row: { ordinal: 1, transaction: { id: 't', at: HEADER.at, label: 'brief.edit', changes: [] } },
  }
  const decode = (line: string, schema: number): StateRow => {
    expect([line, schema]).toEqual(['["old",1]', SCHEMA_VERSION])
    return step
  }
  expect((await readAll({ schema: SCHEMA_VERSION + 1, decode })).rows).toEqual([step])
})
