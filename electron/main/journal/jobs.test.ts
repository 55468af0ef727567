import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { removeLeftovers } from './generation.ts'
import type { StreamJob } from './job-types.ts'
import { Jobs } from './jobs.ts'
import { generationsFolder } from './layout.ts'
import { loadImage } from './load-image.ts'
import { listSnapshots } from './snapshots.ts'
import { buildWorker } from './testing/build-worker.ts'
import { instant } from './testing/entries.ts'
import { inFolder } from './testing/journal-folder.ts'
import { flipBit, plainFrames, TestGeneration } from './testing/test-generation.ts'

const AT = instant(1000)
let built = ''
let workerFile = ''
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'variorum-worker-'))
  workerFile = await buildWorker(built)
})
afterAll(() => rm(built, { recursive: true, force: true }))

const open: Jobs[] = []
afterEach(async () => {
  for (const jobs of open.splice(0)) await jobs.close()
})
function jobsWith(file = workerFile, idleTime = 30_000): Jobs {
  const jobs = new Jobs({ workerFile: file, idleTime })
  open.push(jobs)
  return jobs
}

async function grown(root: string, frames = 12): Promise<TestGeneration> {
  const generation = await TestGeneration.begin(root)
  await generation.write(plainFrames(frames))
  return generation
}

const snapshotOf = ({ folder, point: upTo }: TestGeneration) =>
  ({ kind: 'snapshot', folder, upTo, at: AT, reason: 'regular', schema: 1 }) as const
const streamOf = ({ folder, point: upTo }: TestGeneration): StreamJob => ({
  kind: 'stream',
  folder,
  upTo,
  at: AT,
  schema: 1,
})

async function linesIn(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let lines = 0
  for await (const piece of pieces) lines += Buffer.from(piece).filter((byte) => byte === 10).length
  return lines
}

