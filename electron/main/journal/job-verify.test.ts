import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyGeneration } from './job-verify.ts'
import { journalFolder, snapshotName, snapshotsFolder } from './layout.ts'
import { GenerationPayload } from './payload-source.ts'
import { inFolder, segmentNames } from './testing/journal-folder.ts'
import { flipBit, plainFrames, TestGeneration } from './testing/test-generation.ts'

async function grown(root: string): Promise<TestGeneration> {
  const generation = await TestGeneration.begin(root)
  for (const frames of [6, 12]) {
    await generation.write(plainFrames(12).slice(0, frames))
    await generation.snapshot()
  }
  return generation
}

describe('verifying a generation', () => {
  it('finds nothing where nothing is wrong', () =>
    inFolder(async (root) => {
      const { folder, point: upTo } = await grown(root)
      const progress: (readonly [number, number])[] = []
      const onProgress = (done: number, total: number): void => void progress.push([done, total])
      const verified = await verifyGeneration({ kind: 'verify', folder, upTo }, { onProgress })
      expect(verified).toEqual({ damagedSnapshots: [], texts: [], originals: [], findings: [] })
      expect(progress.at(-1)).toEqual([8, 8])
    }))

  it.each([6, 12])('finds the damaged snapshot %i', (sequence) =>
    inFolder(async (root) => {
      const { folder } = await grown(root)
      const path = join(snapshotsFolder(folder), snapshotName(sequence, 'regular'))
      await flipBit(path, -70)
      const { damagedSnapshots, findings } = await verifyGeneration({ kind: 'verify', folder })
      expect(damagedSnapshots).toEqual([path])
      expect(findings).toMatchObject([{ what: 'snapshot', file: snapshotName(sequence, 'regular') }])
    }),
  )

  it('heals objects that the journal still has, and names the others', () =>
    inFolder(async (root) => {
      const generation = await grown(root)
      const { objects } = new GenerationPayload(generation.folder)
      const { texts, originals } = generation.imageAt().payload
      const hashes = [...texts.values()]
      for (const hash of hashes) await flipBit(objects.path(hash), 1)
      const [firstOriginal = '', , , lastOriginal = ''] = originals
      await rm(objects.path(firstOriginal))
      await rm(objects.path(lastOriginal))
      // Frames 1 to 6 have been compacted away.
      const verified = await verifyGeneration({ kind: 'verify', folder: generation.folder })
      expect(verified.texts).toEqual([...texts.keys()].slice(0, 2))
      expect(verified.originals).toEqual([firstOriginal])
      expect(verified.findings).toHaveLength(3)
      expect(await objects.verify([...hashes, ...originals])).toEqual([...hashes.slice(0, 2), firstOriginal].sort())
    }))

  it('reads the journal again when it is told how far', () =>
    inFolder(async (root) => {
      const generation = await grown(root)
      await generation.write(plainFrames(15))
      const journal = journalFolder(generation.folder)
      const [segment = ''] = (await segmentNames(journal)).slice(-1)
      await flipBit(join(journal, segment), -900)
      const { folder, point: upTo } = generation
      const { findings } = await verifyGeneration({ kind: 'verify', folder, upTo })
      expect(findings).toMatchObject([{ what: 'journal', file: segment }])
    }))
})
