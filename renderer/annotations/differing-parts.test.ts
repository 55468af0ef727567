import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differingParts } from './differing-parts.ts'

const partsOf = (before: string, after: string): readonly string[] => {
  const { gone, come } = differingParts([...before], [...after])
  return [gone.join(''), come.join('')]
}

describe('differingParts', () => {
  it.each([
    ['', '', '', ''],
    ['abc', 'abc', '', ''],
    ['abc', 'abxc', '', 'x'],
    ['abc', 'ac', 'b', ''],
    ['abc', 'xbc', 'a', 'x'],
    ['abcde', 'acdbe', 'bcd', 'cdb'],
    ['aa', 'a', 'a', ''],
    ['', 'ab', '', 'ab'],
    ['ab', '', 'ab', ''],
  ])('%j to %j', (before, after, gone, come) => {
    expect(partsOf(before, after)).toEqual([gone, come])
  })

  it('are all that has to be replaced, and no more', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { gone, come } = differingParts(before, after)
        const from = before.findIndex((item, index) => item !== after[index])
        const at = from === -1 ? Math.min(before.length, after.length) : Math.min(from, after.length)
        expect(before.toSpliced(at, gone.length, ...come)).toEqual(after)
        if (gone.length > 0 && come.length > 0) {
          expect(gone[0]).not.toBe(come[0])
          expect(gone.at(-1)).not.toBe(come.at(-1))
        }
      }),
    )
  })
})
