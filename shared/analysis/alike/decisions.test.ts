import { describe, expect, it } from 'vitest'
import { exampleSource } from '../../model/testing/examples.ts'
import type { Source } from '../../model/source.ts'
import { alikeGroups, type AlikePair } from './alike-groups.ts'
import { areApart, areNoEditions } from './decisions.ts'
import { editionOffers } from './edition-offer.ts'

const at = (id: string, day: number, over: Partial<Source> = {}): Source => {
  const base = exampleSource({ id, ...over })
  return { ...base, capsule: { ...base.capsule, importedAt: `2026-01-0${String(day)}T00:00:00.000Z` } }
}
const same = (first: string, second: string): AlikePair => ({ first, second, relation: 'same' })
const groupsOf = (sources: readonly Source[], pairs: readonly AlikePair[]): readonly string[] =>
  [...new Set(alikeGroups(sources, pairs).values())].map(({ lead, others }) => [lead, ...others].join(' ')).sort()

describe('what the analyst said of two sources', () => {
  it.each<[string, Partial<Source>, Partial<Source>, boolean, boolean]>([
    ['nothing', {}, {}, false, false],
    ['the later is no new edition', {}, { notEditionOf: ['a'] }, false, true],
    ['said on the earlier', { notEditionOf: ['b'] }, {}, false, true],
    ['two articles', { notSameAs: ['b'] }, {}, true, true],
    ['of others', { notSameAs: ['c'], notEditionOf: ['c'] }, {}, false, false],
  ])('%s', (_, first, second, isApart, isNoEdition) => {
    const [a, b] = [at('a', 1, first), at('b', 2, second)]
    expect([areApart(a, b), areApart(b, a)]).toEqual([isApart, isApart])
    expect([areNoEditions(a, b), areNoEditions(b, a)]).toEqual([isNoEdition, isNoEdition])
    // All of them have one file name.
    expect(editionOffers([a, b], [{ first: 'a', second: 'b', shared: 0.9 }]).size).toBe(isNoEdition ? 0 : 1)
  })

  it('an offer that was declined lets another one through', () => {
    const sources = [at('a', 1), at('b', 2), at('c', 3, { notEditionOf: ['b'] })]
    const pairs = [
      { first: 'b', second: 'c', shared: 0.9 },
      { first: 'a', second: 'c', shared: 0.5 },
    ]
    expect(editionOffers(sources, pairs).get('c')?.older).toBe('a')
  })
})

describe('groups', () => {
  const pairs = [same('a', 'b'), same('b', 'c'), same('a', 'c')]
  it('never hold two that are kept apart, not even by way of a third', () => {
    expect(groupsOf([at('a', 1), at('b', 2), at('c', 3)], pairs)).toEqual(['a b c'])
    expect(groupsOf([at('a', 1), at('b', 2), at('c', 3, { notSameAs: ['a'] })], pairs)).toEqual(['a b'])
    expect(groupsOf([at('a', 1, { notSameAs: ['b'] }), at('b', 2)], [same('a', 'b')])).toEqual([])
  })
  it('hold editions, whatever was said before they were made so', () => {
    expect(groupsOf([at('a', 1), at('b', 2, { supersedes: 'a', notSameAs: ['a'] })], [])).toEqual(['b a'])
  })
  it('keep what is no edition but the same words', () => {
    expect(groupsOf([at('a', 1), at('b', 2, { notEditionOf: ['a'] })], [same('a', 'b')])).toEqual(['a b'])
  })
})
