import { describe, expect, it } from 'vitest'
import type { Source } from '../../../shared/model/source.ts'
import { sourceChoices } from './source-choices.ts'

const source = (id: string, title: string, outlet: string | null = null, authors: readonly string[] = []): Source =>
  ({ id, title, outlet, authors }) as unknown as Source

const SOURCES = [
  source('b', 'Điện lực và biển', 'Gazette'),
  source('a', 'Harbour minutes', null, ['Nguyen Van A']),
  source('c', 'Another harbour', 'Gazette'),
]
const ids = (query: string, current = '') => sourceChoices(SOURCES, query, current).map(({ id }) => id)

describe('sourceChoices', () => {
  it('lists all by title, the one that is read last', () => {
    expect(ids('')).toEqual(['c', 'b', 'a'])
    expect(ids('', 'c')).toEqual(['b', 'a', 'c'])
  })

  it.each([
    ['dien luc', ['b']],
    ['GAZETTE', ['c', 'b']],
    ['harbour nguyen', ['a']],
    ['harbour gazette', ['c']],
    ['nothing', []],
  ])('finds %j', (query, expected) => {
    expect(ids(query)).toEqual(expected)
  })
})
