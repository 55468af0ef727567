import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, dayAt, lengthOf, panned, showing, type TimeWindow, wholeOf, xAt, zoomed } from './time-window.ts'

const WHOLE: TimeWindow = { from: 0, to: 1000 }

describe('wholeOf', () => {
  it('leaves air on both sides, and shows one day as two months', () => {
    expect(wholeOf({ first: 0, last: 999 })).toEqual({ from: -30, to: 1030 })
    expect(lengthOf(wholeOf({ first: 100, last: 100 }))).toBe(60)
  })
})

describe('a window of time', () => {
  const window = fc
    .tuple(fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 7, max: 100, noNaN: true }))
    .map(([from, length]) => ({ from, to: from + length }))
  const inside = ({ from, to }: TimeWindow): boolean => from >= -1e-6 && to <= 1000 + 1e-6

  it('maps days to places and back', () => {
    fc.assert(
      fc.property(window, fc.double({ min: 0, max: 1000, noNaN: true }), (shown, day) => {
        expect(dayAt(xAt(day, shown, 640), shown, 640)).toBeCloseTo(day, 6)
      }),
    )
  })

  it('stays inside the whole, however it is moved and zoomed', () => {
    const number = fc.double({ min: -2000, max: 2000, noNaN: true })
    fc.assert(
      fc.property(window, fc.double({ min: 0.1, max: 10, noNaN: true }), number, number, (shown, factor, a, b) => {
        expect(inside(zoomed(shown, factor, shown.from + lengthOf(shown) / 3, WHOLE))).toBe(true)
        expect(inside(panned(shown, a, WHOLE))).toBe(true)
        expect(inside(between(a, b, WHOLE))).toBe(true)
        expect(inside(showing(a, shown, WHOLE))).toBe(true)
      }),
    )
  })

  it('keeps the moment under the pointer while there is room', () => {
    const shown = { from: 400, to: 600 }
    const closer = zoomed(shown, 0.5, 450, WHOLE)
    expect(closer).toEqual({ from: 425, to: 525 })
    expect(xAt(450, closer, 800)).toBeCloseTo(xAt(450, shown, 800))
  })

  it('never shows less than a week, and moves only for what is out of it', () => {
    expect(lengthOf(zoomed({ from: 10, to: 18 }, 0.01, 12, WHOLE))).toBe(7)
    expect(lengthOf(between(500, 500, WHOLE))).toBe(7)
    const shown = { from: 400, to: 600 }
    expect(showing(500, shown, WHOLE)).toBe(shown)
    expect(showing(900, shown, WHOLE)).toEqual({ from: 800, to: 1000 })
  })
})
