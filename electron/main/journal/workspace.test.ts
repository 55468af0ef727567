import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import { decodeRow } from '../../../shared/journal/state-lines.ts'
import { JournalWriter } from './journal-writer.ts'
import { lockFile, pointerFile, snapshotsFolder, workspaceFolder } from './layout.ts'
import type { OpenWriter } from './live-generation.ts'
import { framesOf, intentArbitrary } from './testing/entries.ts'
import { type Failure, FAILURES, failingFiles, hangingFiles } from './testing/failing-files.ts'
import { inProcessJobs } from './testing/in-process-jobs.ts'
import { inFolder } from './testing/journal-folder.ts'
import {
  appendAll,
  bytesBelow,
  claimOf,
  EMPTY,
  openAs,
  PAGE,
  readAll,
  valueOf,
  workspaceAt,
} from './testing/open-workspace.ts'
import { plainFrames } from './testing/test-generation.ts'

describe('Workspace', () => {
  it('begins empty, and has what was written after a restart', () =>
    inFolder(async (root) => {
      const first = workspaceAt(root)
      const { state } = await openAs(first, 'use')
      expect(state.sequence).toBe(0)
      const written = await appendAll(first, plainFrames(7))
      await first.close()
      const second = workspaceAt(root)
      expect(await openAs(second, 'use', claimOf(written))).toMatchObject({ state: written, frames: [], findings: [] })
      await second.close()
    }))

  it('gives the page the frames that it missed when the process ended before its database had them', () =>
    inFolder(async (root) => {
      const frames = plainFrames(9)
      const first = workspaceAt(root)
      await openAs(first, 'use')
      const known = await appendAll(first, frames.slice(0, 4))
      const written = await appendAll(first, frames.slice(4))
      // Not closed: it was killed.
      const second = workspaceAt(root)
      const plan = await openAs(second, 'use', claimOf(known))
      expect(plan.frames.map(({ frame }) => frame)).toEqual(frames.slice(4))
      expect(plan.frames.at(-1)?.state).toEqual(written)
      expect(plan.state).toEqual(written)
      await second.close()
    }))

  it('gives frames across a snapshot too', () =>
    inFolder(async (root) => {
      const frames = plainFrames(9)
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use')
      const known = await appendAll(workspace, frames.slice(0, 3))
      await appendAll(workspace, frames.slice(3, 6))
      await workspace.snapshotNow('regular')
      await appendAll(workspace, frames.slice(6))
      const plan = await openAs(workspace, 'use', claimOf(known))
      expect(plan.frames.map(({ frame }) => frame)).toEqual(frames.slice(3))
      await workspace.close()
    }))

  it('loses nothing when snapshots are made while the same segment is written on', () =>
    inFolder(async (root) => {
      const frames = plainFrames(12)
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use')
      for (const frame of frames) {
        await appendAll(workspace, [frame])
        await workspace.snapshotNow('regular')
      }
      const { state } = workspace
      const again = workspaceAt(root)
      expect(await openAs(again, 'use', claimOf(state))).toMatchObject({ findings: [] })
      await appendAll(again, plainFrames(13).slice(12))
      await again.close()
    }))

  it('refuses a frame that was made from another state, and writes nothing of it', () =>
    inFolder(async (root) => {
      const workspace = workspaceAt(root)
      const [first, second] = plainFrames(2)
      if (!first || !second) throw new Error('no frames')
      expect(await workspace.append(0, [first])).toMatchObject({ error: { code: 'storage/out-of-step' } })
      await openAs(workspace, 'use')
      const both = await Promise.all([workspace.append(0, [first]), workspace.append(0, [second])])
      expect(both).toMatchObject([{ ok: true }, { ok: false, error: { code: 'storage/out-of-step' } }])
      expect(workspace.state.sequence).toBe(1)
      await workspace.close()
      expect(await workspace.append(1, [second])).toMatchObject({ error: { code: 'storage/out-of-step' } })
    }))

  it('refuses originals whose bytes are not those of their key, and texts that are there with other words', () =>
    inFolder(async (root) => {
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use')
      const base = { id: 't', at: '2026-01-01T00:00:00.000Z', label: 'source.import', changes: [] } as const
      const append = (payload: Parameters<typeof frameOf>[0]) =>
        workspace.append(workspace.state.sequence, [frameOf(payload)])
      const frameOf = (payload: {
        texts: { id: string; text: string }[]
        originals: { sha256: string; bytes: Uint8Array }[]
      }) => ({ step: 'do', transaction: { ...base, payload } }) as const
      const wrong = { sha256: 'a'.repeat(64), bytes: new Uint8Array([1]) }
      expect(await append({ texts: [], originals: [wrong] })).toMatchObject({ error: { code: 'storage/failed' } })
      expect(await append({ texts: [{ id: 'a', text: 'one' }], originals: [] })).toMatchObject({ ok: true })
      expect(await append({ texts: [{ id: 'a', text: 'two' }], originals: [] })).toMatchObject({
        error: { code: 'storage/conflict' },
      })
      expect(workspace.state.sequence).toBe(1)
      await workspace.close()
    }))

  it('fills an empty database, whatever its texts hold', () =>
    fc.assert(
      fc.asyncProperty(fc.array(intentArbitrary(), { maxLength: 12 }), fc.nat(12), (intents, restart) =>
        inFolder(async (root) => {
          let workspace = workspaceAt(root)
          await openAs(workspace, 'use')
          const frames = framesOf(intents)
          await appendAll(workspace, frames.slice(0, restart))
          if (restart % 2 === 0) await workspace.snapshotNow('regular')
          workspace = workspaceAt(root)
          valueOf(await workspace.open(PAGE, EMPTY, false))
          const state = await appendAll(workspace, frames.slice(restart))
          const [header, ...rows] = await readAll(workspace)
          expect(JSON.parse(header ?? '')).toMatchObject({ state })
          const tables = rows.map((line) => decodeRow(line).table)
          for (const [table, count] of Object.entries(state.counts)) {
            expect(tables.filter((name) => name === table)).toHaveLength(count)
          }
          await workspace.close()
        }),
      ),
      { numRuns: 30 },
    ))

  it('plans a fill for a database that is empty, elsewhere or damaged', () =>
    inFolder(async (root) => {
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use')
      const state = await appendAll(workspace, plainFrames(3))
      expect(await openAs(workspace, 'fill')).toMatchObject({ reason: 'empty', state })
      expect(await openAs(workspace, 'fill', { kind: 'rows' })).toMatchObject({ reason: 'damaged', state })
      const other = { ...state, generation: '3f0e7b9c-6f0a-4c1e-9d53-2f1f6a2f9b10' }
      expect(await openAs(workspace, 'fill', claimOf(other))).toMatchObject({ reason: 'other-generation' })
      await workspace.close()
    }))

  it('is told that it is open once', () =>
    inFolder(async (root) => {
      const onOpened = vi.fn()
      const workspace = workspaceAt(root, { onOpened })
      expect(await workspace.ready()).toMatchObject({ ok: true })
      expect(onOpened).not.toHaveBeenCalled()
      await openAs(workspace, 'use')
      await openAs(workspace, 'use')
      expect(onOpened).toHaveBeenCalledTimes(1)
      await workspace.close()
    }))
})

