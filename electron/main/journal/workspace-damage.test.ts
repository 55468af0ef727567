import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { journalFolder, pointerFile, snapshotsFolder } from './layout.ts'
import { inFolder, segmentNames } from './testing/journal-folder.ts'
import { claimOf, openAs, PAGE, valueOf, workspaceAt } from './testing/open-workspace.ts'
import { flipBit } from './testing/test-generation.ts'
import { asideNames, FRAME, giveBack, linesOf, written } from './testing/written-workspace.ts'

describe('Workspace: other files that are damaged', () => {
  it('makes do with an older snapshot, sets the damaged one aside and makes a new one', () =>
    inFolder(async (root) => {
      const { state, folder } = await written(root)
      const snapshot = join(snapshotsFolder(folder), '000000000008-regular.snapshot')
      await flipBit(snapshot, 90)
      const workspace = workspaceAt(root)
      const plan = await openAs(workspace, 'use', claimOf(state))
      expect(plan.findings).toMatchObject([{ what: 'snapshot', lost: null }])
      await workspace.snapshotNow('regular')
      expect(await asideNames(root)).toEqual([expect.stringMatching(/damaged-snapshot$/)])
      await workspace.close()
      const again = workspaceAt(root)
      expect(await openAs(again, 'use', claimOf(state))).toMatchObject({ findings: [] })
      await again.close()
    }))

  it.each([
    ['missing', (path: string) => rm(path)],
    ['garbage', (path: string) => writeFile(path, 'garbage')],
  ])('finds the generation when CURRENT is %s, and writes it again', (_how, damage) =>
    inFolder(async (root) => {
      const { state } = await written(root)
      const before = await readFile(pointerFile(root))
      await damage(pointerFile(root))
      const workspace = workspaceAt(root)
      const plan = await openAs(workspace, 'use', claimOf(state))
      expect(plan.findings).toMatchObject([{ what: 'pointer', lost: null }])
      expect(before.equals(await readFile(pointerFile(root)))).toBe(true)
      await workspace.close()
    }),
  )

  it('begins anew from the database when no snapshot can be read, and keeps what there was', () =>
    inFolder(async (root) => {
      const { state, folder } = await written(root)
      const lines = await linesOf(root, claimOf(state))
      for (const name of await readdir(snapshotsFolder(folder))) await flipBit(join(snapshotsFolder(folder), name), 90)
      const workspace = workspaceAt(root)
      await openAs(workspace, 'hand-over', claimOf(state))
      const next = await giveBack(workspace, lines)
      expect(next).toEqual({ ...state, generation: next.generation })
      expect(await asideNames(root)).toHaveLength(1)
      await workspace.close()
    }))

  it('begins empty when nothing can be read anywhere, keeps what there was, and says so', () =>
    inFolder(async (root) => {
      const { folder } = await written(root)
      for (const name of await readdir(snapshotsFolder(folder))) await flipBit(join(snapshotsFolder(folder), name), 90)
      const workspace = workspaceAt(root)
      const { state, findings } = await openAs(workspace, 'use')
      expect(state.sequence).toBe(0)
      expect(findings.length).toBeGreaterThan(0)
      expect(await asideNames(root)).toEqual([expect.stringMatching(/unreadable$/)])
      await workspace.close()
    }))

  it('asks the database when the snapshots turn out to be hollow behind their headers', () =>
    inFolder(async (root) => {
      const { state, folder } = await written(root)
      const lines = await linesOf(root, claimOf(state))
      for (const name of await readdir(snapshotsFolder(folder))) await flipBit(join(snapshotsFolder(folder), name), -1)
      const workspace = workspaceAt(root)
      expect(await openAs(workspace, 'use', claimOf(state))).toMatchObject({ findings: [] })
      await expect(workspace.snapshotNow('regular')).rejects.toThrow()
      // Nobody was waiting for the check; with its next change the page learns of it.
      expect(await workspace.check()).toMatchObject({ ok: true })
      await expect.poll(async () => (await workspace.append(state.sequence, [FRAME])).ok, { interval: 1 }).toBe(false)
      await openAs(workspace, 'hand-over', claimOf(state))
      const next = await giveBack(workspace, lines)
      expect(next).toEqual({ ...state, generation: next.generation })
      expect(await workspace.check()).toMatchObject({ value: { findings: [] } })
      await workspace.close()
    }))
})

describe('Workspace: files that hold less than their headers say', () => {
  it('does not give a page, which would give up more for it, what is left of them', () =>
    inFolder(async (root) => {
      const { state, folder } = await written(root)
      const lines = await linesOf(root, claimOf(state))
      await flipBit(join(snapshotsFolder(folder), '000000000008-regular.snapshot'), -1)
      const [segment = ''] = await segmentNames(journalFolder(folder))
      const path = join(journalFolder(folder), segment)
      // A frame between the two snapshots: it is needed only because the newer one can't be used.
      await flipBit(path, (await readFile(path)).indexOf('"t6"'))
      const workspace = workspaceAt(root)
      await openAs(workspace, 'fill')
      const { stream } = valueOf(await workspace.beginRead(PAGE))
      expect(await workspace.read(PAGE, stream)).toMatchObject({ error: { code: 'storage/failed' } })
      await openAs(workspace, 'hand-over', claimOf(state))
      const next = await giveBack(workspace, lines)
      expect(next).toEqual({ ...state, generation: next.generation })
      await workspace.close()
    }))
})
