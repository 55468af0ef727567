import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, closestEnd } from './align.ts'

describe('align', () => {
  it.each([
    ['exact', 'bcd', 'abcde', 1, 4, 0],
    ['one replaced', 'bxd', 'abcde', 1, 4, 1],
    ['last replaced', 'cdx', 'abcde fg', 2, 5, 1],
    ['one dropped', 'bd', 'abcdde', 1, 5, 1],
    ['nothing alike', 'xyz', 'abc', 0, 3, 3],
    ['no text', 'abc', '', 0, 0, 3],
  ])('%s', (_, pattern, text, start, end, distance) => {
    const found = align(pattern, text)
    expect(found.distance).toBe(distance)
    if (distance < pattern.length)
      expect([found.start, found.end].map((at) => at >= start - 1 && at <= end + 1)).toEqual([true, true])
  })

  it('agrees with the bit-parallel form on the distance', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ạ'), minLength: 1, maxLength: 31 })
    fc.assert(
      fc.property(few, fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ạ'), maxLength: 80 }), (pattern, text) => {
        expect(closestEnd(pattern, text).distance).toBe(align(pattern, text).distance)
      }),
    )
  })
})
