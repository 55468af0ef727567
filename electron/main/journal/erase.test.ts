import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { erase, eraseWorks, finishErase, isErasing } from './erase.ts'
import type { GenerationBuilt } from './job-types.ts'
import { loadImage } from './load-image.ts'
import { generationFolder, setAsideFolder, workspaceFolder } from './layout.ts'
import { readPointer } from './pointer.ts'
import { listSnapshots } from './snapshots.ts'
import { findPresent } from './present.ts'
import { deleteSource, dossierFrames } from './testing/dossier-frames.ts'
import { filesWith } from './testing/every-byte.ts'
import { instant } from './testing/entries.ts'
import { inFolder } from './testing/journal-folder.ts'
import { inProcessJobs } from './testing/in-process-jobs.ts'
import { appendAll, EMPTY, openAs, PAGE, workspaceAt } from './testing/open-workspace.ts'
import type { Workspace } from './workspace.ts'

const SECRET = 'Zugzwangerlebnis'
const KEPT = 'Ordinarywords'

/** Two dossiers in snapshots, journal and objects; the second source of the first is only in the undo history. */
async function filled(root: string, jobs = inProcessJobs()): Promise<Workspace> {
  const workspace = workspaceAt(root, { jobs })
  await openAs(workspace, 'use')
  await appendAll(workspace, dossierFrames('kept', KEPT))
  await appendAll(workspace, dossierFrames('secret', SECRET))
  await workspace.snapshotNow('regular')
  await appendAll(workspace, [deleteSource('secret', SECRET)])
  await workspace.snapshotNow('regular')
  await appendAll(workspace, dossierFrames('other', KEPT))
  await mkdir(join(setAsideFolder(root), 'then'), { recursive: true })
  await writeFile(join(setAsideFolder(root), 'then', 'old'), SECRET)
  return workspace
}

const tools = (workspace: Workspace, clearPage: () => Promise<void> = () => Promise.resolve()) =>
  eraseWorks({
    root: workspace.root,
    jobs: workspace.jobs,
    at: instant(900),
    switched: () => workspace.reopen(),
    clearPage,
  })

const eraseSecret = (workspace: Workspace, clearPage?: () => Promise<void>): Promise<void> =>
  workspace.pause(() => erase(workspace.root, 'secret', workspace.point.generation, tools(workspace, clearPage)))

async function expectErased(root: string): Promise<void> {
  expect(await filesWith(root, SECRET)).toEqual([])
  expect(await isErasing(root)).toBe(false)
  const { pointer } = await readPointer(root)
  const { image, findings } = await loadImage(generationFolder(root, pointer?.generation ?? ''))
  const dossiers = [...image.rows()].flatMap((row) => (row.table === 'dossiers' ? [row.row.id] : []))
  expect([dossiers.sort(), image.state.length, findings]).toEqual([['kept', 'other'], 0, []])
  expect([...image.payload.texts.keys()].sort()).toEqual(['kept-s', 'other-s'])
}

