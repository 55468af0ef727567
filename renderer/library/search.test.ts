import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import { containsAll, haystacks, searchWords } from './search.ts'
import { testSource } from './testing/source.ts'

const SOURCES = [
  testSource('a', { title: 'Điều 9 còn ràng buộc ai?', outlet: 'Dòng Chảy', authors: ['Nguyễn Thị Ánh Tuyết'] }),
  testSource('b', { title: 'هل ما زالت المادة ملزمة', outlet: null }),
  testSource('c', { title: '阿尔丹河条约', subtitle: 'A reading' }),
]
const ANNOTATIONS = [
  {
    target: { source: 'c', selector: [{}, { exact: 'a floor, not a ceiling' }] },
    note: 'check',
    tags: ['treaty'],
    speakerId: 'p',
  },
  { target: { source: 'gone', selector: [{}, { exact: 'lost' }] }, note: '', tags: [], speakerId: null },
] as unknown as Annotation[]
const PEOPLE = [{ id: 'p', name: 'Ilse Brandvold', aliases: ['the lecturer'] }] as unknown as Person[]

describe('search', () => {
  const stacks = haystacks(SOURCES, ANNOTATIONS, PEOPLE)
  const cases: readonly (readonly [query: string, ids: string])[] = [
    ['', 'abc'],
    ['  ', 'abc'],
    ['dieu 9', 'a'],
    ['ĐIỀU'.normalize('NFD'), 'a'],
    ['tuyet chay', 'a'],
    ['المادة', 'b'],
    ['条约', 'c'],
    ['ceiling', 'c'],
    ['brandvold', 'c'],
    ['lecturer treaty', 'c'],
    ['reading', 'c'],
    ['lost', ''],
    ['ceiling dieu', ''],
    ['a.txt', 'a'],
  ]
  it.each(cases)('%j', (query, ids) => {
    const words = searchWords(query)
    const found = SOURCES.filter(({ id }) => containsAll(stacks.get(id) ?? '', words))
    expect(found.map(({ id }) => id).join('')).toBe(ids)
  })
})
