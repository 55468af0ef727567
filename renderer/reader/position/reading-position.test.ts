import { describe, expect, it } from 'vitest'
import { parsePositions, withPosition } from './reading-position.ts'

describe('reading positions', () => {
  it.each([
    ['nothing', null, []],
    ['another shape', { a: 1 }, []],
    ['a part that fits', [['a', 1], ['b', -1], 3, ['c']], [['a', 1]]],
  ] as const)('reads %s', (_name, stored, positions) => {
    expect(parsePositions(stored)).toEqual(positions)
  })
  it('keeps one a source, the newest last, and forgets the oldest', () => {
    expect(
      withPosition(
        [
          ['a', 1],
          ['b', 2],
        ],
        'a',
        9,
      ),
    ).toEqual([
      ['b', 2],
      ['a', 9],
    ])
    const many = Array.from({ length: 500 }, (_, index) => [String(index), 1] as const)
    expect(withPosition(many, 'new', 3)).toHaveLength(500)
    expect(withPosition(many, 'new', 3)[0]?.[0]).toBe('1')
  })
})
