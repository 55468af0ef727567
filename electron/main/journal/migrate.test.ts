import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Migration } from '../../../shared/journal/migrations.ts'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import { switchTo } from './generation.ts'
import { WorkspaceImage } from './image.ts'
import { buildFrom } from './job-build.ts'
import { makeSnapshot } from './job-snapshot.ts'
import { generationFolder, setAsideFolder, workspaceFolder } from './layout.ts'
import { loadImage } from './load-image.ts'
import { migrate, migratedImage, type MigrateWorks } from './migrate.ts'
import { readPointer, writePointer } from './pointer.ts'
import { deleteSource, dossierFrames } from './testing/dossier-frames.ts'
import { instant } from './testing/entries.ts'
import { inFolder } from './testing/journal-folder.ts'
import { TestGeneration } from './testing/test-generation.ts'

const retitled = (to: number): Migration => ({
  to,
  row: ({ table, row }) => {
    const { title } = row as { readonly title: string }
    return { table, row: table === 'dossiers' ? { ...(row as object), title: `${title}-${String(to)}` } : row }
  },
})
const OLD = SCHEMA_VERSION
const SCHEMA = { version: OLD + 2, migrations: [retitled(OLD + 1), retitled(OLD + 2)] }
const TITLE = `Words title-${String(OLD + 1)}-${String(OLD + 2)}`
const MIGRATED = { schema: SCHEMA.version, titles: [TITLE, TITLE] }

async function old(root: string): Promise<TestGeneration> {
  const generation = await TestGeneration.begin(root)
  const frames = [...dossierFrames('one', 'Words'), ...dossierFrames('two', 'Words'), deleteSource('two', 'Words')]
  await generation.write(frames)
  await generation.snapshot(3)
  return generation
}

const worksFor = (generation: TestGeneration): MigrateWorks => ({
  snapshot: async () => {
    const { folder, point: upTo } = generation
    await makeSnapshot({ kind: 'snapshot', folder, upTo, at: instant(50), reason: 'before-migration', schema: OLD })
  },
  build: async (id) => {
    const from = { kind: 'renewed', folder: generationFolder(generation.root, id) } as const
    const job = { kind: 'build', root: generation.root, at: instant(51), schema: SCHEMA.version, from } as const
    return (await buildFrom(job, {}, SCHEMA)).generation
  },
})

async function present(root: string): Promise<{ schema: number; titles: readonly string[] }> {
  const { pointer } = await readPointer(root)
  const snapshots = join(generationFolder(root, pointer?.generation ?? ''), 'snapshots')
  const raw = pointer?.schema === SCHEMA.version ? await migratedTitles(snapshots) : null
  if (raw) return { schema: SCHEMA.version, titles: raw }
  const { image } = await loadImage(generationFolder(root, pointer?.generation ?? ''))
  return { schema: pointer?.schema ?? 0, titles: titlesOf(image) }
}

const titlesOf = (image: WorkspaceImage): readonly string[] =>
  [...image.rows()].flatMap((row) => (row.table === 'dossiers' ? [row.row.title] : [])).sort()

async function migratedTitles(folder: string): Promise<readonly string[]> {
  const [name = ''] = await readdir(folder)
  const { readSnapshot } = await import('./snapshot-file.ts')
  return titlesOf((await readSnapshot(join(folder, name), { schema: SCHEMA.version })).image)
}

describe('migratedImage', () => {
  it('migrates records and what the undo history holds of them alike', () =>
    inFolder(async (root) => {
      const generation = await old(root)
      const image = migratedImage(generation.imageAt(), OLD, SCHEMA)
      expect(titlesOf(image)).toEqual(MIGRATED.titles)
      const { sequence, position, length } = generation.imageAt().state
      expect(image.state).toMatchObject({ sequence, position, length })
      expect(image.computeState()).toEqual({ counts: image.state.counts, digest: image.state.digest })
      const inHistory = [...image.rows()].flatMap((row) =>
        row.table === 'history' ? row.row.transaction.changes.filter(({ table }) => table === 'dossiers') : [],
      )
      expect(inHistory.map(({ after }) => after && 'title' in after && after.title)).toEqual(MIGRATED.titles)
    }))

  it('refuses what is no record of the present schema afterwards', () =>
    inFolder(async (root) => {
      const generation = await old(root)
      const wrong: Migration = { to: OLD + 1, row: ({ table }) => ({ table, row: { id: 7 } }) }
      expect(() => migratedImage(generation.imageAt(), OLD, { version: OLD + 1, migrations: [wrong] })).toThrow()
    }))

  it('is the same image when there is nothing to do', () => {
    const image = WorkspaceImage.empty('3f0e7b9c-6f0a-4c1e-9d53-2f1f6a2f9b10')
    expect(migratedImage(image, 1, { version: 1 })).toBe(image)
  })
})

describe('migrate', () => {
  it('builds a new generation through all steps, and sets the old one aside with a snapshot', () =>
    inFolder(async (root) => {
      const generation = await old(root)
      expect(await migrate(root, worksFor(generation), SCHEMA)).toBe(true)
      expect(await present(root)).toEqual(MIGRATED)
      const aside = await readdir(setAsideFolder(root), { recursive: true })
      expect(aside.some((name) => name.endsWith('000000000005-before-migration.snapshot'))).toBe(true)
      expect(await migrate(root, worksFor(generation), SCHEMA)).toBe(false)
    }))

  it.each(['snapshot', 'build', 'switch'] as const)('can be cut off after %s and begun again', (at) =>
    inFolder(async (root) => {
      const generation = await old(root)
      const works = worksFor(generation)
      const cut = new Error('power cut')
      const cutWorks: MigrateWorks = {
        snapshot: async (id) => {
          await works.snapshot(id)
          if (at === 'snapshot') throw cut
        },
        build: async (id) => {
          const built = await works.build(id)
          if (at === 'switch') await switchTo(root, built, SCHEMA.version)
          throw cut
        },
      }
      await expect(migrate(root, cutWorks, SCHEMA)).rejects.toBe(cut)
      expect((await present(root)).schema).toBe(at === 'switch' ? SCHEMA.version : OLD)
      expect(await migrate(root, works, SCHEMA)).toBe(at !== 'switch')
      expect(await present(root)).toEqual(MIGRATED)
    }),
  )

  it('touches nothing that a newer version has written', () =>
    inFolder(async (root) => {
      const generation = await old(root)
      await writePointer(root, { schema: SCHEMA.version + 1, generation: generation.generation })
      const bytes = async (): Promise<string> => {
        const names = (await readdir(workspaceFolder(root), { recursive: true, withFileTypes: true })).filter((entry) =>
          entry.isFile(),
        )
        const read = names.map(async (entry) => [entry.name, await readFile(join(entry.parentPath, entry.name), 'hex')])
        return JSON.stringify(await Promise.all(read))
      }
      const before = await bytes()
      await expect(migrate(root, worksFor(generation), SCHEMA)).rejects.toMatchObject({ name: 'NewerVersionError' })
      expect(await bytes()).toBe(before)
    }))
})
