import { describe, expect, it, vi } from 'vitest'
import type { ImportedSource } from '../../shared/formats/import-format.ts'
import { importFile } from '../../shared/formats/import-registry.ts'
import { MAX_IMPORT_BYTES } from '../../shared/formats/import-limits.ts'
import type { AppError } from '../../shared/result.ts'
import { type QueuedFile, type QueueWorld, runQueue, timeLimitOf } from './queue.ts'
import type { ImportRequest, ImportResponse } from './messages.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (name: string, text = `Title of ${name}\n\nA sentence that says something about it.`): QueuedFile => ({
  name,
  size: bytesOf(text).length,
  read: () => Promise.resolve(bytesOf(text)),
})

/** A worker that answers by itself, unless the name of the file says otherwise. */
class FakeWorld implements QueueWorld {
  started = 0
  terminated = 0
  readonly timers = new Set<() => void>()
  readonly posted: ImportRequest[] = []
  /** Settled when a file named `hang` has reached the worker. */
  readonly hanging: Promise<void>
  #hangs: () => void = () => undefined

  constructor() {
    this.hanging = new Promise((resolve) => {
      this.#hangs = resolve
    })
  }

  readonly after = (_milliseconds: number, callback: () => void): (() => void) => {
    this.timers.add(callback)
    return () => this.timers.delete(callback)
  }

  readonly startWorker: QueueWorld['startWorker'] = () => {
    this.started += 1
    let answer: (response: ImportResponse) => void = () => undefined
    let crash: (reason: string) => void = () => undefined
    return {
      onAnswer: (listener) => (answer = listener),
      onCrash: (listener) => (crash = listener),
      terminate: () => (this.terminated += 1),
      post: (request) => {
        this.posted.push(request)
        queueMicrotask(() => {
          if (request.fileName === 'hang') this.#hangs()
          else if (request.fileName === 'crash') crash('out of memory')
          else
            void importFile(request).then((result) => {
              answer({ result, bytes: request.bytes })
            })
        })
      },
    }
  }
}

interface Log {
  readonly progress: string[]
  readonly sources: { readonly source: ImportedSource; readonly bytes: Uint8Array }[]
  readonly failures: { readonly name: string; readonly error: AppError }[]
}

function start(files: readonly QueuedFile[], world = new FakeWorld()) {
  const log: Log = { progress: [], sources: [], failures: [] }
  const running = runQueue(
    files,
    {
      progress: (done, total, name) => log.progress.push(`${String(done)}/${String(total)} ${name}`),
      source: (source, bytes) => {
        log.sources.push({ source, bytes })
        return Promise.resolve()
      },
      failure: (name, error) => log.failures.push({ name, error }),
    },
    world,
  )
  return { log, running, world }
}

