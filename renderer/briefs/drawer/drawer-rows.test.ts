import { describe, expect, it } from 'vitest'
import { indexBrief } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import {
  annotationOf,
  dossierOf,
  personOf,
  sourceOf,
} from '../../../shared/briefs/annotated-brief/testing/build-dossier.ts'
import { fullDossier, largeDossier } from '../../../shared/briefs/annotated-brief/testing/fixtures.ts'
import { DRAWER_GROUPINGS, type DrawerRow, drawerRows, findAnnotations, inPrintOrder } from './drawer-rows.ts'

const index = indexBrief(fullDossier())
const labelOf = (row: DrawerRow): string =>
  row.type === 'heading'
    ? `# ${row.label} ${String(row.count)}`
    : row.type === 'annotation'
      ? row.annotation.id
      : row.type

describe('the rows of the drawer', () => {
  it.each([
    [
      'question',
      [
        ...['# Will it work? 4', 'matrix', 'timeline', 'a3', 'a1', 'a2', 'a6'],
        ...['# Without a question 2', 'a5', 'a4', 'source-list'],
      ],
    ],
    ['kind', ['# Expert views 4', '# Official statements 1', '# Figures 1', 'source-list']],
    ['person', ['# Ada Lind 2', '# Cho 2', '# Dora 1', '# Speaker not named 1', 'source-list']],
    ['source', ['# Title of early 2', '# Title of late 4', 'source-list']],
  ] as const)('grouped by %s', (grouping, expected) => {
    const rows = drawerRows(index, inPrintOrder(index), grouping, false).map(labelOf)
    const isWhole = expected.some((row) => row === 'a3')
    const shown = isWhole ? rows : rows.filter((row) => row.startsWith('#') || row === 'source-list')
    expect([...shown].sort()).toEqual([...expected].sort())
    expect(shown.filter((row) => row.startsWith('#'))).toEqual(expected.filter((row) => row.startsWith('#')))
    expect(shown.at(-1)).toBe('source-list')
  })

  it('has every annotation once, whatever it is grouped by', () => {
    const many = indexBrief(largeDossier(1_000))
    for (const grouping of DRAWER_GROUPINGS) {
      const ids = drawerRows(many, inPrintOrder(many), grouping, true).flatMap((row) =>
        row.type === 'annotation' ? [row.key] : [],
      )
      expect(ids).toHaveLength(1_000)
      expect(new Set(ids).size).toBe(1_000)
    }
  })

  it('loses none whose speaker is not there', () => {
    const source = sourceOf('s', ['A line.'])
    const annotations = [annotationOf('a', source, 'A line.', { speakerId: 'nobody', questionId: 'none' })]
    const odd = indexBrief(dossierOf({ sources: [source], annotations }))
    for (const grouping of DRAWER_GROUPINGS)
      expect(drawerRows(odd, inPrintOrder(odd), grouping, true).map(labelOf)).toContain('a')
  })

  it('offers no tables while something is searched', () => {
    const rows = drawerRows(index, findAnnotations(index, 'work'), 'question', true)
    expect(rows.map(({ type }) => type)).not.toContain('matrix')
    expect(rows.map(({ type }) => type)).not.toContain('source-list')
  })
})

describe('the search of the drawer', () => {
  it.each([
    ['', ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']],
    ['lind', ['a1', 'a2']],
    ['will not work ada', ['a2']],
    ['$4.5', ['a4']],
    ['cost', ['a4']],
    ['Title of EARLY', ['a1', 'a6']],
    ['will it work ben', ['a6']],
    ['nowhere', []],
  ])('%j', (query, expected) => {
    expect(
      findAnnotations(index, query)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(expected)
  })

  it('minds no diacritics', () => {
    const source = sourceOf('s', ['Điều 9 vẫn còn ràng buộc.'])
    const annotations = [annotationOf('a', source, 'ràng buộc', { speakerId: 'p' })]
    const people = [personOf('p', { name: 'Nguyễn Thị Ánh Tuyết' })]
    const vietnamese = indexBrief(dossierOf({ sources: [source], people, annotations }))
    for (const query of ['rang buoc', 'RÀNG', 'anh tuyet', 'nguyen buộc'])
      expect(findAnnotations(vietnamese, query)).toHaveLength(1)
  })
})
