import { describe, expect, it } from 'vitest'
import { exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import type { Group } from './groups.ts'
import {
  HEADER_HEIGHT,
  heightOf,
  idsBetween,
  layoutOf,
  placeOf,
  ROW_HEIGHT,
  rowCount,
  rowOf,
  rowOfAnnotation,
  rowOfSpot,
  spotAt,
  topOf,
  visibleGroups,
} from './layout.ts'

const group = (key: string, ids: string): Group => ({
  key,
  label: key,
  kind: null,
  items: [...ids].map((id) => exampleAnnotation({ id })),
})
const GROUPS = [group('x', 'ab'), group('y', 'cde'), group('z', 'eb')]
const headed = layoutOf(GROUPS, true, new Set(['y']))
const plain = layoutOf([group('', 'abcde')], false, new Set())
const EMPTY = layoutOf([], true, new Set())

/** Every row, as what stands on it: headers in capitals. */
const rows = (layout: typeof headed): string =>
  Array.from({ length: rowCount(layout) }, (_, row) => {
    const spot = spotAt(layout, row)
    return spot?.id ?? spot?.group.toUpperCase()
  }).join('')

describe('layoutOf', () => {
  it.each([
    ['groups, one of them closed', headed, 'XabYZeb'],
    ['no headers', plain, 'abcde'],
    ['nothing', EMPTY, ''],
  ])('%s', (_what, layout, expected) => {
    expect(rows(layout)).toBe(expected)
  })

  it('is as high as its rows', () => {
    expect(heightOf(headed)).toBe(3 * HEADER_HEIGHT + 4 * ROW_HEIGHT)
    expect(heightOf(plain)).toBe(5 * ROW_HEIGHT)
    expect(heightOf(EMPTY)).toBe(0)
  })

  it('finds every row from its place and back, each under the one before', () => {
    let bottom = 0
    for (let row = 0; row < rowCount(headed); row += 1) {
      const place = placeOf(headed, row) ?? { group: -1, item: -1 }
      expect(rowOf(headed, place)).toBe(row)
      expect(topOf(headed, place)).toBe(bottom)
      bottom += place.item < 0 ? HEADER_HEIGHT : ROW_HEIGHT
    }
    expect(bottom).toBe(heightOf(headed))
    expect([placeOf(headed, -1), placeOf(headed, rowCount(headed)), placeOf(EMPTY, 0)]).toEqual([null, null, null])
  })
})

describe('rows of spots and annotations', () => {
  it.each([
    [{ group: 'x', id: 'b' }, 2],
    [{ group: 'z', id: 'b' }, 6],
    [{ group: 'y', id: null }, 3],
    [{ group: 'y', id: 'c' }, -1],
    [{ group: 'x', id: 'e' }, -1],
    [{ group: 'gone', id: 'a' }, -1],
  ])('%o', (spot, row) => {
    expect(rowOfSpot(headed, spot)).toBe(row)
  })

  it.each([
    ['the first of several', 'b', 2],
    ['one in an open and a closed group', 'e', 5],
    ['the header of the closed group', 'd', 3],
    ['none', 'q', -1],
  ])('%s', (_what, id, row) => {
    expect(rowOfAnnotation(headed, id)).toBe(row)
  })

  it('idsBetween skips headers and what is closed, in both directions', () => {
    expect(idsBetween(headed, 1, 5)).toEqual(['a', 'b', 'e'])
    expect(idsBetween(headed, 5, 2)).toEqual(['b', 'e'])
    expect(idsBetween(headed, -1, 99)).toEqual(['a', 'b', 'e', 'b'])
  })
})

describe('visibleGroups', () => {
  it('has exactly the rows that are between the lines, at any place', () => {
    for (const layout of [headed, plain, EMPTY])
      for (let top = 0; top <= heightOf(layout); top += 7)
        for (const height of [1, ROW_HEIGHT, 3 * ROW_HEIGHT]) {
          const seen = visibleGroups(layout, top, top + height)
          const items = seen.flatMap(({ group: at, from, to }) =>
            Array.from({ length: to - from }, (_, index) => rowOf(layout, { group: at, item: from + index })),
          )
          const expected = Array.from({ length: rowCount(layout) }, (_, row) => row).filter((row) => {
            const place = placeOf(layout, row)
            if (!place || place.item < 0) return false
            const start = topOf(layout, place)
            return start < top + height && start + ROW_HEIGHT > top
          })
          expect(items, `${String(top)} and ${String(height)} px`).toEqual(expected)
        }
  })
})
