import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalysisInput } from '../analysis-input.ts'
import type { LedgerRow } from './ledger.ts'
import { ledgerOf } from './ledger-of.ts'
import { conflictIds } from './plot-data.ts'
import {
  filterRows,
  LEDGER_ORDERS,
  type LedgerFilter,
  type LedgerOrder,
  NO_LEDGER_FILTER,
  sortRows,
} from './sort-filter.ts'
import { figuresOf, inputOf, type Row, rowOf } from './testing/figures.ts'

const rowsOf = (input: AnalysisInput) => ledgerOf(input).groups.flatMap(({ rows }) => rows)
const idsOf = (rows: readonly LedgerRow[]) => rows.map(({ annotation }) => annotation.id).join(' ')
const inputWith = (rows: readonly Row[]): AnalysisInput => {
  const input = inputOf(figuresOf(rows))
  const [first, second] = input.people
  return {
    ...input,
    people:
      first && second
        ? [
            { ...first, name: 'Ánh' },
            { ...second, name: 'Zoë' },
          ]
        : [],
  }
}

const ROWS: readonly Row[] = [
  { value: 10, asOf: '2023', by: 'p1', measure: 'Thương mại', in: 2 },
  { value: 2, asOf: '2022', by: 'p0', measure: 'dam 10', quote: 'Hai tỷ' },
  { value: 5, unit: 'EUR', measure: 'dam 9', in: 1 },
  { value: null, asOf: '2023-04', measure: null },
  { value: 8, asOf: '2023', measure: 'Thương mại', quantityKind: 'flow' },
]

describe('sortRows', () => {
  it.each<readonly [LedgerOrder, string, string]>([
    ['measure', 'a2 a1 a4 a0 a3', 'a0 a4 a1 a2 a3'],
    ['value', 'a2 a1 a4 a0 a3', 'a2 a0 a4 a1 a3'],
    ['as-of', 'a1 a4 a0 a3 a2', 'a3 a0 a4 a1 a2'],
    ['speaker', 'a1 a0 a4 a3 a2', 'a0 a1 a2 a3 a4'],
    ['source', 'a1 a3 a4 a2 a0', 'a0 a2 a1 a3 a4'],
    ['printed', 'a1 a3 a4 a2 a0', 'a0 a2 a1 a3 a4'],
  ])('by %s', (by, ascending, descending) => {
    const rows = rowsOf(inputWith(ROWS))
    const found = sortRows(rows, { by, isDescending: false })
    expect(idsOf(found)).toBe(ascending)
    expect(idsOf(sortRows(rows, { by, isDescending: true }))).toBe(descending)
  })

  it('is total, loses nothing and puts what is not given last, whatever the rows', () => {
    const order = fc.constantFrom(...LEDGER_ORDERS)
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 12 }), order, fc.boolean(), (given, by, isDescending) => {
        const rows = rowsOf(inputWith(given))
        const sorted = sortRows(rows, { by, isDescending })
        expect(idsOf(sortRows([...rows].reverse(), { by, isDescending }))).toBe(idsOf(sorted))
        expect(idsOf(sorted).split(' ').sort()).toEqual(idsOf(rows).split(' ').sort())
        if (by !== 'value') return
        const values = sorted.map(({ figure }) => figure.value)
        expect(values.slice(values.indexOf(null)).every((value) => value === null) || !values.includes(null)).toBe(true)
      }),
    )
  })
})

describe('filterRows', () => {
  const none = new Set<string>()
  it.each<readonly [string, Partial<LedgerFilter>, string]>([
    ['nothing', {}, 'a2 a1 a4 a0 a3'],
    ['speaker', { speakerIds: new Set(['p0']) }, 'a1'],
    ['no speaker', { speakerIds: new Set([null, 'p1']) }, 'a2 a4 a0 a3'],
    ['source', { sourceIds: new Set(['s1', 's2']) }, 'a2 a0'],
    ['unit', { units: new Set(['EUR']) }, 'a2'],
    ['kind', { kinds: new Set(['flow' as const]) }, 'a4'],
    ['kind not given', { kinds: new Set([null]), sourceIds: new Set(['s0']) }, 'a1 a3'],
    ['undated', { isUndated: true }, 'a2'],
    ['conflicts', { isInConflict: true }, 'a4 a0'],
    ['words without accents', { text: ' thuong MAI' }, 'a4 a0'],
    ['words of several fields', { text: 'dam anh ty' }, 'a1'],
    ['a source', { text: 'title of s1' }, 'a2'],
    ['words that are nowhere', { text: 'dam zoe' }, ''],
  ])('%s', (_name, filter, expected) => {
    const input = inputWith(ROWS)
    const rows = sortRows(rowsOf(input), { by: 'measure', isDescending: false })
    const inConflict = new Set(['a0', 'a4'])
    expect(idsOf(filterRows(rows, { ...NO_LEDGER_FILTER, ...filter }, inConflict))).toBe(expected)
    expect(conflictIds(ledgerOf(input))).toEqual(inConflict)
  })

  it('leaves all rows and their order where nothing is filtered', () => {
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 12 }), (given) => {
        const rows = rowsOf(inputWith(given))
        expect(filterRows(rows, NO_LEDGER_FILTER, none)).toEqual(rows)
      }),
    )
  })
})
