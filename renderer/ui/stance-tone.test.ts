import { describe, expect, it } from 'vitest'
import { filledCells, stanceTone } from './stance-tone.ts'

describe('stanceTone', () => {
  const cases: readonly (readonly [length: number, tones: readonly string[]])[] = [
    [1, ['conditional']],
    [2, ['yes', 'no']],
    [3, ['yes', 'conditional', 'no']],
    [4, ['yes', 'leans-yes', 'leans-no', 'no']],
    [5, ['yes', 'leans-yes', 'conditional', 'leans-no', 'no']],
    [7, ['yes', 'leans-yes', 'leans-yes', 'conditional', 'leans-no', 'leans-no', 'no']],
  ]
  it.each(cases)('spreads over %i steps', (length, tones) => {
    expect(tones.map((_, index) => stanceTone(index, length))).toEqual(tones)
  })
  it('knows no step outside the scale', () => {
    expect([-1, 5, 1.5, NaN].map((index) => stanceTone(index, 5))).toEqual([null, null, null, null])
  })
})

describe('filledCells', () => {
  const cases: readonly (readonly [length: number, cells: readonly (readonly [number, number])[]])[] = [
    [1, [[0, 1]]],
    [
      2,
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      4,
      [
        [0, 2],
        [1, 2],
        [2, 3],
        [2, 4],
      ],
    ],
    [
      5,
      [
        [0, 3],
        [1, 3],
        [2, 3],
        [2, 4],
        [2, 5],
      ],
    ],
  ]
  it.each(cases)('fills from the centre of %i', (length, cells) => {
    expect(cells.map((_, index) => filledCells(index, length))).toEqual(cells.map(([from, to]) => ({ from, to })))
  })
})
