import { describe, expect, it } from 'vitest'
import { Batches } from './batches.ts'

/** Takers that are held until they are let go, and timers that fire when they are told to. */
function setUp() {
  const taken: (readonly number[])[] = []
  const letGo: (() => void)[] = []
  const timers = new Set<() => void>()
  const batches = new Batches<number>(
    (items) => {
      taken.push(items)
      return new Promise((resolve) => letGo.push(resolve))
    },
    (_milliseconds, callback) => {
      timers.add(callback)
      return () => timers.delete(callback)
    },
  )
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return { batches, taken, letGo, timers, settle }
}

const count = (from: number, many: number) => Array.from({ length: many }, (_, at) => from + at)

describe('Batches', () => {
  it('waits a moment for others', async () => {
    const { batches, taken, timers, settle } = setUp()
    await batches.add(1, 10)
    await batches.add(2, 10)
    await settle()
    expect(taken).toEqual([])
    expect(timers.size).toBe(1)
    for (const fire of timers) fire()
    await settle()
    expect(taken).toEqual([[1, 2]])
    expect(timers.size).toBe(0)
  })

  it('collects while one is being taken, and makes the caller wait when that is full as well', async () => {
    const { batches, taken, letGo, settle } = setUp()
    for (const item of count(0, 16)) await batches.add(item, 1)
    expect(taken).toHaveLength(1)
    for (const item of count(16, 15)) await batches.add(item, 1)
    let mayComeNow = false
    const last = batches.add(31, 1).then(() => (mayComeNow = true))
    await settle()
    expect([taken.length, mayComeNow]).toEqual([1, false])
    letGo[0]?.()
    await last
    expect(taken[1]).toEqual(count(16, 16))
  })

  it('counts bytes too', async () => {
    const { batches, taken } = setUp()
    await batches.add(1, 50 * 1024 * 1024)
    expect(taken).toEqual([[1]])
  })

  it('is finished when all has been taken', async () => {
    const { batches, taken, letGo, timers, settle } = setUp()
    await batches.add(1, 1)
    let isFinished = false
    const finished = batches.finish().then(() => (isFinished = true))
    await settle()
    expect([taken, isFinished, timers.size]).toEqual([[[1]], false, 0])
    letGo[0]?.()
    await finished
    await batches.finish()
    expect(taken).toEqual([[1]])
  })
})