describe('runQueue', () => {
  it('imports one after another in one worker and gives the bytes back', async () => {
    const { log, running, world } = start([file('a'), file('b')])
    expect(await running.finished).toEqual({ imported: 2, failed: [], cancelled: [] })
    expect(log.progress).toEqual(['0/2 a', '1/2 b'])
    expect(log.sources.map(({ source }) => source.title)).toEqual(['Title of a', 'Title of b'])
    expect(log.sources[0]?.bytes.length).toBe(file('a').size)
    expect([world.started, world.terminated, world.timers.size]).toEqual([1, 1, 0])
  })

  it('goes on after a crash with a new worker', async () => {
    const { log, running, world } = start([file('a'), file('crash'), file('b')])
    expect((await running.finished).imported).toBe(2)
    expect(log.failures).toMatchObject([{ name: 'crash', error: { code: 'import/malformed' } }])
    expect(world.started).toBe(2)
  })

  it('stops a file that takes too long and goes on', async () => {
    const { log, running, world } = start([file('hang'), file('b')])
    await world.hanging
    world.timers.forEach((fire) => {
      fire()
    })
    expect((await running.finished).imported).toBe(1)
    expect(log.failures).toMatchObject([{ name: 'hang', error: { code: 'import/unreadable' } }])
    expect(world.started).toBe(2)
  })

  it('cancels at once while the worker is busy', async () => {
    const { log, running, world } = start([file('a'), file('hang'), file('c')])
    await world.hanging
    running.cancel()
    expect(world.terminated).toBe(1)
    expect(await running.finished).toEqual({ imported: 1, failed: [], cancelled: ['hang', 'c'] })
    expect(log.sources).toHaveLength(1)
  })

  it('cancels at once while a file is being read', async () => {
    const never: QueuedFile = { name: 'slow', size: 1, read: () => new Promise(() => undefined) }
    const { running } = start([never, file('b')])
    running.cancel()
    expect(await running.finished).toEqual({ imported: 0, failed: [], cancelled: ['slow', 'b'] })
  })

  it.each([
    ['an error', new Error('gone'), 'import/unreadable'],
    [
      'an error that carries a code',
      new Error('x', { cause: { code: 'import/not-found', message: 'gone' } }),
      'import/not-found',
    ],
    ['a code', { code: 'import/not-permitted', message: 'no' }, 'import/not-permitted'],
    ['anything', 'nonsense', 'import/unreadable'],
  ])('takes a rejection with %s as a failure of that file', async (_name, thrown, code) => {
    const { log, running } = start([{ name: 'x', size: 1, read: () => Promise.reject(thrown) }, file('b')])
    expect((await running.finished).imported).toBe(1)
    expect(log.failures).toMatchObject([{ name: 'x', error: { code } }])
  })

  it('does not read what is too large', async () => {
    const read = (): never => {
      throw new Error('was read')
    }
    const { log, running, world } = start([{ name: 'x', size: MAX_IMPORT_BYTES + 1, read }])
    await running.finished
    expect(log.failures).toMatchObject([{ error: { code: 'import/too-large' } }])
    expect(world.started).toBe(0)
  })

  it('passes on what the importer refuses', async () => {
    const { log, running } = start([file('blank.txt', '  \n '), file('b')])
    expect((await running.finished).imported).toBe(1)
    expect(log.failures).toMatchObject([{ name: 'blank.txt', error: { code: 'import/empty' } }])
  })

  it('hands over whole buffers and copies the part of a larger one', async () => {
    const larger = bytesOf('xxxxThe mill was sold.')
    const part = larger.subarray(4)
    const whole = bytesOf('The mill was sold.')
    const reads = [part, whole].map((bytes, i) => ({ name: String(i), size: 1, read: () => Promise.resolve(bytes) }))
    const { running, world } = start(reads)
    await running.finished
    expect(world.posted.map(({ bytes }) => bytes.byteLength === bytes.buffer.byteLength)).toEqual([true, true])
    expect(world.posted.map(({ bytes }, i) => bytes === [part, whole][i])).toEqual([false, true])
  })

  it('reports a worker that cannot be started', async () => {
    const world = new FakeWorld()
    const broken: QueueWorld = {
      after: world.after,
      startWorker: () => {
        throw new Error('no workers here')
      },
    }
    const failures: string[] = []
    const ignore = (): void => undefined
    const { finished } = runQueue(
      [file('a'), file('b')],
      { progress: ignore, source: () => Promise.resolve(), failure: (name) => failures.push(name) },
      broken,
    )
    expect((await finished).imported).toBe(0)
    expect(failures).toEqual(['a', 'b'])
  })
})

it('gives larger files more time', () => {
  expect(timeLimitOf(200 * 1024 * 1024)).toBeGreaterThan(timeLimitOf(1))
})

describe('writing', () => {
  it('lets one source be written while the next is read, and no more', async () => {
    const handed: (() => void)[] = []
    const on = {
      progress: () => undefined,
      failure: () => undefined,
      source: () => new Promise<void>((resolve) => handed.push(resolve)),
    }
    const world = new FakeWorld()
    const running = runQueue(
      ['a', 'b', 'c', 'd'].map((name) => file(name)),
      on,
      world,
    )
    await vi.waitFor(() => {
      expect(world.posted).toHaveLength(2)
    })
    expect(handed).toHaveLength(1)
    running.cancel()
    handed[0]?.()
    expect(await running.finished).toMatchObject({ imported: 1, cancelled: ['b', 'c', 'd'] })
    expect(handed).toHaveLength(1)
  })
})
