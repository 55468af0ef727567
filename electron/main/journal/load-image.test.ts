import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import { changed, created } from '../../../shared/edits/transaction-of.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import type { Change } from '../../../shared/model/transaction.ts'
import { journalFolder, snapshotName, snapshotsFolder } from './layout.ts'
import { DamagedGenerationError, loadImage, UnevenGenerationError } from './load-image.ts'
import { writeSnapshot } from './snapshot-file.ts'
import { basePoint, entriesArbitrary, entriesOf, instant } from './testing/entries.ts'
import { inFolder, segmentNames, writeEntries } from './testing/journal-folder.ts'
import { cutTo, flipBit, plainFrames, TestGeneration } from './testing/test-generation.ts'

const snapshotPath = ({ folder }: TestGeneration, sequence: number): string =>
  join(snapshotsFolder(folder), snapshotName(sequence, sequence === 0 ? 'base' : 'regular'))

async function segmentWith(generation: TestGeneration, sequence: number): Promise<string> {
  const names = await segmentNames(journalFolder(generation.folder))
  const name = names.findLast((candidate) => Number(candidate.slice(0, 12)) <= sequence)
  if (name === undefined) throw new Error('There is no such segment')
  return join(journalFolder(generation.folder), name)
}

const frameOf = (changes: readonly Change[]): Frame => ({
  step: 'do',
  transaction: { id: 't', at: instant(1), label: 'dossier.rename', changes },
})

/** A segment for each ten frames, snapshots behind the numbers given; nothing is compacted away. */
async function generationWith(root: string, frames: number, snapshots: readonly number[]): Promise<TestGeneration> {
  const generation = await TestGeneration.begin(root)
  for (let written = 10; written <= frames; written += 10) await generation.write(plainFrames(frames).slice(0, written))
  for (const sequence of snapshots) {
    await writeSnapshot(snapshotPath(generation, sequence), generation.imageAt(sequence), {
      point: generation.pointAt(sequence),
      at: instant(sequence),
      reason: 'regular',
      schema: SCHEMA_VERSION,
    })
  }
  return generation
}