describe('Workspace: who may write', () => {
  it.each([
    ['pointer', { format: 'variorum-pointer', version: 2, schema: SCHEMA_VERSION, generation: 'x' }],
    ['records', { format: 'variorum-pointer', version: 1, schema: 99 }],
  ])('touches not a byte of a workspace with a newer %s', (_what, pointer) =>
    inFolder(async (root) => {
      const first = workspaceAt(root)
      const { state } = await openAs(first, 'use')
      await appendAll(first, plainFrames(3))
      await first.close()
      const { generation } = state
      await writeFile(pointerFile(root), JSON.stringify({ generation, ...pointer }))
      await mkdir(join(workspaceFolder(root), 'generations', `${generation}.building`))
      const before = await bytesBelow(root)
      const finishInterrupted = vi.fn(() => Promise.resolve())
      const second = workspaceAt(root, { finishInterrupted })
      const newer = { ok: false, error: { code: 'storage/newer-version' } }
      expect(await second.ready()).toMatchObject(newer)
      expect(await second.open(PAGE, claimOf(state), false)).toMatchObject(newer)
      expect(await second.beginHandOver(PAGE)).toMatchObject(newer)
      expect((await second.append(3, [plainFrames(4)[3] ?? fail()])).ok).toBe(false)
      expect((await second.beginRead(PAGE)).ok).toBe(false)
      expect((await second.check()).ok).toBe(false)
      await second.close()
      expect(finishInterrupted).not.toHaveBeenCalled()
      expect(await bytesBelow(root)).toEqual(before)
    }),
  )
  const fail = (): never => {
    throw new Error('no frame')
  }

  it('leaves a workspace alone that another process has, and takes it when that has ended', () =>
    inFolder(async (root) => {
      const first = workspaceAt(root)
      await openAs(first, 'use')
      await first.close()
      // The parent of the test lives, and it is another process.
      const holder = {
        pid: process.ppid,
        host: (await import('node:os')).hostname(),
        startedAt: 'now',
        processStart: null,
        token: 'x',
      }
      await writeFile(lockFile(root), JSON.stringify(holder))
      const second = workspaceAt(root)
      expect(await second.ready()).toMatchObject({ error: { code: 'storage/in-use' } })
      await rm(lockFile(root))
      await openAs(second, 'use')
      await second.close()
      expect(await readdir(workspaceFolder(root))).not.toContain('lock')
    }))

  it('does not begin anew where the place is not there, and tries again when asked again', () =>
    inFolder(async (root) => {
      let there = false
      const available = () =>
        there
          ? ({ ok: true, value: null } as const)
          : ({ ok: false, error: { code: 'storage/failed', message: 'gone' } } as const)
      const workspace = workspaceAt(root, { available })
      expect(await workspace.ready()).toMatchObject({ error: { message: 'gone' } })
      expect(await readdir(root)).toEqual([])
      there = true
      await openAs(workspace, 'use')
      await workspace.close()
    }))

  it('finishes what was interrupted before it reads', () =>
    inFolder(async (root) => {
      const seen: boolean[] = []
      const workspace = workspaceAt(root, {
        finishInterrupted: async () => {
          seen.push((await readdir(workspaceFolder(root))).includes('lock'))
        },
      })
      await openAs(workspace, 'use')
      expect(seen).toEqual([true])
      await workspace.close()
    }))

  it('clears away what was half made', () =>
    inFolder(async (root) => {
      const first = workspaceAt(root)
      await openAs(first, 'use')
      const { stream } = valueOf(await first.beginHandOver(PAGE))
      await first.handOver(PAGE, stream, new Uint8Array([1]))
      const second = workspaceAt(root)
      await openAs(second, 'use')
      expect(await readdir(join(workspaceFolder(root), 'generations'))).toEqual([second.state.generation])
      await second.close()
      await first.close()
    }))
})

