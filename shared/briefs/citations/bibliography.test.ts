import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CITATION_STYLES, type CitationStyle } from '../../model/brief.ts'
import { bibliographyOf } from './bibliography.ts'
import type { CslItem } from './csl-item.ts'
import { plainOf } from './pieces.ts'

const item = (id: string, name: string | null, date: CslItem['issued'] | null, title: string): CslItem => ({
  id,
  type: date ? 'article-newspaper' : 'document',
  title,
  ...(name === null ? {} : { author: [{ literal: name }] }),
  'container-title': 'The Courier',
  ...(date ? { issued: date } : {}),
})
const on = (...parts: [number] | [number, number, number]): NonNullable<CslItem['issued']> => ({
  'date-parts': [parts],
})

const items = [
  item('zoe', 'Zoe', on(2020), 'A'),
  item('late', 'Ada', on(2023, 5, 1), 'Apples'),
  item('early', 'Ada', on(2023, 1, 1), 'Pears'),
  item('before', 'Ada', on(2019, 1, 1), 'Zebras'),
  item('undated', 'Ada', null, 'Nuts'),
  item('undated-too', 'Ada', null, 'The Grapes'),
  item('duong', 'Đường', on(2001), 'X'),
  item('unsigned', null, on(2022, 1, 1), 'A quiet night'),
]
const orderOf = (style: CitationStyle): readonly string[] =>
  bibliographyOf(items, style).entries.map((entry) => entry.item.id)

describe('bibliographyOf', () => {
  it.each<readonly [CitationStyle, readonly string[]]>([
    ['chicago-author-date', ['before', 'late', 'early', 'undated-too', 'undated', 'unsigned', 'duong', 'zoe']],
    ['chicago-notes', ['before', 'late', 'early', 'undated-too', 'undated', 'unsigned', 'duong', 'zoe']],
    ['apa', ['before', 'early', 'late', 'undated-too', 'undated', 'duong', 'unsigned', 'zoe']],
  ])('orders by name, year and what the style says next: %s', (style, expected) => {
    expect(orderOf(style)).toEqual(expected)
  })

  it.each<readonly [CitationStyle, readonly (readonly [string, string])[]]>([
    [
      'chicago-author-date',
      [
        ['late', 'a'],
        ['early', 'b'],
        ['undated-too', 'a'],
        ['undated', 'b'],
      ],
    ],
    [
      'apa',
      [
        ['early', 'a'],
        ['late', 'b'],
        ['undated-too', 'a'],
        ['undated', 'b'],
      ],
    ],
    ['chicago-notes', []],
  ])('tells sources of one author and year apart: %s', (style, letters) => {
    expect([...bibliographyOf(items, style).letters]).toEqual(letters)
  })

  it('prints the letters', () => {
    const printed = bibliographyOf(items, 'apa').entries.map(({ content }) => plainOf(content))
    expect(printed[1]).toContain('Ada. (2023a, January 1).')
    expect(printed[3]).toContain('Ada. (n.d.-a).')
  })

  it('knows which short titles are not their own', () => {
    const twins = [
      item('a', 'Ada', on(2020), 'Water: one'),
      item('b', 'Ada', on(2021), 'Water: two'),
      item('c', 'Bo', on(2021), 'Water: two'),
    ]
    expect([...bibliographyOf(twins, 'chicago-notes').alike]).toEqual(['a', 'b'])
  })

  it('goes on after z', () => {
    const thirty = Array.from({ length: 28 }, (_, at) => item(String(at), 'Ada', on(2020), String(at).padStart(2, '0')))
    const letters = bibliographyOf(thirty, 'apa').letters
    expect([letters.get('25'), letters.get('26'), letters.get('27')]).toEqual(['z', 'aa', 'ab'])
  })

  it.each(CITATION_STYLES)('is the same in whatever order the items come: %s', (style) => {
    const expected = bibliographyOf(items, style)
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(bibliographyOf([...shuffled, ...shuffled], style)).toEqual(expected)
      }),
    )
  })
})
