import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, closestEnd } from './align.ts'
import { editDistances } from './edit-distances.ts'

/** The table itself, cell by cell: slow, and plain to see. */
function tableOf(pattern: string, text: string, anywhere: boolean): readonly number[] {
  let row = Array.from({ length: text.length + 1 }, (_, column) => (anywhere ? 0 : column))
  for (let at = 0; at < pattern.length; at += 1) {
    const next = [at + 1]
    for (let column = 1; column <= text.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (pattern[at] === text[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row
}

const letters = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ạ'), maxLength })

describe('editDistances', () => {
  it.each([
    ['up to one block', 32],
    ['several blocks', 140],
  ])('is the last row of the table, %s', (_, longest) => {
    fc.assert(
      fc.property(letters(longest), letters(160), fc.boolean(), (pattern, text, anywhere) => {
        expect([...editDistances(pattern, text, anywhere)]).toEqual(tableOf(pattern, text, anywhere))
      }),
    )
  })
})

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

  it('finds a stretch that is as close as it says, and none is closer', () => {
    fc.assert(
      fc.property(letters(40), letters(80), (pattern, text) => {
        const { start, end, distance } = align(pattern, text)
        expect(tableOf(pattern, text.slice(start, end), false).at(-1)).toBe(distance)
        expect(Math.min(...tableOf(pattern, text, true))).toBe(distance)
      }),
    )
  })
})
