import { describe, expect, it } from 'vitest'
import { isEmptyQuery, parseQuery } from './parse-query.ts'

const shown = (typed: string): readonly string[] => {
  const { wanted, unwanted } = parseQuery(typed)
  const of = (sign: string) => (clause: { readonly terms: readonly string[]; readonly isPrefix: boolean }) =>
    `${sign}${clause.terms.join('+')}${clause.isPrefix ? '*' : ''}`
  return [...wanted.map(of('')), ...unwanted.map(of('-'))]
}

describe('parseQuery', () => {
  it.each([
    ['the last word is a beginning', 'Water gau', ['water', 'gau*']],
    ['a blank ends it', 'water gauge ', ['water', 'gauge']],
    ['a phrase', '"water gauge" board ', ['water+gauge', 'board']],
    ['a phrase that is being typed', 'board "water gau', ['board', 'water+gau*']],
    ['a phrase that has ended', '"water gauge"', ['water+gauge']],
    ['curly marks', '“water gauge” ', ['water+gauge']],
    ['not a word', 'ferry -econ', ['ferry', '-econ']],
    ['not a phrase', '-"water gauge" ferry ', ['ferry', '-water+gauge']],
    ['a beginning in the middle', 'econ* ferry ', ['econ*', 'ferry']],
    ['not a beginning', '-econ* ferry ', ['ferry', '-econ*']],
    ['parts of one word', 'co-operate ', ['co+operate']],
    ['an abbreviation', 'U.S. ', ['u+s']],
    ['no spaces: the words of a dictionary', '黄河水位 ', ['黄+河', '水+位']],
    ['no spaces: what stands between marks', '"黄河水位"', ['黄+河+水+位']],
    ['letters and signs together', 'G7峰会 ', ['g7', '峰+会']],
    ['a minus alone', '- a ', ['a']],
    ['only signs', '"" — "', []],
    ['nothing', '   ', []],
  ])('%s', (_name, typed, expected) => {
    expect(shown(typed)).toEqual(expected)
  })

  it('bounds what nobody would type', () => {
    const { wanted, unwanted } = parseQuery(`${'word '.repeat(500)}"${'a '.repeat(400)}"`)
    expect(wanted.length + unwanted.length).toBe(32)
    expect(isEmptyQuery(parseQuery('""'))).toBe(true)
    expect(isEmptyQuery(parseQuery('-a '))).toBe(false)
  })
})
