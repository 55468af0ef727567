import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { paced } from './paced.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('paced', () => {
  it('passes on the first at once, then the newest when the time has come', () => {
    const seen: number[] = []
    const { tell } = paced<number>(100, (value) => seen.push(value))
    for (const value of [1, 2, 3]) tell(value)
    expect(seen).toEqual([1])
    vi.advanceTimersByTime(100)
    expect(seen).toEqual([1, 3])
    vi.advanceTimersByTime(1_000)
    expect(seen).toEqual([1, 3])
    tell(4)
    expect(seen).toEqual([1, 3, 4])
  })

  it('keeps its pace over what waited', () => {
    const seen: number[] = []
    const { tell } = paced<number>(100, (value) => seen.push(value))
    tell(1)
    tell(2)
    vi.advanceTimersByTime(100)
    tell(3)
    expect(seen).toEqual([1, 2])
  })

  it('says nothing any more once it was stopped', () => {
    const seen: number[] = []
    const { tell, stop } = paced<number>(100, (value) => seen.push(value))
    tell(1)
    tell(2)
    stop()
    vi.advanceTimersByTime(1_000)
    expect(seen).toEqual([1])
  })
})
