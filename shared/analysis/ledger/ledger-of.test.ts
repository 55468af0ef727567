import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../model/annotation.ts'
import type { Ledger, LedgerGroup } from './ledger.ts'
import { ledgerOf } from './ledger-of.ts'
import { MOST_APART } from './apart-pairs.ts'
import { figuresOf, inputOf, type Row, SOURCES, PEOPLE } from './testing/figures.ts'

const ledger = (rows: readonly Row[]): Ledger => ledgerOf(inputOf(figuresOf(rows)))
const idsOf = (rows: LedgerGroup['rows']) => rows.map(({ annotation }) => annotation.id)
const conflictsOf = ({ conflicts }: Ledger) => conflicts.map(({ rows, apart }) => [idsOf(rows).join(' '), apart])
const apartOf = ({ groups }: Ledger) =>
  groups.flatMap(({ apart }) => apart.map(({ a, b, reason }) => `${a.annotation.id} ${b.annotation.id} ${reason}`))
const agreeingOf = ({ groups }: Ledger) => groups.flatMap(({ agreeing }) => [...agreeing].sort())

describe('groups', () => {
  it.each<readonly [string, readonly Row[], readonly unknown[]]>([
    ['nothing', [], []],
    [
      'spelling does not part a measure',
      [{ measure: 'Flow  at' }, { measure: ' flow at' }, { measure: 'Chảy' }, { measure: 'Chảy'.normalize('NFD') }],
      [
        ['Chảy', ['a2', 'a3']],
        ['Flow  at', ['a0', 'a1']],
      ],
    ],
    [
      'no measure is last, an empty one is none',
      [{ measure: null }, { measure: '  ' }, { measure: 'z' }],
      [
        ['z', ['a2']],
        [null, ['a0', 'a1']],
      ],
    ],
    [
      'by date, undated first, then by value',
      [{ asOf: '2025', value: 2 }, { asOf: '2025', value: 1 }, { asOf: '2024-05' }, { value: 9 }, {}],
      [['m', ['a4', 'a3', 'a2', 'a1', 'a0']]],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(ledger(rows).groups.map(({ measure, rows: own }) => [measure, idsOf(own)])).toEqual(expected)
  })

  it('says who, where and when, and counts', () => {
    const source = SOURCES[1]
    const { groups, figures, undated } = ledger([{ by: 'p1', in: 1, asOf: '2023-02' }, { by: 'gone' }])
    expect([figures, undated]).toEqual([2, 1])
    expect(groups[0]?.rows.map((row) => [row.speaker?.id ?? null, row.source?.id, row.stated, row.period])).toEqual([
      [null, 's0', { value: '2026-03-04', of: 'source' }, null],
      [PEOPLE[1]?.id, source?.source.id, { value: '2026-03-04', of: 'source' }, { first: 19389, last: 19416 }],
    ])
  })

  it('takes the kind and unit of most, and the measure as it was first written', () => {
    const rows = figuresOf([
      { measure: 'Trade', quantityKind: 'flow', unit: null },
      { measure: 'trade', quantityKind: 'stock', unit: 'EUR' },
      { measure: 'TRADE', quantityKind: 'stock', unit: null },
      { measure: 'trade', quantityKind: null, unit: 'USD' },
    ])
    const written = rows.map((row, at): Annotation => ({
      ...row,
      createdAt: at === 2 ? '2026-01-01T00:00:00.000Z' : row.createdAt,
    }))
    const [group] = ledgerOf(inputOf(written)).groups
    expect([group?.measure, group?.quantityKind, group?.unit]).toEqual(['TRADE', 'stock', 'EUR'])
  })

  it('leaves out what is no figure', () => {
    const [figure] = figuresOf([{ value: 1 }])
    const others = figure
      ? [
          { ...figure, kind: 'expert_view' as const },
          { ...figure, id: 'x', figure: null },
        ]
      : []
    expect(ledgerOf(inputOf(others)).figures).toBe(0)
  })
})

describe('conflicts and agreement', () => {
  const year = { asOf: '2023' } as const
  it.each<readonly [string, readonly Row[], readonly unknown[], readonly string[]]>([
    [
      'two values',
      [
        { ...year, value: 9.9 },
        { ...year, value: 8.1 },
      ],
      [['a1 a0', 1.8]],
      [],
    ],
    [
      'one said twice in one source',
      [
        { ...year, value: 9 },
        { ...year, value: 9 },
      ],
      [],
      [],
    ],
    [
      'one said by two',
      [
        { ...year, value: 9, by: 'p0' },
        { ...year, value: 9, by: 'p1' },
      ],
      [],
      ['a0', 'a1'],
    ],
    [
      'one in two sources',
      [
        { ...year, value: 9 },
        { ...year, value: 9, in: 1 },
      ],
      [],
      ['a0', 'a1'],
    ],
    [
      'one against two that agree: one conflict',
      [
        { ...year, value: 9 },
        { ...year, value: 9, in: 1 },
        { ...year, value: 5 },
      ],
      [['a2 a0 a1', 4]],
      ['a0', 'a1'],
    ],
    [
      'far beyond a limit: neither in conflict nor confirmed',
      [
        { ...year, value: 4, approximator: 'at-least' },
        { ...year, value: 400, in: 1 },
      ],
      [],
      [],
    ],
    [
      'near a limit',
      [
        { ...year, value: 40, approximator: 'at-most' },
        { ...year, value: 38, in: 1 },
      ],
      [],
      ['a0', 'a1'],
    ],
    [
      'one that agrees with both is in none',
      [
        { ...year, value: 8 },
        { ...year, value: 9, in: 1 },
        { ...year, value: 8.5, in: 2, approximator: 'about' },
      ],
      [['a0 a1', 1]],
      ['a0', 'a1', 'a2'],
    ],
    [
      'no measure',
      [
        { ...year, measure: null, value: 8 },
        { ...year, measure: null, value: 9 },
      ],
      [],
      [],
    ],
    [
      'two months meet in their year',
      [
        { asOf: '2023-03', value: 5 },
        { asOf: '2023-09', value: 20 },
        { asOf: '2023', value: 10 },
      ],
      [['a0 a2 a1', 5]],
      [],
    ],
    [
      'years apart',
      [
        { asOf: '2023', value: 5 },
        { asOf: '2023', value: 6 },
        { asOf: '2024', value: 8 },
        { asOf: '2024', value: 9 },
      ],
      [
        ['a0 a1', 1],
        ['a2 a3', 1],
      ],
      [],
    ],
    [
      'a range',
      [
        { ...year, value: 30, valueTo: 40 },
        { ...year, value: 50 },
      ],
      [['a0 a1', 10]],
      [],
    ],
    [
      'words alone',
      [
        { ...year, value: 11, approximator: 'almost' },
        { ...year, value: 11, approximator: 'more-than' },
      ],
      [['a0 a1', 0]],
      [],
    ],
  ])('%s', (_name, rows, conflicts, agreeing) => {
    const found = ledger(rows)
    expect(conflictsOf(found)).toEqual(conflicts)
    expect(agreeingOf(found)).toEqual(agreeing)
  })
})

describe('apart', () => {
  const year = { asOf: '2023', value: 10 } as const
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    [
      'a stock and a flow',
      [
        { ...year, quantityKind: 'flow' },
        { ...year, value: 2, quantityKind: 'stock' },
      ],
      ['a1 a0 quantity-kind'],
    ],
    [
      'equal values',
      [
        { ...year, quantityKind: 'flow' },
        { ...year, quantityKind: 'stock' },
      ],
      [],
    ],
    ['no value', [year, { asOf: '2023' }], []],
    ['two years', [year, { value: 12, asOf: '2022' }], ['a0 a1 period']],
    ['an undated one', [year, { value: 12 }], ['a0 a1 undated']],
    [
      'a balance of another measure',
      [
        { ...year, measure: 'trade' },
        { ...year, value: 3, measure: 'trade deficit' },
      ],
      ['a1 a0 total-and-balance'],
    ],
    [
      'another year of another measure',
      [
        { ...year, measure: 'trade' },
        { asOf: '2022', value: 3, measure: 'trade of all' },
      ],
      [],
    ],
    [
      'the most telling first',
      [
        { ...year, quantityKind: 'stock' },
        { value: 12, asOf: '2022', quantityKind: 'stock' },
        { value: 14, asOf: '2023', quantityKind: 'flow' },
        { value: 16, asOf: '2023', unit: 'EUR', quantityKind: 'stock' },
        { value: 18, asOf: '2023', quote: 'a deficit', quantityKind: 'stock' },
        { value: 20, quantityKind: 'stock' },
      ],
      [
        'a0 a4 total-and-balance',
        'a0 a2 quantity-kind',
        'a0 a3 unit',
        'a1 a5 undated',
        'a0 a5 undated',
        'a0 a1 period',
      ],
    ],
  ])('%s', (_name, rows, expected) => {
    const found = apartOf(ledger(rows))
    expect(rows.length > 2 ? found.slice(0, expected.length) : found).toEqual(expected)
  })

  it('says no more than is read', () => {
    const years = Array.from({ length: 300 }, (_, at) => ({ asOf: String(1700 + at), value: at }))
    const pairs = apartOf(ledger(years))
    expect(pairs).toHaveLength(MOST_APART)
    expect(pairs[0]).toBe('a0 a1 period')
  })
})
