import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { APPROXIMATORS, type Approximator, type Figure } from '../../model/figure.ts'
import { boundsMeet, boundsOf } from './bounds.ts'

const bounds = (figure: Partial<Figure>, printed = '') => boundsOf(figureOf(figure), printed)
const billion = (value: number, approximator: Approximator | null = null): Partial<Figure> => ({
  value: Number((value * 1e9).toPrecision(15)),
  scale: 1e9,
  unit: 'USD',
  approximator,
})

describe('boundsOf', () => {
  const cases: readonly (readonly [string, Partial<Figure>, number, number, string?])[] = [
    ['$116 billion', billion(116), 115.5e9, 116.5e9],
    ['1.2m', { value: 1.2e6, scale: 1e6 }, 1.15e6, 1.25e6],
    ['US$7.85bn', billion(7.85), 7.845e9, 7.855e9],
    ['$5.0 billion', billion(5), 4.95e9, 5.05e9, 'a loan of $5.0 billion'],
    ['5,00 milliards', billion(5), 4.995e9, 5.005e9, '5,00 milliards'],
    ['1,000.0', { value: 1000, scale: 1 }, 975, 1025, 'some 11,000.0 or 2.0'],
    ['$5 billion beside 5.25', billion(5), 4.5e9, 5.5e9, '5 billion, 5.25 percent'],
    ['30 ships', { value: 30, unit: 'ships' }, 29.5, 30.5],
    ['60%', { value: 60, unit: 'percent' }, 59.5, 60.5],
    ['100%', { value: 100, unit: 'percent' }, 99.5, 100.5],
    ['200 ships', { value: 200, unit: 'ships' }, 195, 205],
    ['203 ships', { value: 203, unit: 'ships' }, 202.5, 203.5],
    ['1,150,000', { value: 1_150_000 }, 1_145_000, 1_155_000],
    ['10,000', { value: 10_000 }, 9_750, 10_250],
    ['$100 billion', billion(100), 97.5e9, 102.5e9],
    ['a third', { value: 33.3333333333333, unit: 'percent' }, 32.6666666667, 34],
    ['0', { value: 0 }, -0.5, 0.5],
    ['-12%', { value: -12, unit: 'percent' }, -12.5, -11.5],
    ['between 30 and 40', { value: 30, valueTo: 40 }, 29.5, 40.5],
    ['40 to 30', { value: 40, valueTo: 30 }, 29.5, 40.5],
    ['about $4.5 billion', billion(4.5, 'about'), 4.225e9, 4.775e9],
    ['nearly $11 billion', billion(11, 'almost'), 10.45e9, 10.999999989e9],
    ['nearly $4 billion', billion(4, 'almost'), 3.5e9, 3.999999996e9],
    ['more than $4 billion', billion(4, 'more-than'), 4.000000004e9, 6e9],
    ['less than $4 billion', billion(4, 'less-than'), 2e9, 3.999999996e9],
    ['at least 9.2', { value: 9.2, approximator: 'at-least' }, 9.1999999908, Infinity],
    ['at most 40', { value: 40, approximator: 'at-most' }, -Infinity, 40.00000004],
    ['more than 0', { value: 0, approximator: 'more-than' }, 0, 0.5],
    ['about 30 to 40', { value: 30, valueTo: 40, approximator: 'about' }, 28, 42.5],
    ['a fall of more than 4%', { value: -4, unit: 'percent', approximator: 'more-than' }, -6, -4.000000004],
  ]
  it.each(cases.map(([name, figure, low, high, quote = '']) => ({ name, figure, low, high, quote })))(
    '$name',
    ({ figure, low, high, quote }) => {
      const found = bounds(figure, quote)
      expect(found?.low).toBeCloseTo(low, 9)
      expect(found?.high).toBeCloseTo(high, 9)
    },
  )

  it('is null without a value', () => {
    expect(bounds({ valueTo: 3 })).toBeNull()
  })

  const anyFigure = fc.record({
    value: fc.oneof(
      fc.double({ min: -1e15, max: 1e15, noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: -9, max: 9 }).map((digit) => digit / 1000),
    ),
    scale: fc.constantFrom(1, 1e3, 1e6, 1e9),
    approximator: fc.constantFrom(null, ...APPROXIMATORS),
    unit: fc.constantFrom(null, 'percent', 'USD'),
  })

  it('is never empty, holds the value or has it at an end, and is mirrored below zero', () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        const found = bounds(figure)
        if (found === null) throw new Error('no bounds')
        expect(found.low).toBeLessThan(found.high)
        const slack = Math.abs(figure.value) * 1e-8 + 1e-12
        expect(found.low).toBeLessThanOrEqual(figure.value + slack)
        expect(found.high).toBeGreaterThanOrEqual(figure.value - slack)
        expect(boundsMeet(found, found)).toBe(true)
        if (figure.value === 0) return
        const mirrored = bounds({ ...figure, value: -figure.value })
        expect([mirrored?.low, mirrored?.high]).toEqual([-found.high, -found.low])
      }),
    )
  })
})

describe('boundsMeet', () => {
  const says = (value: number, approximator: Approximator | null = null) => [billion(value, approximator)] as const
  it.each<readonly [string, Partial<Figure>, Partial<Figure>, boolean]>([
    ['116 and 116', ...says(116), ...says(116), true],
    ['116 and 117', ...says(116), ...says(117), false],
    ['4.5 and 4.51', ...says(4.5), ...says(4.51), true],
    ['4.5 and 4.6', ...says(4.5), ...says(4.6), false],
    ['9.9 and 8.1', ...says(9.9), ...says(8.1), false],
    ['more than 4.5 and 4.6', ...says(4.5, 'more-than'), ...says(4.6), true],
    ['more than 4 and 9', ...says(4, 'more-than'), ...says(9), false],
    ['more than 4 and 4', ...says(4, 'more-than'), ...says(4), true],
    ['more than 4 and 3', ...says(4, 'more-than'), ...says(3), false],
    ['at least 4 and 400', ...says(4, 'at-least'), ...says(400), true],
    ['up to 40 and 3', ...says(40, 'at-most'), ...says(3), true],
    ['up to 40 and 42', ...says(40, 'at-most'), ...says(42), false],
    ['nearly 11 and 10.6', ...says(11, 'almost'), ...says(10.6), true],
    ['nearly 11 and more than 11', ...says(11, 'almost'), ...says(11, 'more-than'), false],
    ['at most 11 and at least 11', ...says(11, 'at-most'), ...says(11, 'at-least'), true],
    ['less than 11 and at least 11', ...says(11, 'less-than'), ...says(11, 'at-least'), false],
    ['at most 11 and more than 11', ...says(11, 'at-most'), ...says(11, 'more-than'), false],
    ['about 10 and 10.5', ...says(10, 'about'), ...says(10.5), true],
    ['about 10 and 12', ...says(10, 'about'), ...says(12), false],
  ])('%s', (_name, a, b, meet) => {
    const [one, other] = [bounds(a), bounds(b)]
    expect(one && other && boundsMeet(one, other)).toBe(meet)
    expect(one && other && boundsMeet(other, one)).toBe(meet)
  })

  it('holds a value written out and the same with its scale for one', () => {
    const scaled = bounds(billion(4.5))
    expect(bounds({ value: 4.5e9, unit: 'USD' })).toEqual(scaled)
  })
})
