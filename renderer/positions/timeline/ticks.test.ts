import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf } from '../../../shared/analysis/partial-days.ts'
import { ticksOf, withRoom } from './ticks.ts'
import { xAt } from './time-window.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const window = (from: string, to: string) => ({ from: daysOf(from).first, to: daysOf(to).last + 1 })
const labels = (from: string, to: string, width: number) =>
  ticksOf(window(from, to), width, MONTHS)
    .map(({ label }) => label)
    .join(' ')

describe('ticksOf', () => {
  it.each([
    ['2023-01-01', '2025-12-31', 400, '2023 Jul 2024 Jul 2025 Jul'],
    ['2023-01-01', '2023-12-31', 800, '2023 Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'],
    ['2023-02-10', '2024-03-31', 400, 'Apr Jul Oct 2024'],
    ['2024-02-27', '2024-03-02', 400, '27 Feb 28 Feb 29 Feb 1 Mar 2 Mar'],
    ['2024-01-01', '2024-01-31', 400, '2024 8 Jan 15 Jan 22 Jan 29 Jan'],
    ['1990', '2026', 700, '1990 1995 2000 2005 2010 2015 2020 2025'],
    ['0000-01-01', '2026', 700, '0 500 1000 1500 2000'],
  ])('%s to %s on %d px', (from, to, width, expected) => {
    expect(labels(from, to, width)).toBe(expected)
  })

  it('leaves room for every label, in order, inside the window', () => {
    const day = fc.integer({ min: -300_000, max: 300_000 })
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 7, max: 400_000 }),
        fc.integer({ min: 200, max: 2400 }),
        (from, length, width) => {
          const shown = { from, to: from + length }
          const xs = ticksOf(shown, width, MONTHS).map((tick) => xAt(tick.day, shown, width))
          xs.forEach((x, index) => {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(width)
            // February is shorter than other months.
            if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThan(45)
          })
        },
      ),
    )
  })
})

describe('withRoom', () => {
  it('leaves out what would run into the label before, and what is not in the window', () => {
    const at = (day: number) => ({ day })
    const kept = withRoom([at(-5), at(0), at(5), at(20), at(99), at(120)], { from: 0, to: 100 }, 100, () => 10)
    expect(kept.map(({ day }) => day)).toEqual([0, 20, 99])
  })
})
