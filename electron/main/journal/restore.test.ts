import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages } from '../../../shared/messages/messages.ts'
import { sameContent } from '../../../shared/journal/workspace-state.ts'
import { backUp, backupName, inspectBackup } from './back-up.ts'
import { workspaceInfo } from './info.ts'
import { generationsFolder, setAsideFolder } from './layout.ts'
import { restore } from './restore.ts'
import { dossierFrames } from './testing/dossier-frames.ts'
import { inFolder } from './testing/journal-folder.ts'
import { appendAll, openAs, workspaceAt } from './testing/open-workspace.ts'
import { flipBit } from './testing/test-generation.ts'
import type { Workspace } from './workspace.ts'

async function opened(root: string): Promise<Workspace> {
  const workspace = workspaceAt(root)
  await openAs(workspace, 'use')
  return workspace
}

const options = (): { signal: AbortSignal; onProgress: () => void } => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
})

describe('backupName', () => {
  it('holds the day', () => {
    expect(backupName(new Date(2026, 0, 9, 23, 59))).toBe(
      `${messages.menu.dialogs.backupName('2026-01-09')}.variorum-backup`,
    )
  })
})

describe('a backup', () => {
  it('is whole, can be restored elsewhere, and what was there is set aside', () =>
    inFolder(async (root) => {
      const workspace = await opened(join(root, 'a'))
      await appendAll(workspace, [...dossierFrames('one', 'Words'), ...dossierFrames('two', 'Words')])
      const path = join(root, 'backup')
      expect(await backUp(workspace, path, options())).toEqual({ fileName: 'backup' })
      const found = await inspectBackup(workspace, path, options())
      expect(found).toMatchObject({ ok: true, value: { name: 'backup', counts: { dossiers: 2, texts: 2 } } })
      const other = await opened(join(root, 'b'))
      await appendAll(other, dossierFrames('three', 'Words'))
      const before = other.state
      await restore(other, { kind: 'backup', path }, options())
      await openAs(other, 'fill')
      expect(sameContent(other.state, workspace.state)).toBe(true)
      expect(other.state.length).toBe(4)
      expect(other.state.generation).not.toBe(before.generation)
      const [aside = ''] = await readdir(setAsideFolder(other.root))
      expect(await readdir(join(setAsideFolder(other.root), aside))).toEqual([before.generation])
      await appendAll(other, dossierFrames('four', 'Words'))
      await Promise.all([workspace.close(), other.close()])
    }))

  it.each([
    ['damaged', 'import/malformed', (path: string) => flipBit(path, 400)],
    ['cut off', 'import/malformed', async (path: string) => writeFile(path, (await readFile(path)).subarray(0, 500))],
    ['no backup', 'import/unknown-format', (path: string) => writeFile(path, 'A letter to my bank')],
    ['empty', 'import/malformed', (path: string) => writeFile(path, '')],
    ['gone', 'import/not-found', (path: string) => rm(path)],
  ] as const)('that is %s is told by %s, and changes nothing', async (_what, code, harm) =>
    inFolder(async (root) => {
      const workspace = await opened(root)
      await appendAll(workspace, dossierFrames('one', 'Words'))
      const path = join(root, 'backup')
      await backUp(workspace, path, options())
      await harm(path)
      const { state } = workspace
      expect(await inspectBackup(workspace, path, options())).toMatchObject({ ok: false, error: { code } })
      await expect(restore(workspace, { kind: 'backup', path }, options())).rejects.toThrow()
      expect(workspace.state).toEqual(state)
      expect(await readdir(generationsFolder(root))).toEqual([state.generation])
      await workspace.close()
    }),
  )

  it('that is cancelled leaves no file', () =>
    inFolder(async (root) => {
      const workspace = await opened(root)
      await appendAll(workspace, dossierFrames('one', 'Words'))
      const controller = new AbortController()
      const cancelled = { signal: controller.signal, onProgress: () => controller.abort() }
      await expect(backUp(workspace, join(root, 'backup'), cancelled)).rejects.toMatchObject({ name: 'AbortError' })
      expect(await readdir(root)).toEqual(['workspace'])
      await workspace.close()
    }))
})

describe('restore', () => {
  it('goes back to a snapshot, and keeps one of what was before', () =>
    inFolder(async (root) => {
      const workspace = await opened(root)
      await appendAll(workspace, dossierFrames('one', 'Words'))
      await workspace.snapshotNow('regular')
      const then = workspace.state
      await appendAll(workspace, dossierFrames('two', 'Words'))
      const wanted = (await workspaceInfo(workspace)).snapshots.find(({ sequence }) => sequence === 2)
      await restore(workspace, { kind: 'snapshot', id: wanted?.id ?? '' }, options())
      expect(sameContent(workspace.state, then)).toBe(true)
      const { setAside, snapshots } = await workspaceInfo(workspace)
      expect([setAside.length, snapshots.length]).toEqual([1, 1])
      const kept = await readdir(join(setAsideFolder(root), setAside[0]?.name ?? '', '..'), { recursive: true })
      expect(kept.some((name) => name.endsWith('000000000004-regular.snapshot'))).toBe(true)
      await workspace.close()
    }))

  it('takes no id that leads out of the folder', () =>
    inFolder(async (root) => {
      const workspace = await opened(root)
      const id = '../../../../elsewhere/000000000002-regular.snapshot'
      await expect(restore(workspace, { kind: 'snapshot', id }, options())).rejects.toThrow(RangeError)
      await workspace.close()
    }))

  it('leaves nothing behind when it is cancelled after the new generation is built', () =>
    inFolder(async (root) => {
      const controller = new AbortController()
      const workspace = await opened(root)
      const { jobs } = workspace
      await appendAll(workspace, dossierFrames('one', 'Words'))
      await backUp(workspace, join(root, 'backup'), options())
      const { state } = workspace
      const run = jobs.run.bind(jobs)
      jobs.run = async (job, given) => {
        const result = await run(job, { ...given, signal: undefined })
        if (job.kind === 'build') controller.abort()
        return result
      }
      const from = { kind: 'backup', path: join(root, 'backup') } as const
      const cancelled = restore(workspace, from, { signal: controller.signal, onProgress: () => undefined })
      await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
      expect(workspace.state).toEqual(state)
      expect(await readdir(generationsFolder(root))).toEqual([state.generation])
      await workspace.close()
    }))
})
