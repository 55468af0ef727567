import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import type { Migration } from '../../../shared/journal/migrations.ts'
import {
  decodeRow,
  encodeRow,
  STATE_FORMAT,
  STATE_VERSION,
  StateHeader,
  type StateRow,
} from '../../../shared/journal/state-lines.ts'
import { emptyState, sameContent } from '../../../shared/journal/workspace-state.ts'
import { backUp, inspectBackup } from './job-back-up.ts'
import { buildFrom } from './job-build.ts'
import { streamState } from './job-stream.ts'
import type { BuildJob, GenerationBuilt } from './job-types.ts'
import { generationFolder, generationsFolder, journalFolder, snapshotName } from './layout.ts'
import { loadImage } from './load-image.ts'
import { GenerationPayload } from './payload-source.ts'
import { RowTally } from './row-tally.ts'
import { writeBackup } from './state-file.ts'
import { entriesArbitrary, instant } from './testing/entries.ts'
import { inFolder } from './testing/journal-folder.ts'
import { flipBit, plainFrames, TestGeneration } from './testing/test-generation.ts'

const AT = instant(1000)
const job = { kind: 'build', at: AT, schema: SCHEMA_VERSION } as const

const build = (root: string, from: BuildJob['from'], options = {}): Promise<GenerationBuilt> =>
  buildFrom({ ...job, root, from }, options)

async function linesOf({ folder, point: upTo }: TestGeneration): Promise<{ lines: string[]; findings: number }> {
  const stream = streamState({ kind: 'stream', folder, upTo, at: AT, schema: SCHEMA_VERSION })
  const pieces: Uint8Array[] = []
  for (let next = await stream.next(); ; next = await stream.next()) {
    if (next.done === true) {
      const text = Buffer.concat(pieces).toString('utf8')
      return { lines: text.split('\n').slice(0, -1), findings: next.value.findings.length }
    }
    expect(next.value.at(-1)).toBe(10)
    pieces.push(next.value)
  }
}

const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort()

async function grown(root: string, frames: number, snapshotAt: number | null): Promise<TestGeneration> {
  const generation = await TestGeneration.begin(root)
  await generation.write(plainFrames(frames))
  if (snapshotAt !== null) await generation.snapshot(snapshotAt)
  return generation
}

async function expectSame(generation: TestGeneration, built: GenerationBuilt): Promise<void> {
  expect(built.state).toEqual({ ...generation.imageAt().state, generation: built.generation })
  const folder = generationFolder(generation.root, built.generation)
  const { image, findings } = await loadImage(folder)
  expect(findings).toEqual([])
  expect([...image.rows()]).toEqual([...generation.imageAt().rows()])
  const payload = new GenerationPayload(folder)
  const missing = await payload.missing([...image.payload.texts.values(), ...image.payload.originals])
  expect(missing).toEqual([])
}

describe('the whole state as lines', () => {
  it('is header, rows and payload, and a generation built from it is the same', () =>
    fc.assert(
      fc.asyncProperty(entriesArbitrary({ maxLength: 16 }), fc.nat(), (given, snapshotAt) =>
        inFolder(async (root) => {
          const generation = await TestGeneration.begin(root)
          await generation.write(given.map(({ frame }) => frame))
          await generation.snapshot(snapshotAt % (given.length + 1))
          const { lines, findings } = await linesOf(generation)
          const [first = '', ...rows] = lines
          expect(findings).toBe(0)
          expect(StateHeader.parse(JSON.parse(first)).state).toEqual(generation.imageAt().state)
          expect(sorted(rows)).toEqual(sorted(generation.rowsAt().map(encodeRow)))
          const path = join(root, 'lines')
          await writeFile(path, lines.map((line) => `${line}\n`).join(''))
          await expectSame(generation, await build(root, { kind: 'hand-over', path }))
        }),
      ),
      { numRuns: 20 },
    ))

  it('leaves out payload that can be found nowhere, and goes on', () =>
    inFolder(async (root) => {
      const generation = await grown(root, 12, 12)
      await rm(journalFolder(generation.folder), { recursive: true })
      const [sha256 = ''] = generation.imageAt().payload.originals
      await flipBit(new GenerationPayload(generation.folder).objects.path(sha256), 0)
      const { lines, findings } = await linesOf(generation)
      expect(findings).toBe(1)
      expect(lines).toHaveLength(generation.rowsAt().length)
      expect(lines.some((line) => line.includes(sha256))).toBe(false)
    }))

  it('comes in pieces, each made when it is asked for', () =>
    inFolder(async (root) => {
      const generation = await TestGeneration.begin(root)
      const words = 'x'.repeat(700_000)
      await generation.write(
        plainFrames(9).map((frame) =>
          'transaction' in frame && frame.transaction.payload
            ? {
                ...frame,
                transaction: {
                  ...frame.transaction,
                  payload: {
                    ...frame.transaction.payload,
                    texts: frame.transaction.payload.texts.map(({ id }) => ({ id, text: words + id })),
                  },
                },
              }
            : frame,
        ),
      )
      const { folder, point: upTo } = generation
      const stream = streamState({ kind: 'stream', folder, upTo, at: AT, schema: SCHEMA_VERSION })
      const sizes: number[] = []
      for await (const piece of stream) sizes.push(piece.byteLength)
      expect(sizes).toHaveLength(2)
      expect(Math.max(...sizes)).toBeLessThan(4_000_000)
    }))

  it('can be ended early', () =>
    inFolder(async (root) => {
      const generation = await grown(root, 12, null)
      const { folder, point: upTo } = generation
      const stream = streamState({ kind: 'stream', folder, upTo, at: AT, schema: SCHEMA_VERSION })
      expect((await stream.return({ findings: [] })).done).toBe(true)
      const controller = new AbortController()
      const second = streamState({ kind: 'stream', folder, upTo, at: AT, schema: SCHEMA_VERSION }, controller.signal)
      controller.abort()
      await expect(second.next()).rejects.toMatchObject({ name: 'AbortError' })
    }))
})

