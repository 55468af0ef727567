import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Compaction, due, dueAtQuit, type Growth } from './compaction.ts'

const MB = 1_048_576
const DAY = '2026-01-01T12:00:00.000Z'
const NEXT_DAY = '2026-01-02T00:00:01.000Z'
const grown = (frames: number, bytes: number, snapshotAt = DAY): Growth => ({ frames, bytes, snapshotAt })

describe('due', () => {
  it.each([
    ['no', grown(0, 0), DAY],
    ['no', grown(999, 8 * MB - 1), DAY],
    ['at-rest', grown(1_000, 1), DAY],
    ['at-rest', grown(1, 8 * MB), DAY],
    ['now', grown(1, 32 * MB), DAY],
    ['at-rest', grown(1, 1), NEXT_DAY],
    ['no', grown(0, 0), NEXT_DAY],
  ] as const)('%s: %j at %s', (expected, growth, now) => {
    expect(due(growth, now)).toBe(expected)
  })
})

describe('dueAtQuit', () => {
  it.each([
    [false, grown(0, 0)],
    [false, grown(199, MB - 1)],
    [true, grown(200, 1)],
    [true, grown(1, MB)],
  ])('%s: %j', (expected, growth) => {
    expect(dueAtQuit(growth)).toBe(expected)
  })
})

describe('Compaction', () => {
  let growth: Growth | null = null
  let outcomes: (() => Promise<void>)[] = []
  const run = vi.fn((_signal: AbortSignal) => (outcomes.shift() ?? (() => Promise.resolve()))())
  const onError = vi.fn()
  const compaction = (): Compaction =>
    new Compaction({ growth: () => growth, run, now: () => new Date().toISOString(), onError })

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(DAY) })
    run.mockClear()
    onError.mockClear()
    growth = grown(1_000, MB)
    outcomes = [done]
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const done = (): Promise<void> => {
    growth = grown(0, 0)
    return Promise.resolve()
  }

  it('waits for a rest of five seconds', async () => {
    const subject = compaction()
    for (let second = 0; second < 20; second += 4) {
      subject.noteFrame()
      await vi.advanceTimersByTimeAsync(4_000)
    }
    expect(run).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(run).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('does not wait when the journal is too large', async () => {
    growth = grown(1, 32 * MB)
    compaction().noteFrame()
    await vi.advanceTimersByTimeAsync(0)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('tries again later after a failure, later each time, and tells only the log', async () => {
    const failing = (): Promise<void> => Promise.reject(new Error('ENOSPC'))
    outcomes = [failing, failing, done]
    compaction().noteFrame()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(onError).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(run).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(run).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(119_000)
    expect(run).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(run).toHaveBeenCalledTimes(3)
    expect(onError).toHaveBeenCalledTimes(2)
  })

  it('a large journal is not tried at every frame while it fails', async () => {
    growth = grown(1, 40 * MB)
    outcomes = [() => Promise.reject(new Error('ENOSPC'))]
    const subject = compaction()
    for (let frame = 0; frame < 10; frame += 1) {
      subject.noteFrame()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('ends what is under way when it is held, and begins nothing until it is released', async () => {
    growth = grown(1, 32 * MB)
    outcomes = [untilAborted]
    const subject = compaction()
    subject.noteFrame()
    const release = await subject.hold()
    expect(run.mock.calls[0]?.[0].aborted).toBe(true)
    subject.noteFrame()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(run).toHaveBeenCalledTimes(1)
    expect(onError).not.toHaveBeenCalled()
    outcomes = [done]
    release()
    release()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(run).toHaveBeenCalledTimes(2)
  })
  const untilAborted = (): Promise<void> =>
    new Promise((_resolve, reject) => {
      const signal = run.mock.calls.at(-1)?.[0]
      signal?.addEventListener('abort', () => reject(new Error('aborted')))
    })

  it('makes a last one at quit when it is worth it, within the limit', async () => {
    outcomes = [untilAborted]
    const stopping = compaction().stop({ limit: 3_000 })
    expect(run).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(3_000)
    await stopping
    expect(run.mock.calls[0]?.[0].aborted).toBe(true)
  })

  it.each([
    ['nothing is there', null],
    ['little was written', grown(10, 100)],
  ])('makes none at quit when %s', async (_why, given) => {
    growth = given
    await compaction().stop({ limit: 3_000 })
    expect(run).not.toHaveBeenCalled()
  })

  it('runs one at a time', async () => {
    let running = 0
    let most = 0
    const slow = async (): Promise<void> => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      running -= 1
    }
    const subject = compaction()
    const both = Promise.all([subject.runNow(slow), subject.runNow(slow), subject.runNow(slow)])
    await vi.advanceTimersByTimeAsync(10_000)
    await both
    expect(most).toBe(1)
  })

  it('gives the failure of one that was asked for to whoever asked', async () => {
    await expect(compaction().runNow(() => Promise.reject(new Error('ENOSPC')))).rejects.toThrow('ENOSPC')
  })
})
