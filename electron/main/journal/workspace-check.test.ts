import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRow } from '../../../shared/journal/state-lines.ts'
import { objectsFolder, snapshotsFolder } from './layout.ts'
import { inFolder } from './testing/journal-folder.ts'
import { claimOf, openAs, valueOf, workspaceAt } from './testing/open-workspace.ts'
import { flipBit } from './testing/test-generation.ts'
import { asideNames, linesOf, written } from './testing/written-workspace.ts'

describe('Workspace: check and heal', () => {
  it('finds objects that are gone or damaged, and takes back only what they were', () =>
    inFolder(async (root) => {
      const { state, folder } = await written(root)
      const lines = await linesOf(root, claimOf(state))
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use', claimOf(state))
      await workspace.snapshotNow('regular')
      await workspace.snapshotNow('regular')
      await rm(objectsFolder(folder), { recursive: true })
      const { texts, originals } = valueOf(await workspace.check())
      const rows = lines.slice(1).map(decodeRow)
      const ownTexts = rows.flatMap((row) => (row.table === 'texts' && texts.includes(row.row.id) ? [row.row] : []))
      const ownOriginals = rows.flatMap((row) =>
        row.table === 'originals' && originals.includes(row.row.sha256) ? [row.row] : [],
      )
      expect(ownTexts).toHaveLength(texts.length)
      expect(texts.length + originals.length).toBeGreaterThan(0)
      const forged = ownTexts.map(({ id, text }) => ({ id, text: `${text}!` }))
      expect(await workspace.heal({ texts: forged, originals: [] })).toMatchObject({ ok: false })
      expect(valueOf(await workspace.check()).texts).toEqual(texts)
      expect(await workspace.heal({ texts: ownTexts, originals: ownOriginals })).toMatchObject({ ok: true })
      expect(valueOf(await workspace.check())).toEqual({ texts: [], originals: [], findings: [] })
      await workspace.close()
    }))

  it('sets a damaged snapshot aside and makes another at once', () =>
    inFolder(async (root) => {
      const { state, folder } = await written(root)
      await flipBit(join(snapshotsFolder(folder), '000000000008-regular.snapshot'), -1)
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use', claimOf(state))
      expect(valueOf(await workspace.check()).findings).toMatchObject([{ what: 'snapshot' }])
      expect(await asideNames(root)).toHaveLength(1)
      expect(await readdir(snapshotsFolder(folder))).toContain('000000000012-regular.snapshot')
      expect(valueOf(await workspace.check()).findings).toEqual([])
      await workspace.close()
    }))
})