describe('jobs in the worker', () => {
  it('are done there, side by side, with progress', () =>
    inFolder(async (root) => {
      const generation = await grown(root)
      const { folder, point: upTo } = generation
      const jobs = jobsWith()
      const progress: number[] = []
      const onProgress = (done: number, total: number): void => void progress.push(done / total)
      const path = join(root, 'a.variorum-backup')
      const [made, lines, backedUp] = await Promise.all([
        jobs.run(snapshotOf(generation)),
        linesIn(jobs.stream(streamOf(generation))),
        jobs.run({ kind: 'back-up', folder, upTo, path, at: AT, schema: 1 }, { onProgress }),
      ])
      expect(made).toMatchObject({ point: generation.point, findings: [] })
      expect(lines).toBe(generation.rowsAt().length + 1)
      expect(backedUp.findings).toEqual([])
      expect(progress.at(-1)).toBe(1)
      expect(await jobs.run({ kind: 'inspect-backup', path })).toMatchObject({ state: generation.imageAt().state })
      const from = { kind: 'backup', path } as const
      const restored = await jobs.run({ kind: 'build', root, at: AT, schema: 1, from })
      expect(restored.state.digest).toBe(generation.imageAt().state.digest)
      expect((await jobs.run({ kind: 'verify', folder })).findings).toEqual([])
    }))

  it('fail with the name, the code and the findings of what was thrown', () =>
    inFolder(async (root) => {
      const generation = await grown(root)
      const jobs = jobsWith()
      const folder = join(root, 'file')
      await writeFile(folder, '')
      await expect(jobs.run({ kind: 'verify', folder })).rejects.toMatchObject({ code: 'ENOTDIR' })
      for (const { path } of await listSnapshots(generation.folder)) await flipBit(path, -40)
      const expected = { name: 'DamagedGenerationError', findings: [{ what: 'snapshot' }, { what: 'snapshot' }] }
      await expect(jobs.run(snapshotOf(generation))).rejects.toMatchObject(expected)
      await expect(jobs.stream(streamOf(generation)).next()).rejects.toMatchObject(expected)
    }))

  it('can be cancelled, before and while they are under way', () =>
    inFolder(async (root) => {
      const generation = await grown(root, 60)
      const jobs = jobsWith()
      const before = { signal: AbortSignal.abort() }
      await expect(jobs.run(snapshotOf(generation), before)).rejects.toMatchObject({ name: 'AbortError' })
      const controller = new AbortController()
      const { folder, point: upTo } = generation
      const path = join(root, 'a.variorum-backup')
      const running = jobs.run({ kind: 'back-up', folder, upTo, path, at: AT, schema: 1 }, controller)
      controller.abort()
      await expect(running).rejects.toMatchObject({ name: 'AbortError' })
      expect((await jobs.run(snapshotOf(generation))).findings).toEqual([])
    }))

  it('are pulled from a stream only as they are asked for, and a stream can be left', () =>
    inFolder(async (root) => {
      const generation = await grown(root)
      const jobs = jobsWith()
      for await (const piece of jobs.stream(streamOf(generation))) {
        expect(piece.byteLength).toBeGreaterThan(0)
        break
      }
      const unused = jobs.stream(streamOf(generation))
      await unused.return({ findings: [] })
      expect(await linesIn(jobs.stream(streamOf(generation)))).toBe(generation.rowsAt().length + 1)
    }))

  it('fail when the worker ends, and the next one starts another', () =>
    inFolder(async (root) => {
      const generation = await grown(root)
      const crashing = join(root, 'worker.mjs')
      await writeFile(
        crashing,
        `import { parentPort } from 'node:worker_threads'
         parentPort.on('message', ({ id, type, job }) => {
           if (type === 'stream') parentPort.postMessage({ type: 'piece', id, bytes: new Uint8Array([10]) })
           else if (job?.kind === 'verify') parentPort.postMessage({ type: 'done', id, result: 'fine' })
           else if (job?.kind === 'inspect-backup') process.exit(3)
           else throw new Error('Crash')
         })`,
      )
      const jobs = jobsWith(crashing)
      const ended = { name: 'WorkerEndedError' }
      const stream = jobs.stream(streamOf(generation))
      await stream.next()
      const both = [jobs.run(snapshotOf(generation)), jobs.run(snapshotOf(generation))]
      for (const settled of await Promise.allSettled(both)) {
        expect(settled).toMatchObject({ status: 'rejected', reason: ended })
      }
      expect(await jobs.run({ kind: 'verify', folder: root })).toBe('fine')
      await expect(jobs.run({ kind: 'inspect-backup', path: '' })).rejects.toMatchObject(ended)
      await expect(stream.next()).rejects.toMatchObject(ended)
      expect(await jobs.run({ kind: 'verify', folder: root })).toBe('fine')
      await jobs.close()
      expect(await jobs.run({ kind: 'verify', folder: root })).toBe('fine')
    }))

  it('tell the worker when a stream is left', () =>
    inFolder(async (root) => {
      const counting = join(root, 'worker.mjs')
      await writeFile(
        counting,
        `import { parentPort } from 'node:worker_threads'
         const left = []
         parentPort.on('message', ({ id, type }) => {
           if (type === 'cancel') left.push(id)
           else if (type === 'stream') parentPort.postMessage({ type: 'piece', id, bytes: new Uint8Array([10]) })
           else if (type === 'pull') parentPort.postMessage({ type: 'done', id, result: { findings: [] } })
           else parentPort.postMessage({ type: 'done', id, result: left })
         })`,
      )
      const jobs = jobsWith(counting)
      const job: StreamJob = {
        kind: 'stream',
        folder: '',
        upTo: { generation: '', sequence: 0, chain: '' },
        at: AT,
        schema: 1,
      }
      expect(await linesIn(jobs.stream(job))).toBe(1)
      for await (const piece of jobs.stream(job)) if (piece.byteLength > 0) break
      expect(await jobs.run({ kind: 'verify', folder: '' })).toEqual([2])
    }))

  it('reject when the worker can’t be started', async () => {
    const missing = join(tmpdir(), 'no-such-worker.mjs')
    await expect(jobsWith(missing).run({ kind: 'verify', folder: '' })).rejects.toMatchObject({
      name: 'WorkerEndedError',
    })
  })

  it('keep no worker when there is nothing to do', () =>
    inFolder(async (root) => {
      const generation = await grown(root)
      const jobs = jobsWith(workerFile, 0)
      for (let round = 0; round < 3; round += 1) {
        await jobs.run({ kind: 'verify', folder: generation.folder })
        await new Promise((resolve) => setImmediate(resolve))
      }
      expect(await linesIn(jobs.stream(streamOf(generation)))).toBe(generation.rowsAt().length + 1)
    }))

  it('leave what is whole when the worker is ended in the middle', () =>
    inFolder(async (root) => {
      const generation = await grown(root, 60)
      for (let round = 0; round < 8; round += 1) {
        const jobs = jobsWith()
        const running = jobs.run(snapshotOf(generation))
        const building = jobs.run({
          kind: 'build',
          root,
          at: AT,
          schema: 1,
          from: { kind: 'without-dossier', folder: generation.folder, dossierId: 'd1' },
        })
        // Reading takes a different number of turns each time: the end comes at another moment.
        for (let turn = 0; turn < round * 3; turn += 1) await listSnapshots(generation.folder)
        const settled = Promise.allSettled([running, building])
        await jobs.close()
        await settled
        const { image, findings } = await loadImage(generation.folder)
        expect(image.state).toEqual(generation.imageAt().state)
        expect(findings).toEqual([])
      }
      await removeLeftovers(root)
      const names = await readdir(generationsFolder(root), { recursive: true })
      expect(names.filter((name) => name.endsWith('.tmp') || name.includes('.building'))).toEqual([])
    }))
})
