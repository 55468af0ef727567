import { describe, expect, it, vi } from 'vitest'
import { importFile } from '../../shared/formats/import-registry.ts'
import { MAX_IMPORT_BYTES, memoryLimitOf, timeLimitOf } from '../../shared/formats/import-limits.ts'
import { type AppError, fail } from '../../shared/result.ts'
import type { ParserRequest } from '../parser/messages.ts'
import type { ParserWorld } from './parser-client.ts'
import { type Arrived, type QueuedFile, runQueue } from './queue.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (name: string, text = `Title of ${name}\n\nA sentence that says something about it.`): QueuedFile => ({
  name,
  size: bytesOf(text).length,
  read: () => Promise.resolve(bytesOf(text)),
})

type Script = 'hang' | 'crash' | 'memory'

/** A parser that answers by itself, unless the name of the file says otherwise. */
class FakeWorld implements ParserWorld {
  opened = 0
  ended = 0
  rested = 0
  readonly timers = new Set<() => void>()
  readonly posted: ParserRequest[] = []
  /** Settled when a file named `hang` has reached the parser. */
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

  readonly open: ParserWorld['open'] = () => {
    this.opened += 1
    let answer: (answer: unknown) => void = () => undefined
    let end: (reason: 'crashed' | 'out-of-memory') => void = () => undefined
    let served = 0
    const scripts: Readonly<Record<Script, (request: ParserRequest) => void>> = {
      hang: () => {
        this.#hangs()
      },
      crash: () => {
        end('crashed')
      },
      memory: () => {
        end('out-of-memory')
      },
    }
    // As the real one does: one file at a time, and none any more after it has ended.
    let turn = Promise.resolve()
    const never = new Promise<void>(() => undefined)
    const read = async (request: ParserRequest): Promise<void> => {
      const { fileName, number } = request
      if (fileName in scripts) {
        scripts[fileName as Script](request)
        return never
      }
      if (fileName === 'full' && served > 0) {
        end('out-of-memory')
        return never
      }
      if (fileName.startsWith('lie ')) answer({ number, result: JSON.parse(fileName.slice(4)) as unknown })
      else answer({ number, result: await importFile(request) })
      served += 1
    }
    return Promise.resolve({
      ok: true,
      value: {
        onAnswer: (listener) => (answer = listener),
        onEnded: (listener) => (end = listener),
        end: () => (this.ended += 1),
        rest: () => (this.rested += 1),
        post: (request) => {
          this.posted.push(request)
          turn = turn.then(() => read(request))
        },
      },
    })
  }
}

interface Log {
  readonly batches: number[]
  readonly progress: string[]
  readonly sources: Arrived<QueuedFile>[]
  readonly failures: { readonly name: string; readonly error: AppError }[]
}

function start<World extends ParserWorld = FakeWorld>(files: readonly QueuedFile[], given?: World) {
  const world = (given ?? new FakeWorld()) as World
  const log: Log = { batches: [], progress: [], sources: [], failures: [] }
  const running = runQueue(
    files,
    {
      progress: (done, total, name) => log.progress.push(`${String(done)}/${String(total)} ${name}`),
      sources: (arrived) => {
        log.sources.push(...arrived)
        log.batches.push(arrived.length)
        return Promise.resolve()
      },
      failure: ({ name }, error) => log.failures.push({ name, error }),
    },
    world,
  )
  return { log, running, world }
}