describe('loading the image', () => {
  it('gives what the frames have made, from every snapshot and to every point', () =>
    fc.assert(
      fc.asyncProperty(entriesArbitrary({ maxLength: 20 }), fc.nat(), fc.nat(), (given, snapshotAt, wanted) =>
        inFolder(async (root) => {
          const generation = await TestGeneration.begin(root)
          await generation.write(given.map(({ frame }) => frame))
          await generation.snapshot(snapshotAt % (given.length + 1))
          const upTo = generation.pointAt(wanted % (given.length + 1))
          const part = await loadImage(generation.folder, { upTo })
          expect(part.image.state).toEqual(generation.imageAt(upTo.sequence).state)
          expect(part.point).toEqual(upTo)
          const { image, point, findings } = await loadImage(generation.folder)
          expect([...image.rows()]).toEqual([...generation.imageAt().rows()])
          expect(image.payload).toEqual(generation.imageAt().payload)
          expect(image.computeState()).toEqual({ counts: image.state.counts, digest: image.state.digest })
          expect(point).toEqual(generation.point)
          expect(findings).toEqual([])
        }),
      ),
      { numRuns: 25 },
    ))

  it('goes on from an older snapshot when the newest is damaged, and loses nothing', () =>
    inFolder(async (root) => {
      const generation = await generationWith(root, 40, [15, 30])
      await flipBit(snapshotPath(generation, 30), -100)
      const { image, base, findings } = await loadImage(generation.folder)
      expect(base.point.sequence).toBe(15)
      expect(image.state).toEqual(generation.imageAt().state)
      expect(findings).toMatchObject([{ what: 'snapshot', file: snapshotName(30, 'regular'), lost: null }])
    }))

  it('uses the copy of the base', () =>
    inFolder(async (root) => {
      const generation = await generationWith(root, 10, [])
      await writeFile(snapshotPath(generation, 0), '')
      const { image, findings } = await loadImage(generation.folder)
      expect(image.state).toEqual(generation.imageAt().state)
      expect(findings).toMatchObject([{ file: snapshotName(0, 'base') }])
    }))

  it('says exactly what was in a damaged snapshot alone', () =>
    inFolder(async (root) => {
      const generation = await generationWith(root, 40, [15, 38])
      await flipBit(snapshotPath(generation, 38), -100)
      for (const sequence of [21, 31]) await rm(await segmentWith(generation, sequence))
      await rm(join(journalFolder(generation.folder), 'acknowledged'), { force: true })
      const { image, point, findings } = await loadImage(generation.folder)
      expect(image.state).toEqual(generation.imageAt(20).state)
      expect(point).toEqual(generation.pointAt(20))
      expect(findings).toMatchObject([{ what: 'snapshot', lost: { steps: 18, from: instant(20), to: instant(38) } }])
    }))

  it('counts no step twice that both the journal and a snapshot have lost', () =>
    inFolder(async (root) => {
      const generation = await generationWith(root, 40, [15, 38])
      await flipBit(snapshotPath(generation, 38), -100)
      await rm(await segmentWith(generation, 21))
      const { image, findings } = await loadImage(generation.folder)
      expect(image.state.sequence).toBe(20)
      const lost = findings.map((finding) => finding.lost?.steps ?? 0)
      expect(lost.reduce((a, b) => a + b, 0)).toBe(20)
    }))

  it('takes no torn end for a loss', () =>
    inFolder(async (root) => {
      const generation = await generationWith(root, 20, [])
      const last = await segmentWith(generation, 20)
      await cutTo(last, (await stat(last)).size - 3)
      await rm(join(journalFolder(generation.folder), 'acknowledged'), { force: true })
      const { image, findings } = await loadImage(generation.folder)
      expect(image.state).toEqual(generation.imageAt(19).state)
      expect(findings).toEqual([])
    }))

  it('refuses a generation of which no snapshot is left', () =>
    inFolder(async (root) => {
      const generation = await generationWith(root, 10, [])
      const folder = snapshotsFolder(generation.folder)
      for (const name of await readdir(folder)) await flipBit(join(folder, name), -1)
      const error = await loadImage(generation.folder).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(DamagedGenerationError)
      expect((error as DamagedGenerationError).findings).toHaveLength(2)
    }))

  it('loses nothing when frames were made from rows that the database had lost', () =>
    inFolder(async (root) => {
      const generation = await generationWith(root, 10, [])
      const known = { id: 'k', title: 'as it was', createdAt: instant(0) }
      const frames = [
        frameOf([created('dossiers', known)]),
        // An older row came back without a sign, and was edited; another was gone, and was made anew.
        frameOf([changed('dossiers', { ...known, title: 'older' }, { ...known, title: 'edited' })]),
        frameOf([created('dossiers', { ...known, title: 'made again' })]),
        frameOf([created('dossiers', { ...known, id: 'l' })]),
      ]
      const entries = entriesOf([...plainFrames(10), ...frames], generation.generation).slice(10)
      await writeEntries(journalFolder(generation.folder), entries, {}, generation.point)
      await expect(loadImage(generation.folder)).rejects.toBeInstanceOf(UnevenGenerationError)
      const { image, point, findings } = await loadImage(generation.folder, { mend: true })
      expect([image.state.sequence, point.sequence]).toEqual([14, 14])
      expect(image.computeState()).toEqual({ counts: image.state.counts, digest: image.state.digest })
      const titles = [...image.rows()].flatMap(({ table, row }) => (table === 'dossiers' ? [[row.id, row.title]] : []))
      expect(titles).toEqual(
        expect.arrayContaining([
          ['k', 'made again'],
          ['l', 'as it was'],
        ]),
      )
      expect(findings).toMatchObject([{ what: 'journal', lost: null }])
    }))

  it('does not look behind the wanted point', () =>
    inFolder(async (root) => {
      const generation = await generationWith(root, 30, [25])
      const upTo = generation.pointAt(20)
      await flipBit(await segmentWith(generation, 30), -20)
      const { image, findings } = await loadImage(generation.folder, { upTo })
      expect(image.state).toEqual(generation.imageAt(20).state)
      expect(findings).toEqual([])
    }))

  it('stops when it is told to', () =>
    inFolder(async (root) => {
      const generation = await generationWith(root, 10, [])
      const signal = AbortSignal.abort()
      await expect(loadImage(generation.folder, { signal })).rejects.toMatchObject({ name: 'AbortError' })
    }))

  it('takes a journal of another generation for none', () =>
    inFolder(async (root) => {
      const generation = await TestGeneration.begin(root)
      await writeEntries(journalFolder(generation.folder), entriesOf(plainFrames(3)), {}, basePoint())
      const { image, findings } = await loadImage(generation.folder)
      expect(image.state.sequence).toBe(0)
      expect(findings).toMatchObject([{ what: 'journal' }])
    }))
})