describe('a hand-over', () => {
  it.each([
    ['a row less', (lines: string[]) => lines.slice(0, -1), 'ImageError'],
    ['a row twice', (lines: string[]) => [...lines, lines.at(-1) ?? ''], 'ImageError'],
    ['no header', (lines: string[]) => lines.slice(1), 'DamagedFileError'],
    ['nothing at all', () => [], 'DamagedFileError'],
    ['a row that is none', (lines: string[]) => [...lines, '["dossiers",{"id":1}]'], 'DamagedFileError'],
    ['a line that is no JSON', (lines: string[]) => [...lines, '["dossiers"'], 'DamagedFileError'],
    [
      'a newer schema',
      (lines: string[]) => [
        lines[0]?.replace(`"schema":${String(SCHEMA_VERSION)}`, `"schema":${String(SCHEMA_VERSION + 1)}`) ?? '',
      ],
      'NewerVersionError',
    ],
  ])('with %s is refused, and nothing is left of it', (_, change, name) =>
    inFolder(async (root) => {
      const generation = await grown(root, 12, 6)
      const { lines } = await linesOf(generation)
      const path = join(root, 'lines')
      await writeFile(
        path,
        change(lines)
          .map((line) => `${line}\n`)
          .join(''),
      )
      await expect(build(root, { kind: 'hand-over', path })).rejects.toMatchObject({ name })
      expect(await readdir(generationsFolder(root))).toEqual([generation.generation])
    }),
  )
})

