import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { ImportThread } from './import-thread.ts'

/** What stands for the importers: it does what the name of the file says. */
const PROGRAM = `
  const { parentPort } = require('node:worker_threads')
  const kept = []
  parentPort.on('message', ({ fileName }) => {
    if (fileName === 'hang') for (;;);
    if (fileName === 'throw') throw new Error('a bug')
    if (fileName === 'exit') process.exit()
    if (fileName === 'heap') for (;;) kept.push(new Array(100_000).fill(kept.length))
    parentPort.postMessage({ ok: true, value: { title: fileName } })
  })
`
const MEGABYTE = 1024 * 1024

const started: Worker[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((worker) => worker.terminate()))
})

const threadWith = (memory = () => 0): ImportThread =>
  new ImportThread({
    start: () => {
      const worker = new Worker(PROGRAM, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 64 } })
      started.push(worker)
      return worker
    },
    memory,
    // By the size of the file, so that only the one that hangs meets it.
    timeLimit: (bytes) => (bytes === HANGS ? 200 : 60_000),
  })

const HANGS = 4
const file = (fileName: string) => ({ fileName, bytes: new Uint8Array(fileName === 'hang' ? HANGS : 3) })

describe('ImportThread', () => {
  it('reads files one after another in one thread', async () => {
    const thread = threadWith()
    thread.warm()
    expect(await thread.read(file('a'))).toMatchObject({ ok: true, value: { title: 'a' } })
    expect(await thread.read(file('b'))).toMatchObject({ ok: true, value: { title: 'b' } })
    expect(started).toHaveLength(1)
  })

  it.each([
    ['hang', 'import/timed-out'],
    ['throw', 'import/malformed'],
    ['exit', 'import/malformed'],
    ['heap', 'import/out-of-memory'],
  ])('fails over a file that would %s, and goes on with a new thread', async (name, code) => {
    const thread = threadWith()
    expect(await thread.read(file(name))).toMatchObject({ ok: false, error: { code } })
    expect(await thread.read(file('next'))).toMatchObject({ ok: true })
    expect(started).toHaveLength(2)
  })

  it('looks at the memory of the whole process: unpacked bytes are in no heap', async () => {
    let held = 100 * MEGABYTE
    const thread = threadWith(() => held)
    const reading = thread.read({ ...file('hang'), bytes: new Uint8Array(3) })
    held = 2000 * MEGABYTE
    expect(await reading).toMatchObject({ ok: false, error: { code: 'import/out-of-memory' } })
  })

  it('reads a file once more by itself when others have filled the memory before', async () => {
    const thread = threadWith()
    await thread.read(file('a'))
    expect(await thread.read(file('heap'))).toMatchObject({ ok: false, error: { code: 'import/out-of-memory' } })
    // The first with `a`, the second alone.
    expect(started).toHaveLength(2)
  })
})
