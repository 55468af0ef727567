import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Finder, type FindWorker } from './finder.ts'

const OPTIONS = { matchCase: false, wholeWord: false, regex: true, ignoreMarks: false }

/** A worker that answers only when it is told to. */
class SilentWorker extends EventTarget {
  readonly asked: unknown[] = []
  isEnded = false
  postMessage(message: unknown): void {
    this.asked.push(message)
  }
  terminate(): void {
    this.isEnded = true
  }
  answer(...edges: number[]): void {
    this.dispatchEvent(new MessageEvent('message', { data: Uint32Array.from(edges) }))
  }
}

function station() {
  const workers: SilentWorker[] = []
  const finder = new Finder('text', () => {
    const worker = new SilentWorker()
    workers.push(worker)
    return worker as unknown as FindWorker
  })
  return { finder, workers }
}

describe('Finder', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives the text once and asks as often as needed', async () => {
    const { finder, workers } = station()
    const first = finder.find('a', OPTIONS)
    workers[0]?.answer(1, 2)
    expect((await first)?.status).toBe('found')
    const second = finder.find('b', OPTIONS)
    workers[0]?.answer()
    expect(await second).toMatchObject({ status: 'found', hits: { count: 0 } })
    expect(workers).toHaveLength(1)
    expect(workers[0]?.asked.map((each) => Object.keys(each as object)[0])).toEqual(['text', 'query', 'query'])
  })

  it('kills what takes too long, and works on', async () => {
    const { finder, workers } = station()
    const slow = finder.find('(a+)+b', OPTIONS)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await slow).toEqual({ status: 'too-slow' })
    expect(workers[0]?.isEnded).toBe(true)
    const next = finder.find('a', OPTIONS)
    workers[1]?.answer(3, 4)
    expect(await next).toMatchObject({ status: 'found', hits: { count: 1 } })
  })

  it('gives up a question that another overtakes', async () => {
    const { finder, workers } = station()
    const first = finder.find('a', OPTIONS)
    const second = finder.find('ab', OPTIONS)
    expect(await first).toBeNull()
    expect(workers[0]?.isEnded).toBe(true)
    workers[1]?.answer(0, 2)
    expect((await second)?.status).toBe('found')
  })

  it('asks nobody about what is no question', async () => {
    const { finder, workers } = station()
    expect(await finder.find('', OPTIONS)).toMatchObject({ status: 'found' })
    expect(await finder.find('(', OPTIONS)).toEqual({ status: 'invalid', reason: 'Unterminated group' })
    expect(workers).toHaveLength(0)
  })
})
