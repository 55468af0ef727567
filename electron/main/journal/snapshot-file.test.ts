import { readdir, readFile, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance } from '../../../shared/journal/advance.ts'
import {
  arbitraryDoings,
  type Doing,
  GENERATION,
  ModelWorkspace,
} from '../../../shared/journal/testing/model-workspace.ts'
import { writeContainer } from './container.ts'
import { readContainerHeader } from './container-reader.ts'
import { DamagedFileError, NewerVersionError } from './file-errors.ts'
import { hashText } from './hash-text.ts'
import { ImageError, WorkspaceImage } from './image.ts'
import { readSnapshot, readSnapshotHeader, type SnapshotMeta, verifyFile, writeSnapshot } from './snapshot-file.ts'
import { fileOfEachTest } from './testing/file-of-each-test.ts'

const file = fileOfEachTest('000000000001-regular.snapshot')

function imageOf(doings: readonly Doing[]): WorkspaceImage {
  const image = WorkspaceImage.empty(GENERATION)
  const model = new ModelWorkspace()
  for (const doing of doings) {
    const frame = model.do(doing)
    if (frame) image.apply({ frame, state: advance(image.state, frame, image.payload, hashText).state })
  }
  return image
}

const metaOf = (image: WorkspaceImage, over: Partial<SnapshotMeta> = {}): SnapshotMeta => ({
  point: { generation: GENERATION, sequence: image.state.sequence, chain: 'c'.repeat(64) },
  at: '2026-01-01T00:00:00.000Z',
  reason: 'regular',
  schema: 1,
  ...over,
})

const DOINGS: readonly Doing[] = [
  { what: 'create', pick: 1, text: 'one' },
  { what: 'import', pick: 1, text: 'two\ud800' },
  { what: 'edit', pick: 0, text: 'three' },
  { what: 'undo', pick: 0, text: '' },
]

describe('a snapshot', () => {
  it('gives back the image, its header and its place, after any frames', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDoings, async (doings) => {
        const image = imageOf(doings)
        const meta = metaOf(image)
        await writeSnapshot(file.path, image, meta)
        const { header, image: read } = await readSnapshot(file.path)
        expect(header).toEqual({ ...meta, state: image.state, payload: image.payload })
        expect(await readSnapshotHeader(file.path)).toEqual(header)
        expect(read.state).toEqual(image.state)
        expect(read.payload).toEqual(image.payload)
        expect([...read.rows()]).toEqual([...image.rows()])
        expect(await verifyFile(file.path)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('is not written for another place than that of the image', async () => {
    const image = imageOf(DOINGS)
    const point = { ...metaOf(image).point, sequence: 1 }
    await expect(writeSnapshot(file.path, image, metaOf(image, { point }))).rejects.toThrow(ImageError)
    await expect(writeSnapshot(file.path, image, metaOf(image), { signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/i,
    )
    expect(await readdir(file.folder)).toEqual([])
  })

  it('is damaged wherever a byte is another, and keeps a header that is true', async () => {
    const image = imageOf(DOINGS)
    await writeSnapshot(file.path, image, metaOf(image))
    const whole = await readFile(file.path)
    const header = await readSnapshotHeader(file.path)
    const headerEnd = 16 + whole.readUInt32BE(12)
    for (let offset = 0; offset < whole.byteLength; offset += 1) {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(offset) ^ (1 << (offset % 8)), offset)
      await writeFile(file.path, bytes)
      await expect(readSnapshot(file.path)).rejects.toThrow(DamagedFileError)
      const seen = await readSnapshotHeader(file.path).catch((error: unknown) => error)
      if (offset >= headerEnd) expect(seen).toEqual(header)
      else if (!(seen instanceof DamagedFileError)) expect(seen).toEqual(header)
    }
  })
})

describe('a snapshot that is whole but not true', () => {
  const image = imageOf(DOINGS)
  /** Lines of a good one, to be changed. */
  async function parts(): Promise<{ readonly header: Record<string, unknown>; readonly rows: readonly string[] }> {
    await writeSnapshot(file.path, image, metaOf(image))
    const header = JSON.parse(await readContainerHeader(file.path)) as Record<string, unknown>
    return { header, rows: [...image.rows()].map(({ table, row }) => JSON.stringify([table, row])) }
  }

  it.each<[string, (rows: readonly string[]) => readonly string[]]>([
    ['lacks a row', (rows) => rows.slice(1)],
    ['has a row twice', (rows) => [...rows, ...rows.slice(0, 1)]],
    ['has a changed row', (rows) => rows.map((row) => row.replace('one', 'eno'))],
    ['has no JSON', (rows) => [...rows, '{']],
    ['has a line that is no pair', (rows) => [...rows, '{}']],
    ['has a row that is null', (rows) => [...rows, '["dossiers",null]']],
    ['has an unknown table', (rows) => [...rows, '["secrets",{"id":"x"}]']],
    ['has a text', (rows) => [...rows, '["texts",{"id":"x","text":""}]']],
  ])('is damaged when it %s', async (_what, change) => {
    const { header, rows } = await parts()
    await writeContainer(file.path, JSON.stringify(header), change(rows))
    expect(await verifyFile(file.path)).toBe(true)
    await expect(readSnapshot(file.path)).rejects.toThrow(DamagedFileError)
  })

  it.each<[string, Record<string, unknown>, new () => Error]>([
    ['newer version', { version: 2 }, NewerVersionError],
    ['newer schema', { schema: 9 }, NewerVersionError],
    ['newer version, with a header of another shape', { version: 2, state: null }, NewerVersionError],
    ['other format', { format: 'variorum-workspace' }, DamagedFileError],
    ['sequence beside that of its state', { sequence: 99 }, DamagedFileError],
    ['chain that is none', { chain: 'x' }, DamagedFileError],
  ])('is refused with a %s', async (_what, over, expected) => {
    const { header, rows } = await parts()
    await writeContainer(file.path, JSON.stringify({ ...header, ...over }), rows)
    await expect(readSnapshotHeader(file.path)).rejects.toThrow(expected)
    await expect(readSnapshot(file.path)).rejects.toThrow(expected)
  })

  it('is read by an app that knows its schema', async () => {
    await writeSnapshot(file.path, image, metaOf(image, { schema: 3 }))
    expect((await readSnapshot(file.path, { schema: 3 })).header.schema).toBe(3)
    await expect(readSnapshot(file.path, { schema: 2 })).rejects.toThrow(NewerVersionError)
  })
})
