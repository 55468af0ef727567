import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import { buildGeneration, inBuilding, removeLeftovers, switchTo } from './generation.ts'
import { WorkspaceImage } from './image.ts'
import {
  generationFolder,
  generationsFolder,
  journalFolder,
  objectsFolder,
  snapshotName,
  snapshotsFolder,
  workspaceFolder,
} from './layout.ts'
import { loadImage } from './load-image.ts'
import { ObjectStore } from './objects.ts'
import { GenerationPayload } from './payload-source.ts'
import { listGenerations, readPointer } from './pointer.ts'
import { instant } from './testing/entries.ts'
import { inFolder } from './testing/journal-folder.ts'
import { flipBit, plainFrames, TestGeneration } from './testing/test-generation.ts'

const AT = instant(100)

async function twelveFrames(root: string): Promise<TestGeneration> {
  const generation = await TestGeneration.begin(root)
  await generation.write(plainFrames(12))
  return generation
}

const build = (generation: TestGeneration, signal?: AbortSignal): ReturnType<typeof buildGeneration> =>
  buildGeneration(generation.root, {
    image: generation.imageAt(),
    payload: new GenerationPayload(generation.folder),
    schema: SCHEMA_VERSION,
    at: AT,
    signal,
  })

describe('building a generation', () => {
  it('makes one that stands by itself and is not the present one yet', () =>
    inFolder(async (root) => {
      const old = await twelveFrames(root)
      const built = await build(old)
      expect(built.findings).toEqual([])
      expect((await readPointer(root)).pointer?.generation).toBe(old.generation)
      await switchTo(root, built.generation, SCHEMA_VERSION)
      expect((await readPointer(root)).pointer).toEqual({ generation: built.generation, schema: SCHEMA_VERSION })
      await rm(old.folder, { recursive: true })
      const folder = generationFolder(root, built.generation)
      const { image, point } = await loadImage(folder)
      expect([...image.rows()]).toEqual([...old.imageAt().rows()])
      expect(image.state).toEqual({ ...old.imageAt().state, generation: built.generation })
      expect(point).toEqual(built.point)
      const { texts, originals } = image.payload
      expect(await new ObjectStore(objectsFolder(folder)).verify([...texts.values(), ...originals])).toEqual([])
      expect((await readdir(snapshotsFolder(folder))).sort()).toEqual([
        snapshotName(12, 'base', true),
        snapshotName(12, 'base'),
      ])
    }))

  it('takes payload from objects, and from frames where it is only there or the object is damaged', () =>
    inFolder(async (root) => {
      const old = await twelveFrames(root)
      await old.snapshot(6)
      const payload = new GenerationPayload(old.folder)
      const hash = [...old.imageAt(6).payload.texts.values()][0] ?? ''
      await flipBit(payload.objects.path(hash), 1)
      const { findings, image } = await build(old)
      expect(findings).toEqual([])
      expect(image.state.counts).toEqual(old.imageAt().state.counts)
    }))

  it('leaves out what can be found nowhere, and says so', () =>
    inFolder(async (root) => {
      const old = await twelveFrames(root)
      await old.snapshot()
      await rm(journalFolder(old.folder), { recursive: true })
      const [[id, hash] = ['', '']] = old.imageAt().payload.texts
      const [sha256 = ''] = old.imageAt().payload.originals
      const { objects } = new GenerationPayload(old.folder)
      await rm(objects.path(hash))
      await flipBit(objects.path(sha256), 0)
      const { findings, image, generation } = await build(old)
      expect(findings.map(({ what, file }) => ({ what, file }))).toEqual(
        [hash, sha256].sort().map((file) => ({ what: 'object', file })),
      )
      expect(image.payload.texts.has(id)).toBe(false)
      const { counts } = old.imageAt().state
      expect(image.state.counts).toEqual({ ...counts, texts: counts.texts - 1, originals: counts.originals - 1 })
      const loaded = await loadImage(generationFolder(root, generation))
      expect(loaded.image.computeState()).toEqual({ counts: image.state.counts, digest: image.state.digest })
    }))

  it('leaves nothing when it is cancelled or fails', () =>
    inFolder(async (root) => {
      const old = await twelveFrames(root)
      await expect(build(old, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
      const full = inBuilding(root, async (building) => {
        await writeFile(join(building.folder, 'something'), '')
        throw new Error('Full')
      })
      await expect(full).rejects.toThrow('Full')
      expect(await readdir(generationsFolder(root))).toEqual([old.generation])
    }))

  it('begins with an empty image too', () =>
    inFolder(async (root) => {
      const { generation, point } = await TestGeneration.begin(root)
      const { image } = await loadImage(generationFolder(root, generation))
      expect(image.state).toEqual(WorkspaceImage.empty(generation).state)
      expect(point.sequence).toBe(0)
    }))
})

describe('removing left-overs', () => {
  it('removes what never became whole, and nothing else', () =>
    inFolder(async (root) => {
      const generation = await twelveFrames(root)
      await generation.snapshot()
      const before = (await readdir(workspaceFolder(root), { recursive: true })).sort()
      await mkdir(join(generationFolder(root, 'x.building'), 'snapshots'), { recursive: true })
      await writeFile(join(generationsFolder(root), 'y.building'), 'lines')
      await writeFile(join(workspaceFolder(root), '.CURRENT.1.tmp'), '')
      await writeFile(join(workspaceFolder(root), 'lock.1'), '')
      await writeFile(join(snapshotsFolder(generation.folder), '.a.1.tmp'), '')
      await writeFile(join(objectsFolder(generation.folder), '.1.tmp'), '')
      await removeLeftovers(root)
      expect((await readdir(workspaceFolder(root), { recursive: true })).sort()).toEqual(before)
      expect(await listGenerations(root)).toEqual([generation.generation])
    }))

  it('has nothing to do where there is nothing', () => inFolder((root) => removeLeftovers(root)))
})
