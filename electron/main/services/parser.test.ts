import type { MessagePortMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { memoryLimitOf } from '../../../shared/formats/import-limits.ts'
import { Parser, type ParserProcess } from './parser.ts'

const PORT = {} as MessagePortMain

interface FakeProcess extends ParserProcess {
  held: number
  killed: number
  given: number
  readonly gone: (reason: string) => void
}

function world() {
  const started: FakeProcess[] = []
  const ticks = new Set<() => void>()
  const timers = new Set<() => void>()
  const told: string[] = []
  let loaded = Promise.resolve()
  const parser = new Parser({
    start: () => {
      let listener: (reason: string) => void = () => undefined
      const process: FakeProcess = {
        held: 0,
        killed: 0,
        given: 0,
        loaded,
        give: () => (process.given += 1),
        onGone: (given) => (listener = given),
        memory: () => process.held,
        kill: () => (process.killed += 1),
        gone: (reason) => listener(reason),
      }
      started.push(process)
      return process
    },
    every: (_ms, callback) => {
      ticks.add(callback)
      return () => ticks.delete(callback)
    },
    after: (_ms, callback) => {
      timers.add(callback)
      return () => timers.delete(callback)
    },
  })
  const open = async (): Promise<number> => {
    const opened = await parser.open(PORT, (id, reason) => told.push(`${String(id)} ${reason}`))
    if (!opened.ok) throw new Error(opened.error.message)
    return opened.value.id
  }
  const fire = (callbacks: ReadonlySet<() => void>): void => [...callbacks].forEach((callback) => callback())
  return {
    parser,
    started,
    told,
    open,
    look: () => fire(ticks),
    idle: () => fire(timers),
    watching: () => [ticks.size, timers.size],
    failToLoad: () => {
      loaded = Promise.reject(new Error('no'))
      loaded.catch(() => undefined)
    },
  }
}

describe('Parser', () => {
  it('takes the process that rests, and ends it when nobody wants it', async () => {
    const { parser, started, open, idle, told } = world()
    const first = await open()
    parser.begin(first, 10)
    parser.rest(first)
    const second = await open()
    expect([started.length, started[0]?.given, second === first]).toEqual([1, 2, false])
    parser.begin(second, 10)
    parser.rest(second)
    idle()
    expect([started[0]?.killed, told]).toEqual([1, []])
  })

  it('does not hand on a process that somebody has left in the middle of a file', async () => {
    const { parser, started, open } = world()
    parser.begin(await open(), 10)
    await open()
    expect(started.map(({ killed }) => killed)).toEqual([1, 0])
  })

  it('ends what uses more memory than its file may, and says so once', async () => {
    const { parser, started, open, look, told, watching } = world()
    const id = await open()
    parser.begin(id, 1000)
    const [process] = started
    if (!process) throw new Error('none was started')
    process.held = memoryLimitOf(1000)
    look()
    expect([process.killed, told]).toEqual([0, []])
    process.held += 1
    look()
    look()
    // Killing it makes it go, which is nothing new.
    process.gone('killed')
    expect([process.killed, told, watching()]).toEqual([1, [`${String(id)} out-of-memory`], [0, 0]])
  })

  it.each([
    ['oom', 'out-of-memory'],
    ['crashed', 'crashed'],
    ['destroyed', 'crashed'],
  ])('says when it has gone by itself: %s', async (reason, says) => {
    const { parser, started, open, told } = world()
    const id = await open()
    parser.begin(id, 10)
    started[0]?.gone(reason)
    expect(told).toEqual([`${String(id)} ${says}`])
    await open()
    expect(started).toHaveLength(2)
  })

  it('says nothing of what was ended on demand, and heeds nothing of one that is gone', async () => {
    const { parser, started, open, told, watching } = world()
    const id = await open()
    parser.begin(id, 10)
    parser.end(id)
    started[0]?.gone('killed')
    parser.begin(id, 10)
    parser.rest(id)
    parser.end(id)
    expect([started[0]?.killed, told, watching()]).toEqual([1, [], [0, 0]])
  })

  it('fails when the process cannot be loaded, and tries anew the next time', async () => {
    const { parser, started, failToLoad } = world()
    failToLoad()
    const opened = await parser.open(PORT, () => undefined)
    expect(opened).toMatchObject({ ok: false, error: { code: 'ipc/failed' } })
    await parser.open(PORT, () => undefined)
    expect([started.length, started[0]?.killed]).toEqual([2, 1])
  })
})
