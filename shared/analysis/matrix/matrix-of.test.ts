import { describe, expect, it } from 'vitest'
import { annotationOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import { type Row, smallDossier, SOURCES } from '../testing/small-dossier.ts'
import { silentPeople } from '../silent-people.ts'
import type { MatrixRow, Split } from './matrix.ts'
import { matrixOf, unfiledVoices } from './matrix-of.ts'
import { ordered } from './ordered.ts'
import { cellsInOrder } from './row-cells.ts'

function rowOf(rows: readonly Row[]): MatrixRow {
  const [first] = matrixOf(smallDossier(rows)).rows
  if (!first) throw new Error('no question')
  return first
}

const cellsOf = (row: MatrixRow) =>
  cellsInOrder(row).map(({ person, held, before, latest, voices }) => [
    person?.id ?? null,
    held?.stance.id ?? null,
    before?.stance.id ?? null,
    latest?.value ?? null,
    voices.length,
  ])

describe('matrixOf', () => {
  it.each<readonly [string, readonly Row[], readonly unknown[]]>([
    [
      'takes the latest stance by date of the source',
      [
        ['recent', 'aa', 'ada', 'no'],
        ['old', 'aa', 'ada', 'yes'],
      ],
      [['ada', 'no', 'yes', '2026-01-01', 2]],
    ],
    [
      'lets the date of the statement win over that of the source',
      [
        ['recent', 'aa', 'ada', 'no', '2020'],
        ['old', 'aa', 'ada', 'yes'],
      ],
      [['ada', 'yes', 'no', '2024-05-01', 2]],
    ],
    [
      'takes undated passages for older, and for no change',
      [
        ['undated', 'aa', 'ada', 'no'],
        ['old', 'aa', 'ada', 'yes'],
      ],
      [['ada', 'yes', null, '2024-05-01', 2]],
    ],
    [
      'takes the later passage of one date, and it for no change',
      [
        ['old', 'bb', 'ada', 'no'],
        ['old', 'aa', 'ada', 'yes'],
      ],
      [['ada', 'no', null, '2024-05-01', 2]],
    ],
    [
      'sees no change between a year and a day in it',
      [
        ['old', 'bb', 'ada', 'no', '2024-05-02'],
        ['old', 'aa', 'ada', 'yes', '2024'],
      ],
      [['ada', 'no', null, '2024-05-02', 2]],
    ],
    [
      'sees a change that others confirmed since',
      [
        ['old', 'aa', 'ada', 'yes', '2015'],
        ['old', 'bb', 'ada', 'no', '2019'],
        ['old', 'cc', 'ada', 'no', '2023'],
      ],
      [['ada', 'no', 'yes', '2023', 3]],
    ],
    [
      'sees a change and a change back',
      [
        ['old', 'aa', 'ada', 'yes', '2015'],
        ['old', 'bb', 'ada', 'no', '2019'],
        ['old', 'cc', 'ada', 'yes', '2023'],
      ],
      [['ada', 'yes', 'no', '2023', 3]],
    ],
    [
      'keeps a stance when a later passage gives none',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['recent', 'aa', 'ada', null],
      ],
      [['ada', 'yes', null, '2026-01-01', 2]],
    ],
    [
      'orders from yes to no, then no stance, then nobody',
      [
        ['old', 'aa', null, 'yes'],
        ['old', 'bb', 'ben', null],
        ['old', 'cc', 'cho', 'no'],
        ['old', 'dd', 'ada', 'yes'],
      ],
      [
        ['ada', 'yes', null, '2024-05-01', 1],
        ['cho', 'no', null, '2024-05-01', 1],
        ['ben', null, null, '2024-05-01', 1],
        [null, 'yes', null, '2024-05-01', 1],
      ],
    ],
    [
      'never lets unnamed speakers change',
      [
        ['old', 'aa', null, 'yes'],
        ['recent', 'bb', null, 'no'],
      ],
      [[null, 'no', null, '2026-01-01', 2]],
    ],
    [
      'puts a speaker who is not among the people under nobody',
      [['old', 'aa', 'gone', 'yes']],
      [[null, 'yes', null, '2024-05-01', 1]],
    ],
    [
      'adds a stance that is not on the scale',
      [['old', 'aa', 'ada', '__proto__']],
      [['ada', '__proto__', null, '2024-05-01', 1]],
    ],
    [
      'counts a reprint once',
      [
        ['old', 'aa bb cc dd ee ff', 'ada', 'yes'],
        ['recent', 'aa bb cc dd ee ff', 'ada', null],
      ],
      [['ada', 'yes', null, '2024-05-01', 1]],
    ],
    [
      'takes the stance of a reprint when the first print has none',
      [
        ['old', 'aa bb cc dd ee ff', 'ada', null],
        ['recent', 'aa bb cc dd ee ff', 'ada', 'no'],
      ],
      [['ada', 'no', null, '2024-05-01', 1]],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(cellsOf(rowOf(rows))).toEqual(expected)
    expect(cellsOf(rowOf([...rows].reverse())).map(([person]) => person)).toEqual(
      (expected as readonly unknown[][]).map(([person]) => person),
    )
  })

  it.each<readonly [string, readonly Row[], Split | null, readonly number[]]>([
    ['nobody', [], null, [0, 0, 0, 0, 0]],
    ['one person', [['old', 'aa', 'ada', 'yes']], null, [1, 0, 0, 0, 0]],
    [
      'one person who changed',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['recent', 'aa', 'ada', 'no'],
      ],
      null,
      [0, 0, 0, 0, 1],
    ],
    [
      'two who agree',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', 'yes'],
      ],
      null,
      [2, 0, 0, 0, 0],
    ],
    [
      'two on one side',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', 'leans-yes'],
      ],
      'degree',
      [1, 1, 0, 0, 0],
    ],
    [
      'one side and the middle',
      [
        ['old', 'aa', 'ada', 'no'],
        ['old', 'bb', 'ben', 'conditional'],
      ],
      'degree',
      [0, 0, 1, 0, 1],
    ],
    [
      'both sides',
      [
        ['old', 'aa', 'ada', 'leans-no'],
        ['old', 'bb', 'ben', 'leans-yes'],
      ],
      'opposed',
      [0, 1, 0, 1, 0],
    ],
    [
      'two who differed once',
      [
        ['old', 'aa', 'ada', 'no'],
        ['recent', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', 'yes'],
      ],
      null,
      [2, 0, 0, 0, 0],
    ],
    [
      'one with and one without a stance',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', null],
      ],
      null,
      [1, 0, 0, 0, 0],
    ],
    [
      'a person and somebody unnamed',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', null, 'no'],
      ],
      null,
      [1, 0, 0, 0, 0],
    ],
    [
      'stances off the scale',
      [
        ['old', 'aa', 'ada', 'perhaps'],
        ['old', 'bb', 'ben', 'later'],
      ],
      'degree',
      [0, 0, 0, 0, 0, 1, 1],
    ],
  ])('%s: %#', (_name, rows, split, holders) => {
    const row = rowOf(rows)
    expect([row.split, row.holders]).toEqual([split, holders])
    expect(row.division > 0).toBe(split !== null)
  })

  it('orders people by standing, then by how much they say', () => {
    const { people } = matrixOf(
      smallDossier([
        ['old', 'aa', 'dan', 'yes'],
        ['old', 'bb', 'dan', 'yes'],
        ['old', 'cc', 'cho', 'yes'],
        ['old', 'dd', 'ada', 'yes'],
        ['old', 'ee', 'ben', 'yes'],
        ['old', 'ff', 'ben', 'yes'],
      ]),
    )
    expect(people.map(({ id }) => id)).toEqual(['ben', 'ada', 'cho', 'dan'])
  })

  it('lists every question, who is silent, and what answers nothing', () => {
    const contents = fullDossier()
    const input = { ...contents, sources: contents.sources.map(({ source }) => source) }
    const matrix = matrixOf(input)
    expect(ordered(matrix.rows, 'most-quoted').map(({ question }) => question.id)).toEqual(['q1', 'q2'])
    expect(silentPeople(input, matrix).map(({ id }) => id)).toEqual(['dora'])
    expect(unfiledVoices(input).map(({ lead }) => lead.id)).toEqual(['a5'])
  })

  it('counts an annotation of a question that is gone as without a question', () => {
    const annotations = [annotationOf('a', SOURCES.old, 'aa', { questionId: 'gone' })]
    expect(unfiledVoices({ ...smallDossier([]), annotations })).toHaveLength(1)
  })

  it('does not take a figure for a position', () => {
    const input = smallDossier([['old', 'aa', 'ada', 'yes']])
    const annotations = input.annotations.map((annotation) => ({ ...annotation, kind: 'figure' as const }))
    expect(matrixOf({ ...input, annotations }).people).toEqual([])
  })
})
