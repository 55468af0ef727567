import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { StateHeader } from '../../../shared/journal/state-lines.ts'
import { generationsFolder } from './layout.ts'
import { inFolder } from './testing/journal-folder.ts'
import { appendAll, claimOf, EMPTY, openAs, PAGE, valueOf, workspaceAt } from './testing/open-workspace.ts'
import { plainFrames } from './testing/test-generation.ts'
import { giveBack, linesOf, written } from './testing/written-workspace.ts'
import type { Workspace } from './workspace.ts'

describe('Workspace: handing over', () => {
  it('takes over a database from before the journal', () =>
    inFolder(async (root) => {
      const lines = await inFolder(async (other) => linesOf(other, claimOf((await written(other)).state)))
      const header = JSON.parse(lines[0] ?? '') as StateHeader
      const workspace = workspaceAt(root)
      expect(await openAs(workspace, 'hand-over', { kind: 'rows' })).toMatchObject({
        reason: 'first-use',
        findings: [],
      })
      const state = await giveBack(workspace, lines)
      expect(state).toEqual({ ...header.state, generation: state.generation })
      await appendAll(workspace, plainFrames(13).slice(12))
      await workspace.close()
    }))

  it.each([
    ['a page that is loaded again', async (workspace: Workspace) => workspace.drop(PAGE)],
    ['lines that say something else', async () => undefined],
  ])('changes nothing after %s', (_why, interrupt) =>
    inFolder(async (root) => {
      const { state } = await written(root)
      const lines = await linesOf(root, claimOf(state))
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use', claimOf(state))
      const { stream } = valueOf(await workspace.beginHandOver(PAGE))
      valueOf(await workspace.handOver(PAGE, stream, new TextEncoder().encode(`${lines[0] ?? ''}\n`)))
      await interrupt(workspace)
      expect((await workspace.finishHandOver(PAGE, stream)).ok).toBe(false)
      expect(await readdir(generationsFolder(root))).toEqual([state.generation])
      expect(await openAs(workspace, 'use', claimOf(state))).toMatchObject({ state })
      await workspace.close()
    }),
  )

  it('does not let one page write into the stream of another', () =>
    inFolder(async (root) => {
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use', EMPTY)
      const { stream } = valueOf(await workspace.beginHandOver(PAGE))
      expect((await workspace.handOver(PAGE + 1, stream, new Uint8Array([10]))).ok).toBe(false)
      const read = valueOf(await workspace.beginRead(PAGE))
      expect((await workspace.read(PAGE + 1, read.stream)).ok).toBe(false)
      expect((await workspace.read(PAGE, read.stream)).ok).toBe(true)
      await workspace.close()
    }))
})
