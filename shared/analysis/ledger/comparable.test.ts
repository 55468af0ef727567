import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, comparableOf, type Comparison, reasonsApart } from './comparable.ts'
import { REASONS_APART } from './ledger.ts'
import { ledgerOf } from './ledger-of.ts'
import { figuresOf, inputOf, type Row, rowOf } from './testing/figures.ts'

const comparablesOf = (rows: readonly Row[]) =>
  ledgerOf(inputOf(figuresOf(rows)))
    .groups.flatMap((group) => group.rows)
    .map((row) => comparableOf(row))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

describe('compare', () => {
  const ten = { value: 10, asOf: '2023' } as const
  it.each<readonly [string, Row, Row, Comparison]>([
    ['same value', ten, ten, 'agree'],
    ['another value', ten, { ...ten, value: 12 }, 'conflict'],
    ['no value', ten, { asOf: '2023' }, 'no-value'],
    ['another currency', ten, { ...ten, unit: 'EUR', value: 12 }, 'unit'],
    ['no unit', ten, { ...ten, unit: null, value: 12 }, 'unit'],
    ['one and many', { ...ten, unit: 'ship' }, { ...ten, unit: 'Ships' }, 'agree'],
    ['spellings of a unit', { ...ten, unit: 'cubic kilometres' }, { ...ten, unit: 'km³', value: 12 }, 'conflict'],
    ['percent and points', { ...ten, unit: 'percent' }, { ...ten, unit: 'percentage points', value: 12 }, 'unit'],
    ['stock and flow', { ...ten, quantityKind: 'stock' }, { ...ten, quantityKind: 'flow', value: 12 }, 'quantity-kind'],
    ['share and change', { ...ten, quantityKind: 'share' }, { ...ten, quantityKind: 'change' }, 'quantity-kind'],
    ['stock and not known', { ...ten, quantityKind: 'stock' }, { ...ten, value: 12 }, 'conflict'],
    ['a deficit', { ...ten, quote: 'a trade deficit of $10' }, { ...ten, value: 12 }, 'total-and-balance'],
    ['two deficits', { ...ten, quote: 'deficit' }, { ...ten, value: 12, quote: 'net' }, 'conflict'],
    ['a total and a figure', { ...ten, quote: 'two-way' }, { ...ten, value: 12 }, 'conflict'],
    ['no date', ten, { value: 12 }, 'undated'],
    ['another year', ten, { ...ten, value: 12, asOf: '2022' }, 'period'],
    ['a month in the year, stock', ten, { ...ten, value: 12, asOf: '2023-03', quantityKind: 'stock' }, 'conflict'],
    ['a month in the year, flow', ten, { ...ten, value: 12, asOf: '2023-03', quantityKind: 'flow' }, 'period'],
    ['a day in the month', { ...ten, asOf: '2023-03' }, { ...ten, value: 12, asOf: '2023-03-31' }, 'conflict'],
    ['two months', { ...ten, asOf: '2023-03' }, { ...ten, value: 12, asOf: '2023-04' }, 'period'],
    ['one month, flow', { ...ten, asOf: '2023-03', quantityKind: 'flow' }, { value: 12, asOf: '2023-03' }, 'conflict'],
    ['kept apart', { ...ten, keptApartFrom: ['a1'] }, { ...ten, value: 12 }, 'kept-apart'],
    ['kept apart from what is gone', { ...ten, keptApartFrom: ['a7'] }, { ...ten, value: 12 }, 'conflict'],
    ['everything', { ...ten, keptApartFrom: ['a1'] }, { unit: 'EUR', quantityKind: 'flow' }, 'kept-apart'],
  ])('%s', (_name, a, b, expected) => {
    const [one, other] = comparablesOf([a, b])
    expect(one && other && compare(one, other)).toBe(expected)
    expect(one && other && compare(other, one)).toBe(expected)
  })

  it('gives the first of the reasons, in their order, whichever figure is first', () => {
    fc.assert(
      fc.property(rowOf, rowOf, (a, b) => {
        const [one, other] = comparablesOf([a, b])
        if (!one || !other) throw new Error('lost')
        const reasons = reasonsApart(one, other)
        expect(reasons).toEqual(REASONS_APART.filter((reason) => reasons.includes(reason)))
        expect(reasonsApart(other, one)).toEqual(reasons)
        const comparison = compare(one, other)
        expect(reasons[0] ?? comparison).toBe(comparison)
      }),
    )
  })
})
