import { describe, expect, it } from 'vitest'
import type { Pair } from '../../../shared/analysis/alike/alike-keeper.ts'
import type { Relation } from '../../../shared/analysis/alike/relation.ts'
import type { Source } from '../../../shared/model/source.ts'
import { testSource } from '../testing/source.ts'
import { alikeView, relatedTo } from './alike-view.ts'
import { inOrder, likelyPair, refusalOf } from './compare-store.ts'

const pair = (first: string, second: string, relation: Relation | null, shared = 0.9): Pair => ({
  first,
  second,
  relation,
  likeness: { shared, ofFirst: relation === 'part' ? 0.95 : shared, ofSecond: relation === 'whole' ? 0.95 : shared },
  isExact: true,
})
const at = (id: string, day: number, given: Partial<Source> = {}): Source => {
  const base = testSource(id)
  return { ...base, ...given, capsule: { ...base.capsule, importedAt: `2026-01-0${String(day)}T00:00:00.000Z` } }
}
const marksOf = (sources: readonly Source[], pairs: readonly Pair[]) =>
  [...alikeView(sources, pairs).marks].map(([id, { kind, other }]) => `${id} ${kind} ${other.id}`)

describe('alikeView', () => {
  it.each<[string, readonly Source[], readonly Pair[], readonly string[]]>([
    ['nothing', [at('a', 1), at('b', 2)], [], []],
    [
      'a reprint',
      [at('a', 1, { outlet: 'X' }), at('b', 2, { outlet: 'Y' })],
      [pair('a', 'b', 'same')],
      ['b reprint a'],
    ],
    ['the same', [at('a', 1), at('b', 2, { outlet: 'Y' })], [pair('a', 'b', 'same')], ['b same a']],
    ['a part', [at('a', 1), at('b', 2)], [pair('a', 'b', 'whole', 0.3)], ['b part a']],
    ['alike is not told in the row', [at('a', 1), at('b', 2)], [pair('a', 'b', 'alike', 0.5)], []],
    [
      'an offer before a print',
      [at('a', 1, { title: 'T' }), at('b', 2, { title: 'T' })],
      [pair('a', 'b', 'same')],
      ['b offer a'],
    ],
    ['an edition', [at('a', 1), at('b', 2, { supersedes: 'a' })], [pair('a', 'b', 'same')], ['a older b']],
    ['an edition of what was removed', [at('b', 2, { supersedes: 'a' })], [], []],
  ])('%s', (_, sources, pairs, expected) => {
    expect(marksOf(sources, pairs)).toEqual(expected)
  })

  it('leaves out all but one of each article', () => {
    const sources = [at('a', 1), at('b', 2), at('c', 3), at('d', 4, { supersedes: 'c' }), at('e', 5)]
    const { repeats } = alikeView(sources, [pair('a', 'b', 'same'), pair('a', 'e', 'whole')])
    expect([...repeats].sort()).toEqual(['b', 'c'])
  })

  it('tells of both sides what they are to each other', () => {
    const pairs = [pair('a', 'b', 'part', 0.3), pair('b', 'c', 'same'), pair('a', 'c', null)]
    expect(relatedTo('b', pairs)).toEqual([
      { id: 'c', relation: 'same', share: 0.9 },
      { id: 'a', relation: 'whole', share: 0.95 },
    ])
    expect(relatedTo('a', pairs)).toEqual([{ id: 'b', relation: 'part', share: 0.95 }])
  })
})

describe('comparing', () => {
  const [a, b, c] = [at('a', 1), at('b', 2, { supersedes: 'c' }), at('c', 3)]

  it('puts the edition after what it supersedes, else what came later', () => {
    expect([inOrder(c, a), inOrder(c, b), inOrder(b, c)]).toEqual([
      { older: 'a', newer: 'c' },
      { older: 'c', newer: 'b' },
      { older: 'c', newer: 'b' },
    ])
  })

  it('begins with what is likely', () => {
    const view = alikeView([a, b, c], [pair('a', 'c', 'alike', 0.5)])
    expect(likelyPair(c, [a, b, c], view)).toEqual({ older: 'c', newer: 'b' })
    expect(likelyPair(a, [a, b, c], view)).toEqual({ older: 'a', newer: 'c' })
    expect(likelyPair(a, [a, b, c], alikeView([a, b, c], []))).toBeNull()
  })

  it('refuses what would make a circle or two editions of one', () => {
    const all = [a, b, c]
    expect(refusalOf({ older: 'a', newer: 'c' }, all)).toBeNull()
    expect(refusalOf({ older: 'c', newer: 'b' }, all)).not.toBeNull()
    expect(refusalOf({ older: 'a', newer: 'b' }, all)).not.toBeNull()
    expect(refusalOf({ older: 'c', newer: 'a' }, all)).not.toBeNull()
    expect(refusalOf({ older: 'b', newer: 'c' }, all)).not.toBeNull()
  })
})
