import { describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import { decodeRow, encodeRow, type StateHeader } from '../../../shared/journal/state-lines.ts'
import { RowTally } from './row-tally.ts'
import { inFolder } from './testing/journal-folder.ts'
import { appendAll, claimOf, openAs, PAGE, readAll, valueOf, workspaceAt } from './testing/open-workspace.ts'
import { asideNames, giveBack } from './testing/written-workspace.ts'
import type { Workspace } from './workspace.ts'

describe('Workspace: a frame that does not fit its records', () => {
  const at = '2026-01-01T00:00:00.000Z'
  const titled = (title: string) => ({ id: 'd', title, createdAt: at })
  const frameOf = (before: ReturnType<typeof titled> | null, title: string): Frame => ({
    step: 'do',
    transaction: {
      id: title,
      at,
      label: 'dossier.rename',
      changes: [{ table: 'dossiers', id: 'd', before, after: titled(title) }],
    },
  })

  /** The page's database had silently gone back to "one" when the person made "three" of it. */
  async function contradicted(root: string): Promise<Workspace> {
    const workspace = workspaceAt(root)
    await openAs(workspace, 'use')
    await appendAll(workspace, [frameOf(null, 'one'), frameOf(titled('one'), 'two'), frameOf(titled('one'), 'three')])
    return workspace
  }

  it('never gives a page less than was announced', () =>
    inFolder(async (root) => {
      const workspace = await contradicted(root)
      const { state } = workspace
      await expect(workspace.snapshotNow('regular')).rejects.toThrow()
      const { stream } = valueOf(await workspace.beginRead(PAGE))
      expect(await workspace.read(PAGE, stream)).toMatchObject({ error: { code: 'storage/failed' } })
      await openAs(workspace, 'hand-over', claimOf(state))
      const header: StateHeader = { format: 'variorum-workspace', version: 1, schema: SCHEMA_VERSION, at, state: state }
      const tally = new RowTally()
      const row = { table: 'dossiers', row: titled('three') } as const
      tally.add(row)
      const given = { ...header, state: { ...state, ...tally.content, position: 0, length: 0 } }
      const next = await giveBack(workspace, [JSON.stringify(given), encodeRow(row)])
      expect(next.digest).toBe(tally.content.digest)
      await workspace.snapshotNow('regular')
      await workspace.close()
    }))

  it('keeps what was acknowledged when the database is not whole either', () =>
    inFolder(async (root) => {
      const workspace = await contradicted(root)
      const { state } = workspace
      const { stream } = valueOf(await workspace.beginRead(PAGE))
      await workspace.read(PAGE, stream)
      await openAs(workspace, 'hand-over', claimOf(state))
      const plan = await openAs(workspace, 'fill', claimOf(state), true)
      expect(plan.state.sequence).toBe(3)
      expect(await asideNames(root)).toEqual([expect.stringMatching(/contradictory$/)])
      const rows = (await readAll(workspace)).slice(1).map(decodeRow)
      expect(rows).toContainEqual({ table: 'dossiers', row: titled('three') })
      const after = await appendAll(workspace, [frameOf(titled('three'), 'four')])
      await workspace.snapshotNow('regular')
      await workspace.close()
      const again = workspaceAt(root)
      expect(await openAs(again, 'use', claimOf(after))).toMatchObject({ findings: [] })
      await again.close()
    }))
})
