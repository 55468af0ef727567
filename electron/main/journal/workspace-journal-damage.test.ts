import { readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../shared/model/canonical-json.ts'
import { generationsFolder, journalFolder, setAsideFolder } from './layout.ts'
import { inFolder } from './testing/journal-folder.ts'
import { appendAll, claimOf, openAs, readAll, workspaceAt } from './testing/open-workspace.ts'
import { flipBit, plainFrames } from './testing/test-generation.ts'
import { asideNames, FRAME, frames, giveBack, linesOf, newestSegment, written } from './testing/written-workspace.ts'

describe('Workspace: a journal that is damaged', () => {
  it('asks for what only the database has, and sets the old files aside as a whole', () =>
    inFolder(async (root) => {
      const { state, folder } = await written(root)
      const lines = await linesOf(root, claimOf(state))
      const segment = await newestSegment(folder)
      await flipBit(segment, (await stat(segment)).size - 3_000)
      const workspace = workspaceAt(root)
      const plan = await openAs(workspace, 'hand-over', claimOf(state))
      expect(plan.reason).toBe('journal-damaged')
      // The journal has lost steps, but nothing is lost: the database has them.
      expect(plan.findings).toMatchObject([{ what: 'journal', lost: null }])
      expect(await workspace.append(state.sequence, [FRAME])).toMatchObject({
        error: { code: 'storage/out-of-step' },
      })
      const next = await giveBack(workspace, lines)
      expect(next).toEqual({ ...state, generation: next.generation })
      expect(next.generation).not.toBe(state.generation)
      expect(await asideNames(root)).toEqual([expect.stringMatching(/handed-over$/)])
      expect(await readdir(generationsFolder(root))).toEqual([next.generation])
      // Made by parsing: the order of keys is not that of the journal.
      const rows = (text: readonly string[]) =>
        text
          .slice(1)
          .map((line) => canonicalJson(JSON.parse(line)))
          .sort()
      expect(rows(await readAll(workspace))).toEqual(rows(lines))
      const after = await appendAll(workspace, plainFrames(13).slice(12))
      await workspace.close()
      const again = workspaceAt(root)
      expect(await openAs(again, 'use', claimOf(after))).toMatchObject({ findings: [] })
      await again.close()
    }))

  it('goes on from what is left when the database has nothing, and keeps the damaged file', () =>
    inFolder(async (root) => {
      const { folder } = await written(root)
      const segment = await newestSegment(folder)
      const damaged = (await stat(segment)).size - 3_000
      await flipBit(segment, damaged)
      const bytes = await readFile(segment)
      const workspace = workspaceAt(root)
      const { state, findings } = await openAs(workspace, 'fill')
      const [{ lost } = { lost: null }] = findings
      expect(state.sequence + (lost?.steps ?? 0)).toBe(12)
      const [aside] = await asideNames(root)
      expect(aside).toMatch(/damaged-journal$/)
      const [copy] = await readdir(join(setAsideFolder(root), aside ?? ''))
      expect(bytes.equals(await readFile(join(setAsideFolder(root), aside ?? '', copy ?? '')))).toBe(true)
      // Told again to a page that is loaded again, but not after a restart: it has been dealt with.
      expect((await openAs(workspace, 'fill')).findings).toEqual(findings)
      await workspace.close()
      const again = workspaceAt(root)
      expect(await openAs(again, 'use', claimOf(state))).toMatchObject({ findings: [], state })
      await again.close()
      expect(await asideNames(root)).toHaveLength(1)
    }))

  it('uses what the files have when the database is untrue', () =>
    inFolder(async (root) => {
      const { state, folder } = await written(root)
      const segment = await newestSegment(folder)
      await flipBit(segment, (await stat(segment)).size - 3_000)
      const workspace = workspaceAt(root)
      await openAs(workspace, 'hand-over', claimOf(state))
      const plan = await openAs(workspace, 'fill', claimOf(state), true)
      expect(plan.reason).toBe('ahead')
      const after = await appendAll(workspace, frames.slice(plan.state.sequence))
      expect(after).toEqual(state)
      await workspace.close()
    }))

  it('takes a torn end for what it is: a frame that nobody was told of', () =>
    inFolder(async (root) => {
      const { folder } = await written(root)
      const segment = await newestSegment(folder)
      const { size } = await stat(segment)
      await rm(join(journalFolder(folder), 'acknowledged'), { force: true })
      await truncate(segment, size - 5)
      const workspace = workspaceAt(root)
      const { state, findings } = await openAs(workspace, 'fill')
      expect([state.sequence, findings]).toEqual([11, []])
      await appendAll(workspace, frames.slice(11))
      await workspace.close()
      expect(await asideNames(root)).toEqual([])
    }))
})
