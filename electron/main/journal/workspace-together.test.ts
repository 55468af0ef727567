import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../shared/journal/frame.ts'
import { inFolder } from './testing/journal-folder.ts'
import { appendAll, openAs, valueOf, workspaceAt } from './testing/open-workspace.ts'
import { plainFrames } from './testing/test-generation.ts'

describe('Workspace', () => {
  it('writes several frames together, all or none', () =>
    inFolder(async (root) => {
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use')
      const frames = plainFrames(5)
      const wrong: Frame = {
        step: 'do',
        transaction: {
          id: 'wrong',
          at: '2026-01-01T00:00:00.000Z',
          label: 'source.import',
          changes: [],
          payload: { texts: [], originals: [{ sha256: 'a'.repeat(64), bytes: new Uint8Array([1]) }] },
        },
      }
      expect((await workspace.append(0, [...frames.slice(0, 2), wrong])).ok).toBe(false)
      expect(workspace.state.sequence).toBe(0)
      const states = valueOf(await workspace.append(0, frames))
      expect(states.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
      expect(states.at(-1)).toEqual(workspace.state)
      const one = await inFolder(async (other) => {
        const alone = workspaceAt(other)
        await openAs(alone, 'use')
        const written = await appendAll(alone, frames)
        await alone.close()
        return written
      })
      const { state } = workspace
      expect(state).toEqual({ ...one, generation: state.generation })
      await workspace.close()
      const again = workspaceAt(root)
      expect(await openAs(again, 'fill')).toMatchObject({ state, findings: [] })
      await again.close()
    }))
})
