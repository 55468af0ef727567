import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf } from '../../../shared/analysis/partial-days.ts'
import { dateTicks, linear, roundTicks, valueRange } from './scale.ts'

describe('roundTicks', () => {
  it.each<readonly [number, number, number, readonly number[]]>([
    [8.1, 11.4, 5, [9, 10, 11]],
    [0, 1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0.1, 0.35, 6, [0.1, 0.15, 0.2, 0.25, 0.3, 0.35]],
    [0, 116e9, 5, [0, 50e9, 100e9]],
    [-3, 3, 4, [-2, 0, 2]],
    [7, 7, 5, [7]],
  ])('%d to %d, at most %d', (low, high, most, expected) => {
    expect(roundTicks(low, high, most)).toEqual(expected)
  })

  it('gives no more than it may, in order, and none outside', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (low, size, most) => {
          const ticks = roundTicks(low, low + size, most)
          expect(ticks.length).toBeLessThanOrEqual(most)
          expect([...ticks].sort((a, b) => a - b)).toEqual(ticks)
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - size / 1e3 - Math.abs(low) / 1e9)
            expect(tick).toBeLessThanOrEqual(low + size * 1.001 + Math.abs(low) / 1e9)
          }
        },
      ),
    )
  })
})

describe('valueRange', () => {
  it('leaves air, but not below nought', () => {
    expect(valueRange([10, 20])).toEqual([9.2, 20.8])
    expect(valueRange([0.1, 10])[0]).toBe(0)
    expect(valueRange([-5, 5])[0]).toBeLessThan(-5)
  })

  it('is never empty', () => {
    for (const values of [[], [7], [0], [-3]]) {
      const [low, high] = valueRange(values)
      expect(high).toBeGreaterThan(low)
    }
  })
})

describe('linear', () => {
  it('turns values upside down and puts what has no width in the middle', () => {
    expect([0, 5, 10].map(linear([0, 10], [100, 0]))).toEqual([100, 50, 0])
    expect(linear([3, 3], [0, 10])(3)).toBe(5)
  })
})

describe('dateTicks', () => {
  const span = (from: string, to: string) => ({ first: daysOf(from).first, last: daysOf(to).last })
  it.each<readonly [string, string, number, readonly string[]]>([
    ['2021', '2025', 6, ['2021', '2022', '2023', '2024', '2025']],
    ['1990', '2025', 6, ['1990', '2000', '2010', '2020']],
    ['2023-11', '2024-02', 6, ['2023-11', '2023-12', '2024-01', '2024-02']],
    ['2023', '2023', 6, ['2023-01', '2023-03', '2023-05', '2023-07', '2023-09', '2023-11']],
    ['2023-04-03', '2023-04-06', 6, ['2023-04-03', '2023-04-04', '2023-04-05', '2023-04-06']],
    ['2023-04-13', '2023-04-13', 6, ['2023-04-13']],
  ])('%s to %s', (from, to, most, expected) => {
    expect(dateTicks(span(from, to), most).map(({ date }) => date)).toEqual(expected)
  })
})
