import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartialDate } from '../model/primitives.ts'
import { daysOf, isSurelyBefore, overlap } from './partial-days.ts'

const date = fc
  .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(2))
  .map(([year, month, day, parts]) =>
    [String(year).padStart(4, '0'), ...[month, day].slice(0, parts).map((part) => String(part).padStart(2, '0'))].join(
      '-',
    ),
  )

describe('daysOf', () => {
  it.each([
    ['1970', 0, 364],
    ['1970-01-01', 0, 0],
    ['1970-02', 31, 58],
    ['1972', 730, 1095],
    ['2023', 19358, 19722],
    ['2024-02', 19754, 19782],
    ['2023-04-13', 19460, 19460],
    ['1969-12-31', -1, -1],
    ['0001', -719162, -718798],
    ['0099-12-31', -683004, -683004],
    ['0000-02', -719497, -719469],
  ])('%s is %i to %i', (given, first, last) => {
    expect(daysOf(given)).toEqual({ first, last })
  })

  it('holds what is more exact, whatever the date', () => {
    fc.assert(
      fc.property(date, (given) => {
        expect(PartialDate.parse(given)).toBe(given)
        const { first, last } = daysOf(given)
        expect(Number.isInteger(first) && first <= last).toBe(true)
        const wider = daysOf(given.length === 4 ? given : given.slice(0, -3))
        expect(wider.first <= first && last <= wider.last).toBe(true)
      }),
    )
  })
})

describe('isSurelyBefore and overlap', () => {
  it.each([
    ['2023', '2024', true, false],
    ['2023', '2023-04', false, true],
    ['2023-04', '2023', false, true],
    ['2023-04', '2023-05-01', true, false],
    ['2023-04-30', '2023-04', false, true],
    ['2024', '2023-12-31', false, false],
  ])('%s and %s', (a, b, before, common) => {
    expect(isSurelyBefore(daysOf(a), daysOf(b))).toBe(before)
    expect(overlap(daysOf(a), daysOf(b))).toBe(common)
  })

  it('is one of before, after and overlapping, for any two dates', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [one, other] = [daysOf(a), daysOf(b)]
        const cases = [isSurelyBefore(one, other), isSurelyBefore(other, one), overlap(one, other)]
        expect(cases.filter(Boolean)).toHaveLength(1)
        expect(overlap(other, one)).toBe(overlap(one, other))
      }),
    )
  })
})
