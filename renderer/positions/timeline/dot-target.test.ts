import { describe, expect, it } from 'vitest'
import { dotTarget } from './dot-target.ts'

const LANES = [[1, 5, 9], [], [4, 8], [7]]

describe('dotTarget', () => {
  it.each<readonly [string, readonly [number, number], readonly [number, number]]>([
    ['ArrowRight', [0, 0], [0, 1]],
    ['ArrowRight', [0, 2], [0, 2]],
    ['ArrowLeft', [0, 0], [0, 0]],
    ['Home', [0, 2], [0, 0]],
    ['End', [0, 0], [0, 2]],
    ['ArrowDown', [0, 0], [2, 0]],
    ['ArrowDown', [0, 2], [2, 1]],
    ['ArrowUp', [2, 0], [0, 1]],
    ['ArrowUp', [0, 1], [0, 1]],
    ['ArrowDown', [3, 0], [3, 0]],
  ])('%s from %j', (key, [lane, dot], expected) => {
    const to = dotTarget(key, { lane, dot }, LANES)
    expect(to && [to.lane, to.dot]).toEqual(expected)
  })

  it('leaves other keys alone', () => {
    expect(dotTarget('t', { lane: 0, dot: 0 }, LANES)).toBeNull()
  })
})
