import { describe, expect, it } from 'vitest'
import { mountOrder } from './use-progressive-mount.ts'

describe('mountOrder', () => {
  it.each([
    [0, 0, []],
    [1, 0, [0]],
    [4, 0, [0, 1, 2, 3]],
    [5, 2, [2, 3, 4, 1, 0]],
    [3, 99, [2, 1, 0]],
    [3, -1, [0, 1, 2]],
  ])('%i sections, beginning with %i', (count, first, order) => {
    expect(mountOrder(count, first)).toEqual(order)
  })
})
