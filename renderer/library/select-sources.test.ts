import { describe, expect, it } from 'vitest'
import type { Column, Filter } from './library-store.ts'
import { NO_FILTER } from './library-store.ts'
import { type CountsBySource, facetsOf, filterSources, sortSources } from './select-sources.ts'
import { testSource } from './testing/source.ts'

const SOURCES = [
  testSource('a', {
    title: 'Élan',
    outlet: 'Post',
    publishedAt: '2025-02-01',
    wordCount: 900,
    state: 'done',
    authors: ['Zoë'],
  }),
  testSource('b', {
    title: 'zebra',
    outlet: null,
    publishedAt: null,
    wordCount: 1200,
    language: 'vi',
    authors: ['Ánh'],
  }),
  testSource('c', { title: 'Annex 10', outlet: 'Courier', publishedAt: '2026-01-01', wordCount: 50, state: 'reading' }),
  testSource('d', { title: 'Annex 9', outlet: 'Post', publishedAt: '2024-05-05', wordCount: 50 }),
]
const COUNTS: CountsBySource = new Map([
  ['a', { expert_view: 3, official_statement: 0, figure: 7 }],
  ['c', { expert_view: 5, official_statement: 1, figure: 0 }],
])

describe('sources to show', () => {
  const sorts: readonly (readonly [column: Column, descending: boolean, ids: string])[] = [
    ['title', false, 'dcab'],
    ['title', true, 'bacd'],
    ['published', true, 'cadb'],
    ['published', false, 'dacb'],
    ['outlet', false, 'cadb'],
    ['outlet', true, 'adcb'],
    ['authors', false, 'bacd'],
    ['words', true, 'bacd'],
    ['words', false, 'cdab'],
    ['state', false, 'bdca'],
    ['expert_view', true, 'cabd'],
    ['figure', true, 'abcd'],
  ]
  it.each(sorts)('by %s, descending %s', (column, descending, ids) => {
    const shown = sortSources(SOURCES, COUNTS, { column, descending })
    expect(shown.map(({ id }) => id).join('')).toBe(ids)
  })

  const filters: readonly (readonly [
    what: string,
    filter: Partial<Filter>,
    matching: readonly string[] | null,
    ids: string,
  ])[] = [
    ['nothing', {}, null, 'abcd'],
    ['state', { state: 'new' }, null, 'bd'],
    ['no date', { undated: true }, null, 'b'],
    ['language', { language: 'vi' }, null, 'b'],
    ['outlet', { outlet: 'Post' }, null, 'ad'],
    ['no outlet', { outlet: '' }, null, 'b'],
    ['two filters', { outlet: 'Post', state: 'done' }, null, 'a'],
    ['search', {}, ['c', 'd', 'gone'], 'cd'],
    ['search that finds nothing', {}, [], ''],
  ]
  it.each(filters)('filtered by %s', (_what, filter, matching, ids) => {
    const found = matching && new Set(matching)
    const shown = filterSources(SOURCES, { ...NO_FILTER, ...filter }, found)
    expect(
      shown
        .map(({ id }) => id)
        .sort()
        .join(''),
    ).toBe(ids)
  })

  it('breaks ties by import, newest first', () => {
    const at = (id: string, importedAt: string) =>
      testSource(id, { capsule: { ...testSource(id).capsule, importedAt } })
    const tied = [at('a', '2026-01-01T00:00:00.000Z'), at('b', '2026-01-02T00:00:00.000Z')]
    const ids = (descending: boolean) =>
      sortSources(tied, new Map(), { column: 'published', descending })
        .map(({ id }) => id)
        .join('')
    expect([ids(true), ids(false)]).toEqual(['ba', 'ba'])
  })
})

describe('facetsOf', () => {
  it('counts', () => {
    expect(facetsOf(SOURCES)).toEqual({
      total: 4,
      states: { new: 2, reading: 1, done: 1 },
      undated: 1,
      languages: [
        { value: 'en', count: 3 },
        { value: 'vi', count: 1 },
      ],
      outlets: [
        { value: 'Post', count: 2 },
        { value: 'Courier', count: 1 },
        { value: '', count: 1 },
      ],
    })
  })
})