describe('erase', () => {
  it('leaves no byte of the dossier in any file, and everything else', () =>
    inFolder(async (root) => {
      const workspace = await filled(root)
      // So that finding nothing afterwards says something.
      const before = await filesWith(root, SECRET)
      for (const part of ['.journal', '.snapshot', 'objects', 'set-aside']) {
        expect(
          before.some((path) => path.includes(part)),
          part,
        ).toBe(true)
      }
      await eraseSecret(workspace)
      await workspace.close()
      await expectErased(root)
      expect((await filesWith(root, KEPT)).length).toBeGreaterThan(3)
    }))

  it('keeps older snapshots, without the dossier', () =>
    inFolder(async (root) => {
      const workspace = await filled(root)
      await eraseSecret(workspace)
      const older = (await listSnapshots(workspace.generationFolder)).filter(({ reason }) => reason === 'regular')
      expect(older.map(({ sequence }) => sequence)).toContain(4)
      await workspace.close()
    }))

  it('empties the page’s database after the files, and lets the page write only once it has opened again', () =>
    inFolder(async (root) => {
      const workspace = await filled(root)
      const clearPage = vi.fn(async () => expect(await filesWith(root, SECRET)).toEqual([]))
      await eraseSecret(workspace, clearPage)
      expect(clearPage).toHaveBeenCalledOnce()
      const [frame] = dossierFrames('late', KEPT)
      if (!frame) throw new Error('no frame')
      const base = workspace.state.sequence
      expect(await workspace.append(base, [frame])).toMatchObject({ ok: false, error: { code: 'storage/out-of-step' } })
      await workspace.open(PAGE, EMPTY, false)
      expect(await workspace.append(base, [frame])).toMatchObject({ ok: true })
      await workspace.close()
    }))

  it('gives up what it could not begin: everything is as it was', () =>
    inFolder(async (root) => {
      const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
      const jobs = inProcessJobs((job) => {
        if (job.kind === 'build' && job.from.kind === 'without-dossier') throw full
      })
      const workspace = await filled(root, jobs)
      const { state } = workspace
      await expect(eraseSecret(workspace)).rejects.toBe(full)
      expect([await isErasing(root), workspace.state]).toEqual([false, state])
      await appendAll(workspace, dossierFrames('more', KEPT))
      await workspace.close()
    }))

  it('does not hold the workspace up when its note is damaged', () =>
    inFolder(async (root) => {
      const workspace = await filled(root)
      await writeFile(join(workspaceFolder(root), 'erasing.json'), '{"format":"vario')
      expect(await finishErase(root, tools(workspace))).toBe(false)
      await workspace.close()
    }))
})

/** Each stands for a power cut at that place: nothing runs after it. */
const CUTS = ['before building', 'after building', 'after switching', 'before clearing', 'after clearing'] as const

class PowerCut extends Error {}

function cutting(workspace: Workspace, at: (typeof CUTS)[number]): ReturnType<typeof tools> {
  const works = tools(workspace)
  const cut = (here: (typeof CUTS)[number]): void => {
    if (here === at) throw new PowerCut()
  }
  return {
    build: async (...args) => {
      cut('before building')
      const built: GenerationBuilt['generation'] = await works.build(...args)
      cut('after building')
      return built
    },
    switched: () => Promise.resolve(cut('after switching')),
    clearPage: () => {
      cut('before clearing')
      cut('after clearing')
      return Promise.resolve()
    },
  }
}

describe('finishErase', () => {
  it.each(CUTS)('finishes what was cut off %s', (at) =>
    inFolder(async (root) => {
      const workspace = await filled(root)
      const from = workspace.point.generation
      const note = { format: 'variorum-erasing', version: 1, dossierId: 'secret', from }
      await workspace.close()
      await writeFile(join(workspaceFolder(root), 'erasing.json'), JSON.stringify(note))
      await expect(finishErase(root, cutting(workspace, at))).rejects.toBeInstanceOf(PowerCut)
      expect(await isErasing(root)).toBe(true)
      expect((await findPresent(root)).present?.state.counts.dossiers).toBe(at.includes('building') ? 3 : 2)
      const clearPage = vi.fn(() => Promise.resolve())
      const works = eraseWorks({ root, jobs: inProcessJobs(), at: instant(901), switched: clearPage, clearPage })
      expect(await finishErase(root, works)).toBe(true)
      expect(clearPage).toHaveBeenCalled()
      await expectErased(root)
      expect(await finishErase(root, works)).toBe(false)
    }),
  )

  it('does nothing when nothing is to be finished', () =>
    inFolder(async (root) => {
      const workspace = await filled(root)
      const pointer = await readFile(join(workspaceFolder(root), 'CURRENT'))
      expect(await finishErase(root, tools(workspace))).toBe(false)
      expect(await readFile(join(workspaceFolder(root), 'CURRENT'))).toEqual(pointer)
      await workspace.close()
    }))
})