describe('runQueue', () => {
  it('imports one after another in one parser and gives it back', async () => {
    const { log, running, world } = start([file('a'), file('b')])
    expect(await running.finished).toEqual({ imported: 2, failed: [], cancelled: [] })
    expect(log.progress).toEqual(['0/2 a', '1/2 b'])
    expect(log.sources.map(({ imported }) => imported.title)).toEqual(['Title of a', 'Title of b'])
    expect(log.sources[0]?.bytes.length).toBe(file('a').size)
    expect([world.opened, world.ended, world.rested, world.timers.size]).toEqual([1, 0, 1, 0])
  })

  it.each([
    ['crash', 'import/malformed'],
    ['memory', 'import/out-of-memory'],
  ])('goes on after a %s with a new parser', async (name, code) => {
    const { log, running, world } = start([file(name), file('b')])
    expect((await running.finished).imported).toBe(1)
    expect(log.failures).toMatchObject([{ name, error: { code } }])
    expect(world.opened).toBe(2)
  })

  it('blames no file for what others have left in memory: it is read alone before it fails', async () => {
    const { log, running, world } = start([file('a'), file('full'), file('memory'), file('b')])
    expect((await running.finished).imported).toBe(3)
    expect(log.failures).toMatchObject([{ name: 'memory', error: { code: 'import/out-of-memory' } }])
    // `full` the second time, `memory` the second time, `b`.
    expect(world.opened).toBe(4)
  })

  it('passes on the encoding that was chosen', async () => {
    const { running, world } = start([{ ...file('a.txt'), encoding: 'windows-1258' }, file('b.txt')])
    await running.finished
    expect(world.posted.map(({ encoding }) => encoding)).toEqual(['windows-1258', undefined])
  })

  it.each([
    ['nothing', null],
    ['half a source', { ok: true, value: { title: 'x', text: 'x', blocks: [] } }],
    ['an error of another part', { ok: false, error: { code: 'storage/failed', message: 'x' } }],
    ['an error that nobody knows', { ok: false, error: { code: 'import/x', message: 'x' } }],
    ['no error', { ok: false }],
  ])('does not believe a parser that says %s', async (_name, lie) => {
    const { log, running } = start([file(`lie ${JSON.stringify(lie)}`), file('b')])
    expect((await running.finished).imported).toBe(1)
    expect(log.failures).toMatchObject([{ error: { code: 'import/malformed' } }])
  })

  it('stops a file that takes too long and goes on', async () => {
    const { log, running, world } = start([file('hang'), file('b')])
    await world.hanging
    world.timers.forEach((fire) => {
      fire()
    })
    expect((await running.finished).imported).toBe(1)
    expect(log.failures).toMatchObject([{ name: 'hang', error: { code: 'import/timed-out' } }])
    expect([world.opened, world.ended]).toEqual([2, 1])
  })

  it('cancels at once while the parser is busy', async () => {
    const { log, running, world } = start([file('a'), file('hang'), file('c')])
    await world.hanging
    running.cancel()
    expect(world.ended).toBe(1)
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
    expect(world.opened).toBe(0)
  })

  it('passes on what the importer refuses', async () => {
    const { log, running } = start([file('blank.txt', '  \n '), file('b')])
    expect((await running.finished).imported).toBe(1)
    expect(log.failures).toMatchObject([{ name: 'blank.txt', error: { code: 'import/empty' } }])
  })

  it('reports a parser that cannot be started', async () => {
    const broken: ParserWorld = {
      after: new FakeWorld().after,
      open: () => Promise.resolve(fail('ipc/failed', 'no processes here')),
    }
    const failures: string[] = []
    const ignore = (): void => undefined
    const { finished } = runQueue(
      [file('a'), file('b')],
      { progress: ignore, sources: () => Promise.resolve(), failure: ({ name }) => failures.push(name) },
      broken,
    )
    expect((await finished).imported).toBe(0)
    expect(failures).toEqual(['a', 'b'])
  })

  it('cancels while the parser is being started, and leaves none behind', async () => {
    const world = new FakeWorld()
    let open: () => void = () => undefined
    const held = new Promise<void>((resolve) => (open = resolve))
    const ask = vi.fn(() => held.then(() => world.open()))
    const { running } = start([file('a')], { after: world.after, open: ask })
    await vi.waitFor(() => {
      expect(ask).toHaveBeenCalled()
    })
    running.cancel()
    expect(await running.finished).toEqual({ imported: 0, failed: [], cancelled: ['a'] })
    open()
    await vi.waitFor(() => {
      expect(world.rested).toBe(1)
    })
    expect([world.rested, world.posted.length]).toEqual([1, 0])
  })
})

it('gives larger files more time and memory', () => {
  expect(timeLimitOf(200 * 1024 * 1024)).toBeGreaterThan(timeLimitOf(1))
  expect(memoryLimitOf(200 * 1024 * 1024)).toBeGreaterThan(memoryLimitOf(1))
})

describe('what arrives', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `file ${String(at)}`)

  it('is handed over together, in its order, and what is left at the end', async () => {
    const { log, running } = start(names(70).map((name) => file(name)))
    expect(await running.finished).toMatchObject({ imported: 70, failed: [] })
    expect(log.sources.map(({ file: { name } }) => name)).toEqual(names(70))
    expect(log.batches).toEqual([16, 16, 16, 16, 6])
  })

  it('is read while those before it are at work, unless it is large', async () => {
    const read: string[] = []
    const files = ['a', 'hang', 'c', 'large', 'e'].map((name) => ({
      ...file(name),
      ...(name === 'large' ? { size: 50 * 1024 * 1024 } : {}),
      read: () => {
        read.push(name)
        return file(name).read()
      },
    }))
    const { running, world } = start(files)
    await world.hanging
    expect(read).toEqual(['a', 'hang', 'c'])
    running.cancel()
    await running.finished
    expect(read).toEqual(['a', 'hang', 'c'])
  })

  it('is kept when it was read before a cancel', async () => {
    const { log, running, world } = start([file('a'), file('b'), file('hang'), file('d')])
    await world.hanging
    expect(log.sources).toEqual([])
    running.cancel()
    expect(await running.finished).toMatchObject({ imported: 2, cancelled: ['hang', 'd'] })
    expect(log.sources).toHaveLength(2)
  })
})
