import { describe, expect, it } from 'vitest'
import { ratioOf, tallyOf } from './tally.ts'

describe('tallyOf', () => {
  it.each<readonly [readonly number[], string]>([
    [[3, 1, 1, 1, 1], '4 : 1 : 2'],
    [[2, 0, 0, 5], '2 : 5'],
    [[1, 2], '1 : 2'],
    [[4], '0 : 4 : 0'],
    [[1, 0, 2], '1 : 0 : 2'],
  ])('%j', (holders, ratio) => {
    expect(ratioOf(tallyOf(holders))).toBe(ratio)
  })
})
