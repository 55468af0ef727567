import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../shared/ipc/workspace.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import { decodeRow, encodeRow, type StateHeader } from '../../../shared/journal/state-lines.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { canonicalJson } from '../../../shared/model/canonical-json.ts'
import {
  generationsFolder,
  journalFolder,
  objectsFolder,
  pointerFile,
  setAsideFolder,
  snapshotsFolder,
} from './layout.ts'
import { RowTally } from './row-tally.ts'
import { inFolder, segmentNames } from './testing/journal-folder.ts'
import { appendAll, claimOf, EMPTY, openAs, PAGE, readAll, valueOf, workspaceAt } from './testing/open-workspace.ts'
import { flipBit, plainFrames } from './testing/test-generation.ts'
import type { Workspace } from './workspace.ts'

const frames = plainFrames(12)

/** Twelve frames, two snapshots among them, and the process has ended without a word. */
async function written(root: string): Promise<{ state: WorkspaceState; folder: string }> {
  const workspace = workspaceAt(root)
  await openAs(workspace, 'use')
  await appendAll(workspace, frames.slice(0, 4))
  await workspace.snapshotNow('regular')
  await appendAll(workspace, frames.slice(4, 8))
  await workspace.snapshotNow('regular')
  const state = await appendAll(workspace, frames.slice(8))
  const folder = workspace.generationFolder
  await workspace.close()
  return { state, folder }
}

const newestSegment = async (folder: string): Promise<string> =>
  join(journalFolder(folder), (await segmentNames(journalFolder(folder))).at(-1) ?? '')

const asideNames = (root: string): Promise<readonly string[]> => readdir(setAsideFolder(root)).catch(() => [])

/** What a page does whose database knows more than the files. */
async function giveBack(workspace: Workspace, lines: readonly string[]): Promise<WorkspaceState> {
  const { stream } = valueOf(await workspace.beginHandOver(PAGE))
  for (const line of lines) valueOf(await workspace.handOver(PAGE, stream, new TextEncoder().encode(`${line}\n`)))
  return valueOf(await workspace.finishHandOver(PAGE, stream))
}

/** The state as lines, as the database would have it. */
async function linesOf(root: string, claim: Claim): Promise<readonly string[]> {
  const workspace = workspaceAt(root)
  valueOf(await workspace.open(PAGE, claim, false))
  const lines = await readAll(workspace)
  await workspace.close()
  return lines
}

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
      expect(await workspace.append(state.sequence, frames[0] ?? fail())).toMatchObject({
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
  const fail = (): never => {
    throw new Error('no frame')
  }

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
      await expect
        .poll(async () => (await workspace.append(state.sequence, frames[0] ?? fail())).ok, { interval: 1 })
        .toBe(false)
      await openAs(workspace, 'hand-over', claimOf(state))
      const next = await giveBack(workspace, lines)
      expect(next).toEqual({ ...state, generation: next.generation })
      expect(await workspace.check()).toMatchObject({ value: { findings: [] } })
      await workspace.close()
    }))
  const fail = (): never => {
    throw new Error('no frame')
  }
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
      const header: StateHeader = { format: 'variorum-workspace', version: 1, schema: 1, at, state: state }
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
