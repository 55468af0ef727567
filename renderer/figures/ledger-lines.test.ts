import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../shared/analysis/ledger/ledger-of.ts'
import {
  annotationOf,
  figureOf,
  personOf,
  sourceOf,
} from '../../shared/briefs/annotated-brief/testing/build-dossier.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { cursorKey, held, ledgerLines, lineTarget } from './ledger-lines.ts'

const source = sourceOf('s', ['words'])
const figure = (id: string, fields: Parameters<typeof figureOf>[0], speakerId: string | null = null): Annotation =>
  annotationOf(id, source, 'words', { kind: 'figure', speakerId, figure: figureOf(fields) })
const annotations = [
  figure('a0', { measure: 'm', value: 2e9, scale: 1e9, unit: 'USD', asOf: '2021' }, 'p2'),
  figure('a1', { measure: 'm', value: 3e9, scale: 1e9, unit: 'USD', asOf: '2022-03' }, 'p1'),
  figure('a2', { measure: 'n', value: 4, asOf: '2021-05-06' }, 'p2'),
  figure('a3', { value: 5 }),
]
const ledger = ledgerOf({
  sources: [source.source],
  annotations,
  people: [personOf('p1', { name: 'Bình' }), personOf('p2', { name: 'Ánh' })],
  questions: [],
})
const all = (rows: (typeof ledger)['groups'][number]['rows']) => rows
const shape = (grouping: 'measure' | 'speaker' | 'date') =>
  ledgerLines(ledger, grouping, all).map((line) => (line.type === 'group' ? `[${line.title ?? '-'}]` : line.key))

describe('ledgerLines', () => {
  it('puts a head over every measure, that without one last', () => {
    expect(shape('measure')).toEqual(['[m]', 'a0', 'a1', '[n]', 'a2', '[-]', 'a3'])
  })

  it('groups by who says so, in order of the names', () => {
    expect(shape('speaker')).toEqual(['[Ánh]', 'a0', 'a2', '[Bình]', 'a1', '[-]', 'a3'])
  })

  it('groups by year', () => {
    expect(shape('date')).toEqual(['[2021]', 'a0', 'a2', '[2022]', 'a1', '[-]', 'a3'])
  })

  it('says of a measure what its figures are told in', () => {
    const [head] = ledgerLines(ledger, 'measure', all)
    expect(head).toMatchObject({ type: 'group', detail: 'US$ billion', count: 2 })
  })

  it('leaves out groups of which nothing is wanted', () => {
    const some = ledgerLines(ledger, 'measure', (rows) => rows.filter(({ figure: { measure } }) => measure === 'n'))
    expect(some.map(({ key }) => key)).toEqual(['group-1', 'a2'])
  })
})

const lines = ledgerLines(ledger, 'measure', all)

describe('cursorKey', () => {
  it.each([
    ['a1', 'a1'],
    ['gone', 'a0'],
    [null, 'a0'],
  ])('from %s on %s', (key, expected) => {
    expect(cursorKey(lines, key)).toBe(expected)
    expect(cursorKey([], key)).toBeNull()
  })
})

describe('lineTarget', () => {
  it.each<readonly [number, string, number | null]>([
    [-1, 'ArrowDown', 1],
    [1, 'ArrowDown', 2],
    [2, 'ArrowDown', 4],
    [6, 'ArrowDown', 6],
    [4, 'ArrowUp', 2],
    [1, 'ArrowUp', 1],
    [4, 'Home', 1],
    [1, 'End', 6],
    [1, 'PageDown', 6],
    [6, 'PageUp', 1],
    [1, 'x', null],
  ])('from %i by %s to %s', (at, key, expected) => {
    expect(lineTarget(lines, at, key, 10)).toBe(expected)
  })

  it('finds nothing in an empty table', () => {
    expect(lineTarget([], -1, 'End', 10)).toBeNull()
    expect(lineTarget([], -1, 'ArrowDown', 10)).toBeNull()
  })
})

describe('held', () => {
  it('keeps lines in place while a figure goes to another group, with what it says now', () => {
    const moved = ledgerOf({
      sources: [],
      people: [],
      questions: [],
      annotations: annotations.map((each) => (each.id === 'a0' ? figure('a0', { measure: 'z', value: 7 }) : each)),
    })
    const now = held(lines, ledgerLines(moved, 'measure', all))
    expect(now.map(({ key }) => key)).toEqual(lines.map(({ key }) => key))
    expect(now[1]).toMatchObject({ row: { figure: { value: 7 } } })
  })

  it('lets go of what is gone', () => {
    const now = held(lines, ledgerLines({ ...ledger, groups: ledger.groups.slice(1) }, 'measure', all))
    expect(now.map(({ key }) => key)).toEqual(['group-0', 'group-1', 'a2', 'group-2', 'a3'])
  })
})
