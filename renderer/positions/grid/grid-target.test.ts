import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridTarget } from './grid-target.ts'

const SIZE = { rows: 10, columns: 4, page: 3 }

describe('gridTarget', () => {
  const cases: readonly (readonly [key: string, from: readonly [number, number], to: readonly [number, number]])[] = [
    ['ArrowRight', [2, 1], [2, 2]],
    ['ArrowRight', [2, 3], [2, 3]],
    ['ArrowLeft', [2, 0], [2, -1]],
    ['ArrowLeft', [2, -1], [2, -1]],
    ['ArrowUp', [0, 1], [-1, 1]],
    ['ArrowUp', [0, -1], [0, -1]],
    ['ArrowLeft', [-1, 0], [-1, 0]],
    ['ArrowDown', [9, 1], [9, 1]],
    ['Home', [2, 3], [2, -1]],
    ['Home', [-1, 3], [-1, 0]],
    ['End', [2, -1], [2, 3]],
    ['Control+Home', [7, 3], [0, -1]],
    ['Control+End', [0, 0], [9, 3]],
    ['PageDown', [0, 1], [3, 1]],
    ['PageDown', [8, 1], [9, 1]],
    ['PageUp', [2, 1], [0, 1]],
    ['PageUp', [-1, 1], [-1, 1]],
  ]
  it.each(cases)('%s from %j', (key, [row, column], to) => {
    const control = key.startsWith('Control+')
    const place = gridTarget(key.replace('Control+', ''), control, { row, column }, SIZE)
    expect(place && [place.row, place.column]).toEqual(to)
  })

  it('leaves other keys alone', () => {
    expect(gridTarget('e', false, { row: 0, column: 0 }, SIZE)).toBeNull()
    expect(gridTarget('ArrowUp', true, { row: 0, column: 0 }, SIZE)).toBeNull()
  })

  it('stays in the grid and off its corner, however small it is', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown')
    const size = fc.record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
    fc.assert(
      fc.property(size, fc.array(fc.tuple(key, fc.boolean())), ({ rows, columns }, keys) => {
        let at = { row: 0, column: 0 }
        for (const [pressed, control] of keys) {
          at = gridTarget(pressed, control, at, { rows, columns, page: 2 }) ?? at
          expect(at.row).toBeGreaterThanOrEqual(-1)
          expect(at.row).toBeLessThan(rows)
          expect(at.column).toBeGreaterThanOrEqual(-1)
          expect(at.column).toBeLessThan(columns)
          expect(at.row + at.column).toBeGreaterThan(-2)
        }
      }),
    )
  })
})
