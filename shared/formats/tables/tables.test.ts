import { describe, expect, it } from 'vitest'
import {
  annotationOf,
  dossierOf,
  figureOf,
  personOf,
  questionOf,
  sourceOf,
} from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { FIXTURES, fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import { sheetsOf } from '../xlsx/xlsx.ts'
import { annotationsTable } from './annotations-table.ts'
import { conflictsTable } from './conflicts-table.ts'
import { figuresTable } from './figures-table.ts'
import { matrixTable } from './matrix-table.ts'
import { peopleTable } from './people-table.ts'
import { positionsTable } from './positions-table.ts'
import { sourcesTable } from './sources-table.ts'
import { tableInput } from './table-input.ts'
import type { Cell, Table } from './table.ts'
import { timelineTable } from './timeline-table.ts'
import { withOverride } from './with-override.ts'

const records = ({ columns, rows }: Table): readonly Readonly<Record<string, Cell>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, row[at] ?? null])))
const full = () => tableInput(fullDossier())

const TYPES = {
  text: 'string',
  date: 'string',
  instant: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
}

describe('every table', () => {
  const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: 'Why' }
  it.each(FIXTURES.filter(([name]) => !name.includes('5,000')))(
    'has typed cells and unique columns: %s',
    (_, fixture) => {
      for (const { columns, rows } of sheetsOf(fixture(), OPTIONS)) {
        expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length)
        for (const row of rows) {
          expect(row).toHaveLength(columns.length)
          row.forEach((cell, at) => {
            if (cell !== null) expect(typeof cell).toBe(TYPES[columns[at]?.type ?? 'text'])
            if (columns[at]?.type === 'integer' && cell !== null) expect(cell).toSatisfy(Number.isInteger)
          })
        }
      }
    },
  )
})

describe('annotationsTable', () => {
  it('has every annotation in the order of reading, by date of the source', () => {
    expect(records(annotationsTable(full())).map(({ id }) => id)).toEqual(['a1', 'a6', 'a2', 'a3', 'a4', 'a5'])
  })

  it('has every field of a position', () => {
    expect(records(annotationsTable(full()))[2]).toEqual({
      source: 'late.txt',
      kind: 'expert_view',
      start: 30,
      end: 49,
      exact: '“It will not work.”',
      speaker: 'Ada Lind',
      role: 'professor',
      affiliation: 'North College',
      question: 'Will it work?',
      stance: 'No',
      date: '2026-03-04',
      dateFromSource: true,
      value: null,
      valueTo: null,
      unit: null,
      approximator: null,
      measure: null,
      quantityKind: null,
      asOf: null,
      note: 'She changed\nher mind.',
      tags: 'vote',
      check: 'EXACT',
      sourceTitle: 'Title of late',
      created: '2026-03-05T08:00:00.000Z',
      modified: '2026-03-05T08:00:00.000Z',
      id: 'a2',
    })
  })

  it('has every field of a figure, and the date of a statement as its own', () => {
    const [, , , statement, figure] = records(annotationsTable(full()))
    expect(statement).toMatchObject({ date: '2026-03', dateFromSource: false })
    expect(figure).toMatchObject({
      value: 4.5e9,
      unit: 'USD',
      approximator: 'more-than',
      measure: 'Cost',
      quantityKind: 'stock',
      asOf: '2025',
    })
  })

  it('has the role that somebody had when they spoke', () => {
    const source = sourceOf('s', ['One.', 'Two.'])
    const stated = (role: string, asOf: string) => ({ role, affiliation: null, asOf, sourceId: null })
    const people = [
      personOf('p', { role: 'president', statedRoles: [stated('mayor', '2010'), stated('president', '2020')] }),
    ]
    const annotations = ['2015', '2021'].map((date, at) =>
      annotationOf(date, source, at === 0 ? 'One.' : 'Two.', { speakerId: 'p', date }),
    )
    const found = records(annotationsTable(tableInput(dossierOf({ sources: [source], people, annotations }))))
    expect(found.map(({ role }) => role)).toEqual(['mayor', 'president'])
  })

  it('keeps a stance that is not on the scale', () => {
    const source = sourceOf('s', ['One.'])
    const annotation = annotationOf('a', source, 'One.', { questionId: 'q', stance: 'odd' })
    const contents = dossierOf({ sources: [source], questions: [questionOf('q')], annotations: [annotation] })
    expect(records(annotationsTable(tableInput(contents)))[0]).toMatchObject({ stance: 'odd' })
  })
})