describe('a backup', () => {
  it('holds everything, tells what it is, and is restored as it was', () =>
    inFolder(async (root) => {
      const generation = await grown(root, 12, 6)
      const { folder, point: upTo } = generation
      const path = join(root, 'a.variorum-backup')
      const progress: number[] = []
      const onProgress = (done: number, total: number): void => void progress.push(done / total)
      const { bytes, findings } = await backUp(
        { kind: 'back-up', folder, upTo, path, at: AT, schema: SCHEMA_VERSION },
        { onProgress },
      )
      expect(findings).toEqual([])
      expect(bytes).toBe((await readFile(path)).byteLength)
      expect(progress.at(-1)).toBe(1)
      const header = await inspectBackup({ kind: 'inspect-backup', path })
      expect(header).toMatchObject({ at: AT, schema: SCHEMA_VERSION, state: generation.imageAt().state })
      await expectSame(generation, await build(root, { kind: 'backup', path }))
    }))

  it('without what is lost is still one that can be restored', () =>
    inFolder(async (root) => {
      const generation = await grown(root, 12, 12)
      await rm(journalFolder(generation.folder), { recursive: true })
      const [hash = ''] = generation.imageAt().payload.texts.values()
      await rm(new GenerationPayload(generation.folder).objects.path(hash))
      const { folder, point: upTo } = generation
      const path = join(root, 'a.variorum-backup')
      const { findings } = await backUp({ kind: 'back-up', folder, upTo, path, at: AT, schema: SCHEMA_VERSION })
      expect(findings).toMatchObject([{ what: 'object', file: hash }])
      const { state } = await build(root, { kind: 'backup', path })
      expect(state.counts.texts).toBe(3)
    }))

  it('that is damaged or foreign builds nothing', () =>
    inFolder(async (root) => {
      const generation = await grown(root, 12, null)
      const { folder, point: upTo } = generation
      const path = join(root, 'a.variorum-backup')
      await backUp({ kind: 'back-up', folder, upTo, path, at: AT, schema: SCHEMA_VERSION })
      await flipBit(path, -40)
      await expect(build(root, { kind: 'backup', path })).rejects.toMatchObject({ name: 'DamagedFileError' })
      await writeFile(path, 'PK and so on, which is something else')
      await expect(build(root, { kind: 'backup', path })).rejects.toMatchObject({ name: 'ForeignFileError' })
      expect(await readdir(generationsFolder(root))).toEqual([generation.generation])
    }))

  it('of an older schema is migrated, though its rows are none of the present one', () =>
    inFolder(async (root) => {
      const path = join(root, 'a.variorum-backup')
      const old = { table: 'dossiers', row: { id: 'd1', name: 'Old', createdAt: AT } } as unknown as StateRow
      const text: StateRow = { table: 'texts', row: { id: 's1', text: 'As it was' } }
      const tally = new RowTally()
      for (const each of [old, text]) tally.add(each)
      const state = { ...emptyState(randomUUID()), ...tally.content, sequence: 7 }
      async function* rows(): AsyncGenerator<StateRow> {
        yield old
        yield await Promise.resolve(text)
      }
      await writeBackup(
        path,
        { format: STATE_FORMAT, version: STATE_VERSION, schema: SCHEMA_VERSION, at: AT, state },
        rows(),
      )
      const row = ({ table, row: { name, ...rest } }: { table: string; row: Record<string, unknown> }) => ({
        table,
        row: { ...rest, title: name },
      })
      const schema = {
        version: SCHEMA_VERSION + 1,
        migrations: [{ to: SCHEMA_VERSION + 1, row: row as Migration['row'] }],
      }
      const built = await buildFrom(
        { ...job, root, schema: SCHEMA_VERSION + 1, from: { kind: 'backup', path } },
        {},
        schema,
      )
      expect(built.state).toMatchObject({ sequence: 7, counts: state.counts })
      const folder = generationFolder(root, built.generation)
      const { image } = await loadImage(folder, { schema: SCHEMA_VERSION + 1 })
      expect([...image.rows()]).toEqual([{ table: 'dossiers', row: { id: 'd1', title: 'Old', createdAt: AT } }])
    }))
})

describe('a generation from a snapshot', () => {
  it('is the state of that moment', () =>
    inFolder(async (root) => {
      const generation = await grown(root, 12, 6)
      const { folder } = generation
      const { state } = await build(root, { kind: 'snapshot', folder, id: snapshotName(6, 'regular') })
      expect(sameContent(state, generation.imageAt(6).state)).toBe(true)
    }))

  it.each(['../../secret', '000000000006-regular.snapshot/..', ''])('takes %j for no snapshot', (id) =>
    inFolder(async (root) => {
      const { folder } = await grown(root, 6, null)
      await expect(build(root, { kind: 'snapshot', folder, id })).rejects.toMatchObject({ name: 'DamagedFileError' })
    }),
  )
})

describe('a generation without a dossier', () => {
  it('has it in no file, and neither has any snapshot that came along', () =>
    inFolder(async (root) => {
      const generation = await TestGeneration.begin(root)
      const frames = plainFrames(12).map(
        (frame) => JSON.parse(JSON.stringify(frame).replaceAll('Step 3', 'SECRET')) as typeof frame,
      )
      // Originals are no JSON.
      const withBytes = frames.map((frame, index) => {
        const original = plainFrames(12)[index]
        if (!('transaction' in frame) || !original || !('transaction' in original) || !original.transaction.payload)
          return frame
        const { texts } = frame.transaction.payload ?? { texts: [] }
        const payload = { texts, originals: original.transaction.payload.originals }
        return { ...frame, transaction: { ...frame.transaction, payload } }
      })
      await generation.write(withBytes.slice(0, 6))
      await generation.snapshot()
      await generation.write(withBytes)
      const { folder, point: upTo } = generation
      const from = { kind: 'without-dossier', folder, upTo, dossierId: 'd4' } as const
      const built = await build(root, from)
      const made = generationFolder(root, built.generation)
      const { image } = await loadImage(made)
      expect(built.state).toMatchObject({ position: 0, length: 0, sequence: 12 })
      expect(image.state.counts.dossiers).toBe(generation.imageAt().state.counts.dossiers - 1)
      for (const snapshot of [6, 0]) {
        const earlier = await build(root, { kind: 'snapshot', folder: made, id: snapshotName(snapshot, 'regular') })
        expect(earlier.state.counts.dossiers).toBe(snapshot === 0 ? 0 : generation.imageAt(6).state.counts.dossiers - 1)
        expect(earlier.state).toMatchObject({ position: 0, length: 0 })
      }
      const rows = [...image.rows()].map(encodeRow)
      expect(rows.map(decodeRow)).toHaveLength(rows.length)
      expect(JSON.stringify(rows)).not.toContain('SECRET')
    }))
})
