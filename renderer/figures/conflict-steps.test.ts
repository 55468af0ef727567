import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../shared/analysis/ledger/ledger-of.ts'
import { annotationOf, figureOf, sourceOf } from '../../shared/briefs/annotated-brief/testing/build-dossier.ts'
import { conflictOf, conflictStep } from './conflict-steps.ts'
import { ledgerLines } from './ledger-lines.ts'

const source = sourceOf('s', ['words'])
const figure = (id: string, measure: string, value: number, asOf: string) =>
  annotationOf(id, source, 'words', { kind: 'figure', figure: figureOf({ measure, value, asOf }) })
const ledger = ledgerOf({
  sources: [source.source],
  people: [],
  questions: [],
  annotations: [
    figure('a1', 'a', 1, '2021'),
    figure('b1', 'b', 1, '2021'),
    figure('b2', 'b', 9, '2021'),
    figure('c1', 'c', 5, '2021'),
    figure('d1', 'd', 2, '2022'),
    figure('d2', 'd', 8, '2022'),
  ],
})
const lines = ledgerLines(ledger, 'measure', (rows) => rows)
const keyFrom = (cursor: string | null, step: 1 | -1) => conflictStep(ledger, lines, cursor, step)?.key ?? null

describe('conflictStep', () => {
  it.each<readonly [string | null, 1 | -1, string]>([
    [null, 1, 'b1'],
    ['a1', 1, 'b1'],
    ['b1', 1, 'd1'],
    ['b2', 1, 'd1'],
    ['c1', 1, 'd1'],
    ['d2', 1, 'b1'],
    ['c1', -1, 'b1'],
    ['a1', -1, 'd1'],
    ['b2', -1, 'd1'],
  ])('from %s by %d to %s', (cursor, step, expected) => {
    expect(keyFrom(cursor, step)).toBe(expected)
  })

  it('says which of how many', () => {
    expect(conflictStep(ledger, lines, 'b1', 1)).toMatchObject({ at: 2, of: 2 })
  })

  it('passes over what is not shown', () => {
    const some = lines.filter(({ key }) => !key.startsWith('b'))
    expect(conflictStep(ledger, some, 'a1', 1)).toMatchObject({ key: 'd1', at: 1, of: 1 })
    expect(conflictStep(ledger, [], null, 1)).toBeNull()
  })
})

describe('conflictOf', () => {
  it('finds the conflict of a figure, if it is in one', () => {
    expect(conflictOf(ledger, 'b2')?.rows.map(({ annotation }) => annotation.id)).toEqual(['b1', 'b2'])
    expect(conflictOf(ledger, 'a1')).toBeNull()
  })
})
