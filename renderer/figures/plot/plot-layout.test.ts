import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf } from '../../../shared/analysis/partial-days.ts'
import { layOut, type PlotPoint } from './plot-layout.ts'
import { sparkOf } from './spark.ts'

const SIZE = { width: 420, height: 260 }
const point = (id: string, value: number, date: string | null, fields: Partial<PlotPoint> = {}): PlotPoint => ({
  id,
  days: date === null ? null : daysOf(date),
  value,
  low: value,
  high: value,
  open: null,
  isInConflict: false,
  label: String(value),
  ...fields,
})
const FLOW = [
  point('a', 11.4, '2021'),
  point('b', 10.2, '2022'),
  point('c', 9.9, '2025', { isInConflict: true }),
  point('d', 8.1, '2025', { isInConflict: true }),
]
const placeOf = (layout: ReturnType<typeof layOut>, id: string) => layout.points.find((each) => each.point.id === id)

describe('layOut', () => {
  const layout = layOut(FLOW, [['d', 'c']], SIZE)

  it('puts later dates further right and larger values higher', () => {
    expect(placeOf(layout, 'a')?.x).toBeLessThan(placeOf(layout, 'b')?.x ?? 0)
    expect(placeOf(layout, 'c')?.y).toBeLessThan(placeOf(layout, 'd')?.y ?? 0)
    expect(placeOf(layout, 'c')?.x).toBe(placeOf(layout, 'd')?.x)
  })

  it.each([300, 340, 420])('keeps the names of months apart, %d px wide', (width) => {
    const { dateTicks } = layOut([point('a', 4.5, '2025'), point('b', 3.9, null)], [], { ...SIZE, width })
    const places = dateTicks.map(({ x }) => x)
    for (const [at, x] of places.slice(1).entries()) expect(x - (places[at] ?? 0)).toBeGreaterThan(50)
  })

  it('names each year once, under its points', () => {
    expect(layout.dateTicks.map(({ date }) => date)).toEqual(['2021', '2022', '2023', '2024', '2025'])
    expect(layout.dateTicks[4]?.x).toBeCloseTo(placeOf(layout, 'c')?.x ?? 0, 0)
  })

  it('links what is in conflict, and labels it all', () => {
    expect(layout.links).toHaveLength(1)
    expect(layout.labels.map(({ text }) => text).sort()).toEqual(['10.2', '11.4', '8.1', '9.9'])
  })

  it('draws a bar for a range, and a short one to the side that is open', () => {
    const [range, open, plain] = layOut(
      [point('a', 5, '2021', { low: 4, high: 6 }), point('b', 5, '2022', { open: 'up' }), point('c', 5, '2023')],
      [],
      SIZE,
    ).points
    expect(range?.top).toBeLessThan(range?.y ?? 0)
    expect(range?.bottom).toBeGreaterThan(range?.y ?? Infinity)
    expect(open?.top).toBeLessThan(open?.y ?? 0)
    expect(open?.bottom).toBe(open?.y)
    expect(plain?.top).toBe(plain?.bottom)
  })

  it('keeps a column for what has no date', () => {
    const mixed = layOut([...FLOW, point('u', 9, null)], [], SIZE)
    expect(mixed.undatedX).toBeGreaterThan(placeOf(mixed, 'c')?.x ?? Infinity)
    expect(layOut([point('u', 9, null)], [], SIZE).undatedX).not.toBeNull()
    expect(layout.undatedX).toBeNull()
  })

  it('draws nothing outside the picture, whatever the figures say', () => {
    const anyPoint = fc.record({
      value: fc.double({ min: -1e13, max: 1e13, noNaN: true }),
      slack: fc.constantFrom(0, 1, 1e9),
      open: fc.constantFrom('up' as const, 'down' as const, null),
      date: fc.constantFrom(null, '1890', '2023', '2023-04', '2023-04-13', '2999-12-31'),
      isInConflict: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 20 }), (given) => {
        const points = given.map(({ value, slack, open, date, isInConflict }, at) =>
          point(String(at), value, date, { low: value - slack, high: value + slack, open, isInConflict }),
        )
        const all = layOut(points, [points.map(({ id }) => id)], SIZE)
        for (const { x, y, top, bottom, left, right } of all.points) {
          for (const px of [x, left, right]) expect(px).toBeGreaterThanOrEqual(0)
          for (const px of [x, left, right]) expect(px).toBeLessThanOrEqual(SIZE.width)
          for (const px of [y, top, bottom]) expect(px).toBeGreaterThanOrEqual(0)
          for (const px of [y, top, bottom]) expect(px).toBeLessThanOrEqual(SIZE.height)
          expect(top).toBeLessThanOrEqual(bottom)
        }
      }),
    )
  })
})

describe('sparkOf', () => {
  it('draws dated points, those in conflict apart', () => {
    const spark = sparkOf(FLOW)
    expect(spark?.points.match(/M/g)).toHaveLength(2)
    expect(spark?.conflicts.match(/M/g)).toHaveLength(2)
  })

  it('is not drawn for fewer than two dates', () => {
    expect(sparkOf([point('a', 1, '2021'), point('b', 2, null)])).toBeNull()
  })

  it('stays small however many points there are', () => {
    const many = Array.from({ length: 5000 }, (_, at) => point(String(at), at % 100, `${String(1950 + (at % 70))}`))
    expect(sparkOf(many)?.points.length).toBeLessThan(60_000)
  })
})
