import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArticleIndex } from './article-index.ts'
import { cutText, hitsIn, standsAt } from './hits.ts'
import { packWords, unpackWords, wordsOf } from './packed-words.ts'
import { type Clause, parseQuery, type SearchQuery } from './parse-query.ts'
import { WordIndex } from './word-index.ts'

/** Few different words, so that phrases repeat themselves. */
const WORD = fc.constantFrom('a', 'b', 'ab', 'abc', 'Điều', 'dieu', '黄', '黄河', '河水', 'مُحَمَّد', 'x-y', '\n')
const TEXT = fc.array(WORD, { maxLength: 14 }).map((words) => words.join(' '))
const CLAUSE: fc.Arbitrary<Clause> = fc
  .record({ words: fc.array(WORD, { minLength: 1, maxLength: 3 }), isPrefix: fc.boolean() })
  .map(({ words, isPrefix }) => ({ terms: cutText(words.join(' ')).terms, isPrefix }))
  .filter(({ terms }) => terms.length > 0)
const QUERY: fc.Arbitrary<SearchQuery> = fc.record({
  wanted: fc.array(CLAUSE, { maxLength: 3 }),
  unwanted: fc.array(CLAUSE, { maxLength: 1 }),
})

/** Looked through word by word. */
const holds = (fields: readonly string[], clause: Clause): boolean =>
  fields.some((text) => {
    const { terms } = cutText(text)
    return terms.some((_, at) => standsAt(clause, terms, at))
  })

const indexOf = (entries: readonly (readonly string[])[]): WordIndex => {
  const index = new WordIndex()
  for (const fields of entries) index.add(fields.map((text) => ({ words: wordsOf(text), weight: 1 })))
  return index
}

const entriesOf = (index: WordIndex, query: SearchQuery): readonly number[] =>
  index
    .search(query)
    .map(({ entry }) => entry)
    .sort((a, b) => a - b)

describe('WordIndex', () => {
  it('finds what a look at every word finds, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(TEXT, TEXT), { maxLength: 6 }), QUERY, fc.boolean(), (entries, query, settles) => {
        const index = indexOf(entries)
        if (settles) index.settle()
        const expected = entries.flatMap((fields, entry) => {
          const isFound = query.wanted.every((clause) => holds(fields, clause))
          return isFound && !query.unwanted.some((clause) => holds(fields, clause)) ? [entry] : []
        })
        expect(entriesOf(index, query)).toEqual(expected)
      }),
    )
  })

  it('does not find what was removed, whatever is added after it', () => {
    fc.assert(
      fc.property(fc.array(TEXT, { minLength: 2, maxLength: 6 }), QUERY, fc.nat(), (texts, query, pick) => {
        const gone = pick % texts.length
        const index = indexOf(texts.map((text) => [text]))
        index.remove(gone)
        index.remove(gone)
        expect(index.size).toBe(texts.length - 1)
        const all = entriesOf(indexOf(texts.map((text) => [text])), query)
        expect(entriesOf(index, query)).toEqual(all.filter((entry) => entry !== gone))
      }),
    )
  })

  it('finds any stretch of signs without spaces', () => {
    const line = '观测员说，黄河水位在春天上升得比往年更快'
    const index = new ArticleIndex()
    index.add('', line)
    for (let from = 0; from < line.length - 1; from++)
      for (let to = from + 2; to <= line.length; to++) {
        const piece = line.slice(from, to)
        expect([piece, index.search(`"${piece}"`).length]).toEqual([piece, 1])
        expect([piece, index.search(piece).length]).toEqual([piece, 1])
      }
    expect(index.search('"河黄"')).toEqual([])
  })

  it('puts a title before a text, the rarer word before the commoner, and short before long', () => {
    const index = new ArticleIndex()
    const filler = 'water '.repeat(60)
    const long = index.add('River', `ferry ${filler}`)
    const titled = index.add('The ferry', filler)
    const short = index.add('River', 'ferry')
    const order = index.search('ferry ').map(({ entry }) => entry)
    expect(order).toEqual([titled, short, long])
  })

  it('lets no phrase go over from one field to the next', () => {
    const index = indexOf([
      ['a', 'b'],
      ['b a', 'b a'],
      ['x', 'a b'],
    ])
    expect(entriesOf(index, parseQuery('"a b"'))).toEqual([2])
    expect(entriesOf(index, parseQuery('"a b'))).toEqual([2])
  })

  it('counts a phrase by the weight of its field', () => {
    const index = new ArticleIndex()
    const inText = index.add('board', 'water gauge')
    const inTitle = index.add('water gauge', 'board')
    expect(index.search('"water gauge"').map(({ entry }) => entry)).toEqual([inTitle, inText])
  })

  it('asks nothing of entries that are not allowed', () => {
    const index = indexOf([['a b'], ['a b'], ['a']])
    expect(index.search(parseQuery('"a b"'), (entry) => entry !== 0).map(({ entry }) => entry)).toEqual([1])
  })

  it('knows new words beside those in order', () => {
    const index = new ArticleIndex()
    index.add('', 'economy')
    index.settle()
    index.add('', 'economist')
    for (let each = 0; each < 3_000; each++) index.add('', `w${String(each)}`)
    expect(index.search('econ').length).toBe(2)
    expect(index.search('w2999').length).toBe(1)
  })
})

describe('packed words', () => {
  it('are what was packed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(WORD, fc.string()), { maxLength: 300 }), (parts) => {
        const words = wordsOf(parts.join(' '))
        expect(unpackWords(structuredClone(packWords(words)))).toEqual(words)
      }),
    )
  })

  const good = packWords(wordsOf('a b c a b c'))
  it.each([
    ['another version', { ...good, version: 0 }],
    ['fewer terms', { ...good, terms: 'a\nb' }],
    ['fewer words', { ...good, count: 5 }],
    ['more words', { ...good, count: 7 }],
    ['an end in the middle of a number', { ...good, order: Uint8Array.of(0, 1, 2, 0, 1, 0x82) }],
    ['a number without end', { ...good, count: 1, order: new Uint8Array(9).fill(0xff) }],
    ['no bytes', { ...good, order: 'abc' as unknown as Uint8Array }],
    ['no number', { ...good, count: Number.NaN }],
  ])('are none with %s', (_name, packed) => {
    expect(unpackWords(packed)).toBeNull()
  })
})

describe('hitsIn', () => {
  it('marks what is wanted as it stands, the longest first', () => {
    const text = 'Điều 9: the Water gauge, water!'
    const hits = hitsIn(cutText(text), parseQuery('dieu water "water gauge" '))
    expect(hits.map(({ start, end, clause }) => [text.slice(start, end), clause])).toEqual([
      ['Điều', 0],
      ['Water gauge', 2],
      ['water', 1],
    ])
  })
})
