import { describe, expect, it } from 'vitest'
import { randomOf } from '../../testing/random.ts'
import { divisionOf, splitOf } from './division.ts'
import type { Split } from './matrix.ts'

type Case = readonly [readonly number[], number, Split | null, number]

describe('division of a row', () => {
  it.each<Case>([
    [[0, 0, 0, 0, 0], 5, null, 0],
    [[1, 0, 0, 0, 0], 5, null, 0],
    [[4, 0, 0, 0, 0], 5, null, 0],
    [[1, 0, 0, 0, 1], 5, 'opposed', 1],
    [[5, 0, 0, 0, 5], 5, 'opposed', 1],
    [[2, 0, 0, 0, 1], 5, 'opposed', 1],
    [[1, 1, 0, 0, 0], 5, 'degree', 0.25],
    [[1, 0, 1, 0, 0], 5, 'degree', 0.5],
    [[0, 1, 0, 1, 0], 5, 'opposed', 0.5],
    [[3, 0, 0, 0, 1], 5, 'opposed', 0.75],
    [[1, 1], 2, 'opposed', 1],
    [[1, 1, 0], 3, 'degree', 0.5],
    [[2], 1, null, 0],
    [[1, 1], 1, 'degree', 0.5],
    [[0, 0, 1, 1], 2, 'degree', 0.5],
    [[1, 0, 1], 2, 'degree', 0.5],
  ])('%j of %i steps: %s, %f', (holders, onScale, split, division) => {
    expect(splitOf(holders, onScale)).toBe(split)
    expect(divisionOf(holders, onScale)).toBeCloseTo(division, 10)
  })

  it('is the mean distance of pairs over the greatest, from 0 to 1, and above 0 when and only when there is a split', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = randomOf(seed)
      const onScale = 2 + Math.floor(random() * 5)
      const holders = Array.from({ length: onScale }, () => Math.floor(random() * 4))
      const people = holders.flatMap((count, step) => Array.from({ length: count }, () => step))
      let distance = 0
      for (const [at, a] of people.entries()) for (const b of people.slice(at + 1)) distance += Math.abs(a - b)
      const greatest = Math.floor(people.length / 2) * Math.ceil(people.length / 2) * (onScale - 1)
      const division = divisionOf(holders, onScale)
      expect(division, `seed ${String(seed)}`).toBeCloseTo(people.length < 2 ? 0 : distance / greatest, 10)
      expect(division > 0, `seed ${String(seed)}`).toBe(splitOf(holders, onScale) !== null)
      expect(divisionOf([...holders].reverse(), onScale)).toBeCloseTo(division, 10)
    }
  })
})
