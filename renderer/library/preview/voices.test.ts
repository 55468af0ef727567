import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import { voicesOf } from './voices.ts'
import { authorsFrom } from './typed-metadata.ts'

const PEOPLE = ['p', 'q', 'silent'].map((id) => ({ id, name: id.toUpperCase() })) as unknown as Person[]
const said = (id: string, speakerId: string | null, kind = 'expert_view'): Annotation =>
  ({ id, speakerId, kind }) as unknown as Annotation

describe('voicesOf', () => {
  it('counts by person and kind, most first, and points to the first passage', () => {
    const voices = voicesOf(
      [said('1', 'p'), said('2', 'q', 'figure'), said('3', 'q'), said('4', 'q'), said('5', null), said('6', 'gone')],
      PEOPLE,
    )
    expect(voices.map(({ person, total, first }) => [person.id, total, first])).toEqual([
      ['q', 3, '2'],
      ['p', 1, '1'],
    ])
    expect(voices[0]?.counts).toEqual([
      { kind: 'expert_view', count: 2 },
      { kind: 'figure', count: 1 },
    ])
  })
  it('is empty without annotations', () => {
    expect(voicesOf([], PEOPLE)).toEqual([])
  })
})

describe('authorsFrom', () => {
  const cases: readonly (readonly [typed: string, authors: readonly string[]])[] = [
    ['', []],
    [' ; ;', []],
    ['Nguyễn Thị Ánh Tuyết', ['Nguyễn Thị Ánh Tuyết']],
    ['A. B; Smith, Jr., John ;C', ['A. B', 'Smith, Jr., John', 'C']],
  ]
  it.each(cases)('%j', (typed, authors) => {
    expect(authorsFrom(typed)).toEqual(authors)
  })
})
