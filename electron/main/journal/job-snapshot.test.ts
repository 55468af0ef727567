import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import { makeSnapshot } from './job-snapshot.ts'
import { JournalWriter } from './journal-writer.ts'
import { journalFolder, objectsFolder, snapshotName, snapshotsFolder } from './layout.ts'
import { DamagedGenerationError, loadImage } from './load-image.ts'
import { ObjectStore } from './objects.ts'
import { verifyFile } from './snapshot-file.ts'
import { listSnapshots } from './snapshots.ts'
import { entriesOf, instant } from './testing/entries.ts'
import { inFolder, segmentNames } from './testing/journal-folder.ts'
import { flipBit, plainFrames, TestGeneration } from './testing/test-generation.ts'

const sequencesOf = async ({ folder }: TestGeneration): Promise<readonly number[]> =>
  [...new Set((await listSnapshots(folder)).map(({ sequence }) => sequence))].sort((a, b) => a - b)

const firstFrameOf = async ({ folder }: TestGeneration): Promise<number> =>
  Number((await segmentNames(journalFolder(folder)))[0]?.slice(0, 12))

/** Ten frames and a snapshot, again and again. */
async function grow(
  generation: TestGeneration,
  tens: number,
  frames: readonly Frame[] = plainFrames(tens * 10),
): Promise<void> {
  for (let written = generation.entries.length + 10; written <= tens * 10; written += 10) {
    await generation.write(frames.slice(0, written))
    await generation.snapshot()
  }
}

describe('making a snapshot', () => {
  it('puts the state and all payload in files', () =>
    inFolder(async (root) => {
      const generation = await TestGeneration.begin(root)
      await generation.write(plainFrames(10))
      const { id, bytes, point, findings } = await generation.snapshot()
      expect({ id, point, findings }).toEqual({
        id: snapshotName(10, 'regular'),
        point: generation.point,
        findings: [],
      })
      expect(bytes).toBe((await readFile(join(snapshotsFolder(generation.folder), id))).byteLength)
      await rm(journalFolder(generation.folder), { recursive: true })
      const { image } = await loadImage(generation.folder)
      expect([...image.rows()]).toEqual([...generation.imageAt().rows()])
      const { texts, originals } = image.payload
      expect(texts.size).toBe(3)
      const store = new ObjectStore(objectsFolder(generation.folder))
      expect(await store.verify([...texts.values(), ...originals])).toEqual([])
    }))

  it('removes segments only when two whole snapshots have their frames', () =>
    inFolder(async (root) => {
      const generation = await TestGeneration.begin(root)
      await grow(generation, 1)
      expect(await firstFrameOf(generation)).toBe(1)
      await grow(generation, 2)
      expect(await firstFrameOf(generation)).toBe(11)
      await grow(generation, 4)
      expect(await firstFrameOf(generation)).toBe(31)
      // Whichever of the two is damaged, nothing is lost.
      for (const sequence of [40, 30]) {
        const path = join(snapshotsFolder(generation.folder), snapshotName(sequence, 'regular'))
        await flipBit(path, -50)
        expect((await loadImage(generation.folder)).image.state).toEqual(generation.imageAt().state)
        await flipBit(path, -50)
      }
    }))

  it('keeps the segments that a damaged snapshot would have made superfluous', () =>
    inFolder(async (root) => {
      const generation = await TestGeneration.begin(root)
      await grow(generation, 2)
      await flipBit(join(snapshotsFolder(generation.folder), snapshotName(20, 'regular')), -50)
      await grow(generation, 3)
      expect(await firstFrameOf(generation)).toBe(11)
      await flipBit(join(snapshotsFolder(generation.folder), snapshotName(30, 'regular')), -50)
      const { image, base } = await loadImage(generation.folder)
      expect(base.point.sequence).toBe(10)
      expect(image.state).toEqual(generation.imageAt().state)
    }))

  it('forgets old snapshots by the rules of rotation, and damaged ones never', () =>
    inFolder(async (root) => {
      const generation = await TestGeneration.begin(root)
      const frames = plainFrames(20)
      for (let written = 1; written <= 20; written += 1) {
        await generation.write(frames.slice(0, written))
        await generation.snapshot()
        if (written === 2) await flipBit(join(snapshotsFolder(generation.folder), snapshotName(2, 'regular')), 40)
      }
      expect(await sequencesOf(generation)).toEqual([2, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
      for (const { path, sequence } of await listSnapshots(generation.folder)) {
        expect(await verifyFile(path)).toBe(sequence !== 2)
      }
    }))

  it('takes frames up to the wanted one while more are being written', () =>
    inFolder(async (root) => {
      const generation = await TestGeneration.begin(root)
      await generation.write(plainFrames(10))
      const entries = entriesOf(plainFrames(60), generation.generation).slice(10)
      const writer = await JournalWriter.open(journalFolder(generation.folder), generation.point)
      const writing = (async () => {
        for (const entry of entries) await writer.append(entry)
      })()
      const made = await Promise.all([3, 7, 10].map((sequence) => generation.snapshot(sequence)))
      await writing
      await writer.close()
      expect(made.map(({ point }) => point)).toEqual([3, 7, 10].map((sequence) => generation.pointAt(sequence)))
      expect(made.flatMap(({ findings }) => findings)).toEqual([])
      const { image, findings } = await loadImage(generation.folder)
      expect(image.state).toEqual(entries.at(-1)?.head.state)
      expect(findings).toEqual([])
    }))

  it('writes and removes nothing when the files do not reach the wanted point', () =>
    inFolder(async (root) => {
      const generation = await TestGeneration.begin(root)
      await grow(generation, 2)
      await generation.write(plainFrames(30))
      const [segment = ''] = (await segmentNames(journalFolder(generation.folder))).slice(-1)
      await flipBit(join(journalFolder(generation.folder), segment), -600)
      const before = (await readdir(generation.folder, { recursive: true })).sort()
      const error = await generation.snapshot().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(DamagedGenerationError)
      expect((error as DamagedGenerationError).findings).toMatchObject([{ what: 'journal', file: segment }])
      expect((await readdir(generation.folder, { recursive: true })).sort()).toEqual(before)
    }))

  it('leaves nothing half done when it is cancelled', () =>
    inFolder(async (root) => {
      const generation = await TestGeneration.begin(root)
      await grow(generation, 2)
      await generation.write(plainFrames(25))
      const before = (await readdir(generation.folder, { recursive: true })).sort()
      const { folder, point: upTo } = generation
      const job = {
        kind: 'snapshot',
        folder,
        upTo,
        at: instant(30),
        reason: 'regular',
        schema: SCHEMA_VERSION,
      } as const
      await expect(makeSnapshot(job, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
      expect((await readdir(generation.folder, { recursive: true })).sort()).toEqual(before)
    }))
})
