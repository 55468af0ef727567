import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerOf } from './ledger-of.ts'
import { conflictIds, plotData } from './plot-data.ts'
import { figuresOf, inputOf, type Row, rowOf } from './testing/figures.ts'

const groupsOf = (rows: readonly Row[]) => ledgerOf(inputOf(figuresOf(rows))).groups
const plotsOf = (rows: readonly Row[]) => groupsOf(rows).flatMap(plotData)

describe('plotData', () => {
  it('is one plot for each unit, dated and undated apart, by date', () => {
    const plots = plotsOf([
      { value: 3, asOf: '2024', unit: 'EUR' },
      { value: 9, asOf: '2024' },
      { value: 7, asOf: '2023' },
      { value: 8, asOf: '2023' },
      { value: 5 },
      { asOf: '2023' },
    ])
    expect(
      plots.map(({ unit, points, undated }) => [
        unit,
        points.map((p) => p.annotationId),
        undated.map((p) => p.annotationId),
      ]),
    ).toEqual([
      ['USD', ['a2', 'a3', 'a1'], ['a4']],
      ['EUR', ['a0'], []],
    ])
    expect(plots[0]?.points.map(({ value, isInConflict }) => [value, isInConflict])).toEqual([
      [7, true],
      [8, true],
      [9, false],
    ])
    expect(plots[1]?.points[0]?.days).toEqual({ first: 19723, last: 20088 })
  })

  it.each<readonly [string, Row, number, number]>([
    ['plain', { value: 10 }, 10, 10],
    ['a range', { value: 30, valueTo: 40 }, 30, 40],
    ['a range from above', { value: 40, valueTo: 30 }, 30, 40],
    ['about', { value: 10, approximator: 'about' }, 9, 11],
    ['nearly', { value: 20, approximator: 'almost' }, 19, 19.99999998],
    ['at least', { value: 10, approximator: 'at-least' }, 10, 10],
    ['more than', { value: 10, approximator: 'more-than' }, 10, 10],
  ])('%s', (_name, row, low, high) => {
    expect(plotsOf([row])[0]?.undated).toEqual([
      { annotationId: 'a0', value: row.value, low, high, approximator: row.approximator ?? null, isInConflict: false },
    ])
  })

  it('has every figure with a value once, all of it finite, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 12 }), (rows) => {
        for (const group of groupsOf(rows)) {
          const drawn = plotData(group).flatMap(({ points, undated }) => [...points, ...undated])
          const valued = group.rows.filter(({ figure }) => figure.value !== null)
          expect(drawn.map(({ annotationId }) => annotationId).sort()).toEqual(
            valued.map(({ annotation }) => annotation.id).sort(),
          )
          expect(drawn.every(({ low, high }) => low <= high && Number.isFinite(low) && Number.isFinite(high))).toBe(
            true,
          )
          expect(drawn.filter(({ isInConflict }) => isInConflict)).toHaveLength(conflictIds(group).size)
        }
      }),
    )
  })
})
