import { describe, expect, it } from 'vitest'
import { randomOf } from './random.ts'

const first = (seed: number, count: number): readonly number[] => {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => random())
}

describe('randomOf', () => {
  it('draws what mulberry32 draws: seeds that were printed once stay good', () => {
    expect(first(1, 3).map((number) => number * 2 ** 32)).toEqual([2_693_262_067, 11_749_833, 2_265_367_787])
  })

  it('draws the same for the same seed, and other numbers for another', () => {
    expect(first(20_261, 50)).toEqual(first(20_261, 50))
    expect(first(20_261, 50)).not.toEqual(first(20_262, 50))
  })

  it.each([0, 7, -1, 2 ** 32 - 1])('fills the span from 0 to below 1 with seed %d', (seed) => {
    const drawn = first(seed, 4_000)
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true)
    const tenths = Array.from({ length: 10 }, (_, tenth) => drawn.filter((n) => Math.floor(n * 10) === tenth).length)
    expect(Math.min(...tenths)).toBeGreaterThan(300)
  })
})
