import { describe, expect, it } from 'vitest'
import { Hits } from './hits.ts'

const hits = Hits.of([
  { start: 5, end: 6 },
  { start: 9, end: 12 },
  { start: 30, end: 31 },
])

describe('Hits', () => {
  it('knows how many there are and where', () => {
    expect([hits.count, hits.at(1), hits.at(3), hits.at(-1)]).toEqual([3, { start: 9, end: 12 }, null, null])
  })
  it.each([
    [0, 0],
    [5, 0],
    [6, 1],
    [30, 2],
    [99, 0],
  ])('begins at %i with %i', (offset, index) => {
    expect(hits.nearest(offset)).toBe(index)
  })
  it('has none', () => {
    expect([Hits.none.nearest(3), Hits.none.at(0), [...Hits.none.within(0, 9)]]).toEqual([-1, null, []])
  })
  it('lists those of a stretch', () => {
    expect([...hits.within(6, 30)].map(([index]) => index)).toEqual([1])
  })
})