describe('Workspace: a disk that fails', () => {
  it('keeps every acknowledged frame, whatever fails at whatever moment', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.constantFrom<Failure>(...FAILURES), { freq: 2 }), { maxLength: 40 }),
        (plan) =>
          inFolder(async (root) => {
            const failures = [...plan]
            const files = failingFiles(() => failures.shift() ?? null)
            const openWriter: OpenWriter = (folder, at, options) =>
              JournalWriter.open(folder, at, { ...options, files })
            const workspace = workspaceAt(root, { openWriter })
            await openAs(workspace, 'use')
            for (const frame of plainFrames(8)) {
              for (let attempt = 0; ; attempt += 1) {
                const base = workspace.state.sequence
                const result = await workspace.append(base, [frame])
                if (result.ok) break
                expect(['storage/disk-full', 'storage/failed']).toContain(result.error.code)
                expect(workspace.state.sequence).toBe(base)
                expect(attempt).toBeLessThan(50)
              }
            }
            const { state } = workspace
            const again = workspaceAt(root)
            expect(await openAs(again, 'use', claimOf(state))).toMatchObject({ state, findings: [] })
            await again.close()
          }),
      ),
      { numRuns: 40 },
    ))

  it('says that the disk does not answer, and goes on when it does again', () =>
    inFolder(async (root) => {
      const hanging = hangingFiles()
      const timers: (() => void)[] = []
      const startTimer = (_limit: number, fire: () => void) => {
        timers.push(fire)
        return () => undefined
      }
      const openWriter: OpenWriter = (folder, at, options) =>
        JournalWriter.open(folder, at, { ...options, files: hanging.files, startTimer })
      const workspace = workspaceAt(root, { openWriter })
      await openAs(workspace, 'use')
      const [first, second] = plainFrames(2)
      if (!first || !second) throw new Error('no frames')
      hanging.hang('datasync')
      const pending = workspace.append(0, [first])
      await hanging.reached
      timers.at(-1)?.()
      expect(await pending).toMatchObject({ error: { code: 'storage/timeout' } })
      expect(await workspace.append(0, [first])).toMatchObject({ ok: true })
      expect(await workspace.append(1, [second])).toMatchObject({ ok: true })
      await hanging.release()
      const again = workspaceAt(root)
      expect(await openAs(again, 'use', claimOf(workspace.state))).toMatchObject({ frames: [], findings: [] })
      await again.close()
    }))

  it('does not let a commit feel a snapshot that fails', () =>
    inFolder(async (root) => {
      const jobs = inProcessJobs(({ kind }) => {
        if (kind === 'snapshot') throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      })
      const workspace = workspaceAt(root, { jobs })
      await openAs(workspace, 'use')
      await expect(workspace.snapshotNow('regular')).rejects.toThrow('full')
      const state = await appendAll(workspace, plainFrames(5))
      await workspace.close()
      const again = workspaceAt(root)
      await openAs(again, 'use', claimOf(state))
      await again.close()
    }))
})

