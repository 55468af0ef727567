import { describe, expect, it } from 'vitest'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { indexBrief } from './brief-index.ts'
import { type BriefBlock, own, plainTextOf, type TableBlock, words } from '../document/document.ts'
import { matrixTables } from './matrix-tables.ts'
import { annotationOf, dossierOf, personOf, questionOf, sourceOf } from './testing/build-dossier.ts'
import { fullDossier } from './testing/fixtures.ts'
import { timelineSection, withoutEmptyColumns } from './timeline-section.ts'

const cells = ({ columns, rows }: TableBlock): readonly (readonly string[])[] => [
  columns.map(({ label }) => label),
  ...rows.map((row) => row.map((cell) => cell.map(plainTextOf).join(''))),
]
const tables = (blocks: readonly BriefBlock[]): readonly (readonly (readonly string[])[])[] =>
  blocks.flatMap((block) => (block.type === 'table' ? [cells(block)] : []))

/** So many people, each with one stance on one question. */
function crowd(count: number): DossierContents {
  const lines = Array.from({ length: count }, (_, at) => `Words number ${String(at)} here.`)
  const source = sourceOf('s', lines)
  return dossierOf({
    sources: [source],
    people: lines.map((_, at) => personOf(`p${String(at)}`, { name: 'Nguyễn An' })),
    questions: [questionOf('q', 'Ràng buộc?')],
    annotations: lines.map((line, at) =>
      annotationOf(`a${String(at)}`, source, line, { speakerId: `p${String(at)}`, questionId: 'q', stance: 'yes' }),
    ),
  })
}

describe('withoutEmptyColumns', () => {
  it('leaves out what no row fills, and an empty table whole', () => {
    const columns = [words('A'), words('B'), words('C')]
    const table = {
      type: 'table',
      caption: 'c',
      columns,
      rows: [
        [[own('a')], [], []],
        [[own('b')], [], [own('c')]],
      ],
    } as const
    const cut = withoutEmptyColumns(table)
    expect(cut.columns.map(({ label }) => label)).toEqual(['A', 'C'])
    expect(cut.rows.map((row) => row.length)).toEqual([2, 2])
    expect(withoutEmptyColumns({ ...table, rows: [] }).columns).toHaveLength(3)
  })
})

describe('matrixTables', () => {
  it('has a row for each question that is answered and a column for each person', () => {
    expect(matrixTables(indexBrief(fullDossier())).map(cells)).toEqual([
      [
        ['Question', 'Ada Lind', 'Cho'],
        ['Will it work? (split)', 'No, 2\u00a0quotes (before: Leans yes)', 'Yes'],
      ],
    ])
  })

  it('says who has not spoken on what', () => {
    const source = sourceOf('s', ['One.', 'Two.'])
    const contents = dossierOf({
      sources: [source],
      people: [personOf('a'), personOf('b')],
      questions: [questionOf('q'), questionOf('r')],
      annotations: [
        annotationOf('1', source, 'One.', { speakerId: 'a', questionId: 'q', stance: 'no' }),
        annotationOf('2', source, 'Two.', { speakerId: 'b', questionId: 'r' }),
      ],
    })
    expect(matrixTables(indexBrief(contents)).map(cells)[0]?.slice(1)).toEqual([
      ['Question q?', 'No', 'has not spoken'],
      ['Question r?', 'has not spoken', 'no stance given'],
    ])
  })

  it('leaves out of a table what none of its people answered', () => {
    const { questions, ...rest } = crowd(5)
    const [first, ...others] = rest.annotations
    const moved = first ? [{ ...first, questionId: 'r' }, ...others] : []
    const contents = { ...rest, questions: [...questions, questionOf('r')], annotations: moved }
    expect(matrixTables(indexBrief(contents)).map(({ rows }) => rows.length)).toEqual([2, 1])
  })

  it.each([
    [0, []],
    [1, []],
    [2, [2]],
    [4, [4]],
    [5, [3, 2]],
    [7, [4, 3]],
    [20, [4, 4, 4, 4, 4]],
  ])('cuts %i people into tables that a page holds', (people, expected) => {
    const found = matrixTables(indexBrief(crowd(people)))
    expect(found.map(({ columns }) => columns.length - 1)).toEqual(expected)
    expect(new Set(found.map(({ caption }) => caption)).size).toBe(expected.length)
  })
})

describe('timelineSection', () => {
  it('lists dated stances with what changed and whose date it is', () => {
    expect(tables(timelineSection(indexBrief(fullDossier())))).toEqual([
      [
        ['Date', 'Person', 'Stance', 'Change', 'Quotes'],
        ['10 January 2025 (source)', 'Ada Lind', 'Leans yes', '', '1'],
        ['March 2026', 'Cho', 'Yes', '', '1'],
        ['4 March 2026 (source)', 'Ada Lind', 'No', 'changed from Leans yes', '1'],
      ],
    ])
  })

  it('is not there when nothing is dated', () => {
    const { sources, ...rest } = crowd(2)
    const undated = sources.map((entry) => ({ ...entry, source: { ...entry.source, publishedAt: null } }))
    expect(timelineSection(indexBrief({ ...rest, sources: undated }))).toEqual([])
  })
})