describe('the analysis as tables', () => {
  it('has one row for each person on each question, from yes to no', () => {
    expect(records(positionsTable(full()))).toMatchObject([
      {
        question: 'Will it work?',
        speaker: 'Cho',
        standing: 'official',
        stance: 'Yes',
        step: 1,
        steps: 5,
        date: '2026-03',
      },
      {
        speaker: 'Ada Lind',
        stance: 'No',
        step: 5,
        date: '2026-03-04',
        dateFromSource: true,
        before: 'Leans yes',
        changedFrom: '2025-01-10',
        changedBy: '2026-03-04',
        quotes: 2,
        prints: 2,
        split: 'opposed',
        division: 1,
      },
      { speaker: null, standing: null, stance: null, step: null, quotes: 1 },
    ])
  })

  it('has the matrix as it is seen, two people of one name in two columns', () => {
    const contents = fullDossier()
    const people = contents.people.map((person) => (person.id === 'cho' ? { ...person, name: 'Ada Lind' } : person))
    const { columns, rows } = matrixTable(tableInput({ ...contents, people }))
    expect(columns.map(({ label }) => label)).toEqual([
      'Question',
      'Split',
      'Division (0 to 1)',
      'Ada Lind',
      'Ada Lind (2)',
      'Speaker not named',
    ])
    expect(rows).toEqual([
      ['Will it work?', 'opposed', 1, 'No', 'Yes', 'no stance given'],
      ['Who pays?', null, 0, null, null, null],
    ])
  })

  it('has the timeline with what changed', () => {
    expect(records(timelineTable(full()))).toMatchObject([
      {
        date: '2025-01-10',
        dateFromSource: true,
        speaker: 'Ada Lind',
        stance: 'Leans yes',
        changed: false,
        before: null,
      },
      { date: '2026-03', dateFromSource: false, speaker: 'Cho', changed: false },
      { date: '2026-03-04', speaker: 'Ada Lind', stance: 'No', changed: true, before: 'Leans yes', quotes: 1 },
    ])
  })

  it('has everybody with how much they say', () => {
    expect(records(peopleTable(full()))).toMatchObject([
      { name: 'Ada Lind', positions: 2, questions: 1, figures: 0, sources: 2, first: '2025-01-10', last: '2026-03-04' },
      { name: 'Ben Okoro', positions: 0, sources: 0, first: null },
      { name: 'Cho', positions: 1, figures: 1, first: '2026-03', last: '2026-03-04' },
      { name: 'Dora', positions: 1, questions: 0 },
    ])
  })

  it('has every source with what proves what was imported', () => {
    expect(records(sourcesTable(full()))).toMatchObject([
      { source: 'early.txt', published: '2025-01-10', inferred: 'publishedAt; language', annotations: 2 },
      { source: 'late.txt', annotations: 4, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ])
  })
})

describe('figures and conflicts', () => {
  const source = sourceOf('s', ['Trade was 36, she said.', 'Trade was 45.', 'Trade was 36 again.'])
  const figure = (id: string, exact: string, value: number, asOf = '2015') =>
    annotationOf(id, source, exact, {
      kind: 'figure',
      figure: figureOf({ value, measure: id === 'c' ? 'trade ' : 'Trade', asOf, unit: 'USD' }),
    })
  const input = () =>
    tableInput(
      dossierOf({
        sources: [source],
        annotations: [
          figure('b', '45', 45),
          figure('a', '36', 36),
          figure('d', 'Trade was 36', 7, '1990'),
          figure('c', '36 again', 36),
        ],
      }),
    )

  it('lists every figure once, with the number of its conflict', () => {
    const found = records(figuresTable(input()))
    expect(found.map(({ id, conflict }) => [id, conflict])).toEqual([
      ['d', null],
      ['a', 1],
      ['c', 1],
      ['b', 1],
    ])
    expect(new Set(found.map(({ measure }) => measure)).size).toBe(1)
  })

  it('lists the figures of a conflict together, with the reason', () => {
    const found = records(conflictsTable(input()))
    expect(found.map(({ conflict, value, apart }) => [conflict, value, apart])).toEqual([
      [1, 36, 9],
      [1, 36, 9],
      [1, 45, 9],
    ])
    expect(found[0]).toMatchObject({ exact: '36', reason: expect.stringMatching(/36 and .45/) as string })
  })
})

describe('withOverride', () => {
  it('writes the reason in every row, and nothing when there is none', () => {
    const table = sourcesTable(full())
    expect(withOverride(table, null)).toBe(table)
    expect(records(withOverride(table, 'Read in court')).map(({ override }) => override)).toEqual([
      'Read in court',
      'Read in court',
    ])
    expect(records(withOverride(table, ' '))[0]).toMatchObject({ override: '(no reason given)' })
  })
})