describe('Workspace: snapshots', () => {
  it('makes one at quit when much was written, so that the next start has little to read', () =>
    inFolder(async (root) => {
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use')
      const state = await appendAll(workspace, plainFrames(200))
      const folder = snapshotsFolder(workspace.generationFolder)
      await workspace.close()
      expect(await readdir(folder)).toContain('000000000200-regular.snapshot')
      const again = workspaceAt(root)
      await openAs(again, 'use', claimOf(state))
      await again.close()
    }))

  it('waits with replacing until nothing is under way, and lets appends wait meanwhile', () =>
    inFolder(async (root) => {
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use')
      const [first, second] = plainFrames(2)
      if (!first || !second) throw new Error('no frames')
      const seen: string[] = []
      const before = workspace.append(0, [first]).then(() => seen.push('before'))
      const pause = workspace.pause(async () => {
        await workspace.snapshotNow('regular')
        seen.push('pause')
      })
      const after = workspace.append(1, [second]).then(() => seen.push('after'))
      await Promise.all([before, pause, after])
      expect(seen).toEqual(['before', 'pause', 'after'])
      await workspace.close()
    }))

  it('does not write to a generation any more that was replaced', () =>
    inFolder(async (root) => {
      const workspace = workspaceAt(root)
      await openAs(workspace, 'use')
      const state = await appendAll(workspace, plainFrames(3))
      const { folder } = await workspace.pause(async () => {
        const built = await workspace.jobs.run({
          kind: 'build',
          root,
          at: workspace.now(),
          schema: SCHEMA_VERSION,
          from: { kind: 'renewed', folder: workspace.generationFolder },
        })
        await workspace.replaceBy(built.generation, 'by-test')
        return { folder: workspace.generationFolder }
      })
      expect(folder).not.toContain(state.generation)
      expect(await openAs(workspace, 'fill', claimOf(state))).toMatchObject({ reason: 'other-generation' })
      expect(JSON.parse(await readFile(pointerFile(root), 'utf8'))).toMatchObject({
        generation: workspace.state.generation,
      })
      await appendAll(workspace, plainFrames(4).slice(3))
      await workspace.close()
      const [aside] = await readdir(join(workspaceFolder(root), 'set-aside'))
      expect(aside).toMatch(/by-test$/)
    }))
})
