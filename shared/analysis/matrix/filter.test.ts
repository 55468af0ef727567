import { describe, expect, it } from 'vitest'
import { type Row, smallDossier } from '../testing/small-dossier.ts'
import { NO_FILTER, type PositionFilter } from './matrix.ts'
import { matrixOf } from './matrix-of.ts'

const ROWS: readonly Row[] = [
  ['old', 'aa', 'ada', 'yes'],
  ['recent', 'bb', 'ada', 'no', '2025'],
  ['undated', 'cc', 'cho', 'no'],
  ['recent', 'dd', null, 'no'],
  ['old', 'ee', 'dan', 'perhaps', '2024-06'],
]
const INPUT = smallDossier(ROWS)

/** Ids of the quotations that are left. */
function left(filter: Partial<PositionFilter>, input = INPUT): string {
  const [row] = matrixOf(input, { ...NO_FILTER, ...filter }).rows
  const cells = row ? [...row.cells.values(), ...(row.unnamed ? [row.unnamed] : [])] : []
  return cells
    .flatMap(({ voices }) => voices.map(({ lead }) => lead.id))
    .sort()
    .join(' ')
}

describe('a filter', () => {
  it.each<readonly [string, Partial<PositionFilter>, string]>([
    ['none', {}, 'a0 a1 a2 a3 a4'],
    ['people', { personIds: new Set(['ada', 'nobody']) }, 'a0 a1'],
    ['no people', { personIds: new Set() }, ''],
    ['standings', { standings: new Set(['official', 'other']) }, 'a2 a4'],
    ['kinds', { kinds: new Set(['official_statement']) }, ''],
    ['sources', { sourceIds: new Set(['old']) }, 'a0 a4'],
    ['from a day', { from: '2024-06-15' }, 'a1 a3 a4'],
    ['from a year', { from: '2025' }, 'a1 a3'],
    ['to a day', { to: '2024-05-01' }, 'a0'],
    ['to a month', { to: '2024-06' }, 'a0 a4'],
    ['a year', { from: '2025', to: '2025' }, 'a1'],
    ['two things', { standings: new Set(['expert']), sourceIds: new Set(['recent']) }, 'a1'],
  ])('%s', (_what, filter, expected) => {
    expect(left(filter)).toBe(expected)
  })

  it('leaves the scale as it is, whatever it leaves out', () => {
    const scaleOf = (filter: PositionFilter) => matrixOf(INPUT, filter).rows[0]?.scale.map(({ id }) => id)
    expect(scaleOf({ ...NO_FILTER, personIds: new Set(['ada']) })).toEqual(scaleOf(NO_FILTER))
    expect(scaleOf(NO_FILTER)).toContain('perhaps')
  })

  it('takes a reprint for its quotation: one of 2024 printed again in 2026 is not of 2026', () => {
    const input = smallDossier([
      ['old', 'aa bb cc dd ee ff', 'ada', 'yes'],
      ['recent', 'aa bb cc dd ee ff', 'ada', 'yes'],
    ])
    expect(left({ from: '2026' }, input)).toBe('')
    expect(left({ to: '2024' }, input)).toBe('a0')
    expect(left({ sourceIds: new Set(['recent']) }, input)).toBe('a1')
  })
})
