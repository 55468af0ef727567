import { describe, expect, it } from 'vitest'
import { sourceOf } from '../annotated-brief/testing/build-dossier.ts'
import type { CitationStyle } from '../../model/brief.ts'
import type { Source } from '../../model/source.ts'
import { plainTextOf } from '../document/document.ts'
import { bibliographyEntry, type CitationForm, citation, citationGroup } from './citations.ts'
import { type CslItem, cslItemOf } from './csl-item.ts'
import type { Pieces } from './pieces.ts'

const [AD, NOTES, APA] = ['chicago-author-date', 'chicago-notes', 'apa'] as const

/** Italics as `_words_`. */
const shown = (pieces: Pieces): string =>
  pieces
    .map((piece) => (piece.type === 'text' && piece.emphasis === 'cite' ? `_${piece.text}_` : plainTextOf(piece)))
    .join('')

const article: CslItem = {
  id: 'a',
  type: 'article-newspaper',
  title: 'The river pact: who pays?',
  author: [{ literal: 'Ada Lind' }],
  'container-title': 'The Basin Courier',
  issued: { 'date-parts': [[2023, 4, 13]] },
}
const make = (fields: Partial<Record<keyof CslItem, unknown>>): CslItem => {
  const item = { ...article, ...fields }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as CslItem
}
const authors = (...names: readonly string[]) => make({ author: names.map((literal) => ({ literal })) })
const many = Array.from({ length: 22 }, (_, at) => `N${String(at + 1)}`)
const url = 'https://courier.invalid/pact'
const unsigned = make({ author: undefined })
const plain = make({ title: 'River pact signed' })
const undated = make({ issued: undefined, type: 'document' })
const site = make({ type: 'webpage', author: undefined, issued: undefined, URL: url })
const titleOnly: CslItem = { id: 't', type: 'document', title: 'A long title of a paper that has many words' }
const empty: CslItem = { id: 'e', type: 'document' }
const vietnamese = make({
  author: [{ literal: 'Trần Nam Tiến' }],
  title: 'Quan hệ Việt – Mỹ',
  'container-title': 'Tuổi Trẻ',
})
const chinese = make({ author: [{ literal: '李伟' }], title: '河水逐年减少。', 'container-title': '流域日报' })

describe('in the text', () => {
  it.each<readonly [string, CitationStyle, CslItem, string | null, CitationForm, string]>([
    ['author and year', AD, article, null, {}, '(Ada Lind 2023)'],
    ['a page is a bare number', AD, article, 'p. 12', {}, '(Ada Lind 2023, 12)'],
    ['pages', AD, article, 'pp. 12–13', {}, '(Ada Lind 2023, 12–13)'],
    ['a paragraph', AD, article, 'para. 3', {}, '(Ada Lind 2023, para. 3)'],
    ['two authors', AD, authors('A', 'B'), null, {}, '(A and B 2023)'],
    ['three authors', AD, authors('A', 'B', 'C'), null, {}, '(A, B, and C 2023)'],
    ['four authors', AD, authors('A', 'B', 'C', 'D'), null, {}, '(A et al. 2023)'],
    ['unsigned: the newspaper, without its article', AD, unsigned, null, {}, '(Basin Courier 2023)'],
    ['no author, no outlet: a short title', AD, titleOnly, null, {}, '(“Long title of a paper,” n.d.)'],
    ['undated', AD, undated, null, {}, '(Ada Lind, n.d.)'],
    ['a letter', AD, article, null, { letter: 'b' }, '(Ada Lind 2023b)'],
    ['an undated letter', AD, undated, null, { letter: 'a' }, '(Ada Lind, n.d.-a)'],
    ['a Vietnamese name as printed', AD, vietnamese, null, {}, '(Trần Nam Tiến 2023)'],
    ['a Chinese name as printed', AD, chinese, null, {}, '(李伟 2023)'],
    ['nothing known', AD, empty, null, {}, '(“Untitled source,” n.d.)'],
    ['author and year', APA, article, null, {}, '(Ada Lind, 2023)'],
    ['a page', APA, article, 'p. 12', {}, '(Ada Lind, 2023, p. 12)'],
    ['a paragraph', APA, article, 'para. 3', {}, '(Ada Lind, 2023, para. 3)'],
    ['two authors', APA, authors('A', 'B'), null, {}, '(A & B, 2023)'],
    ['three authors', APA, authors('A', 'B', 'C'), null, {}, '(A et al., 2023)'],
    ['unsigned article: its title in quotes', APA, unsigned, 'para. 2', {}, '(“River pact,” 2023, para. 2)'],
    ['a site is its own author', APA, site, null, {}, '(The Basin Courier, n.d.)'],
    ['a paper without author: its title in italics', APA, titleOnly, null, {}, '(_Long title of a paper_, n.d.)'],
    ['undated', APA, undated, null, {}, '(Ada Lind, n.d.)'],
    ['an undated letter', APA, undated, null, { letter: 'b' }, '(Ada Lind, n.d.-b)'],
    ['a Chinese name as printed', APA, chinese, null, {}, '(李伟, 2023)'],
  ])('%s (%s)', (_name, style, item, locator, form, expected) => {
    expect(shown(citation(item, locator, style, form))).toBe(expected)
  })

  it.each<readonly [CitationStyle, string]>([
    [AD, '(Ada Lind 2023; Trần Nam Tiến 2023, para. 3)'],
    [APA, '(Ada Lind, 2023; Trần Nam Tiến, 2023, para. 3)'],
  ])('several in one pair of brackets: %s', (style, expected) => {
    const cited = [
      { item: article, locator: null },
      { item: vietnamese, locator: 'para. 3' },
    ]
    expect(shown(citationGroup(cited, style))).toBe(expected)
  })
})

describe('in a note', () => {
  const [short, whole] = [{ note: 'short' }, { note: 'short-whole' }] as const
  it.each<readonly [string, CslItem, string | null, CitationForm, string]>([
    ['in full', plain, null, {}, 'Ada Lind, “River pact signed,” _Basin Courier_, April 13, 2023.'],
    [
      'a question mark keeps its comma',
      article,
      null,
      {},
      'Ada Lind, “The river pact: who pays?,” _Basin Courier_, April 13, 2023.',
    ],
    [
      'place before address',
      make({ ...plain, URL: url }),
      'para. 2',
      {},
      `Ada Lind, “River pact signed,” _Basin Courier_, April 13, 2023, para. 2, ${url}.`,
    ],
    ['unsigned: the title first', unsigned, null, {}, '“The river pact: who pays?,” _Basin Courier_, April 13, 2023.'],
    ['undated', undated, null, {}, 'Ada Lind, “The river pact: who pays?,” Basin Courier, n.d.'],
    ['a site is not set in italics', site, null, {}, `“The river pact: who pays?,” Basin Courier, n.d., ${url}.`],
    [
      'marks inside marks',
      make({ title: 'The “pact” of “May”' }),
      null,
      {},
      'Ada Lind, “The ‘pact’ of ‘May’,” _Basin Courier_, April 13, 2023.',
    ],
    ['three authors', authors('A', 'B', 'C'), null, short, 'A, B, and C, “River pact.”'],
    ['four authors', authors('A', 'B', 'C', 'D'), null, short, 'A et al., “River pact.”'],
    ['later: names and short title', article, 'para. 4', short, 'Ada Lind, “River pact,” para. 4.'],
    ['later, two alike: the whole title', article, 'p. 4', whole, 'Ada Lind, “The river pact: who pays?,” 4.'],
    ['later, unsigned', unsigned, null, short, '“River pact.”'],
    ['without a title', make({ title: undefined }), null, {}, 'Ada Lind, _Basin Courier_, April 13, 2023.'],
    ['nothing known', empty, null, {}, 'Untitled source, n.d.'],
    ['Vietnamese', vietnamese, null, {}, 'Trần Nam Tiến, “Quan hệ Việt – Mỹ,” _Tuổi Trẻ_, April 13, 2023.'],
  ])('%s', (_name, item, locator, form, expected) => {
    expect(shown(citation(item, locator, NOTES, form))).toBe(expected)
  })
})

describe('in the list', () => {
  it.each<readonly [string, CitationStyle, CslItem, string]>([
    ['in full', AD, plain, 'Ada Lind. 2023. “River pact signed.” _Basin Courier_, April 13, 2023.'],
    [
      'a question mark is the stop',
      AD,
      article,
      'Ada Lind. 2023. “The river pact: who pays?” _Basin Courier_, April 13, 2023.',
    ],
    [
      'unsigned: the newspaper leads and is not said twice',
      AD,
      unsigned,
      'Basin Courier. 2023. “The river pact: who pays?” April 13, 2023.',
    ],
    [
      'address last',
      AD,
      make({ ...plain, URL: url }),
      `Ada Lind. 2023. “River pact signed.” _Basin Courier_, April 13, 2023. ${url}.`,
    ],
    ['undated', AD, undated, 'Ada Lind. n.d. “The river pact: who pays?” Basin Courier.'],
    ['title alone', AD, titleOnly, '“A long title of a paper that has many words.” n.d.'],
    ['nothing known', AD, empty, 'Untitled source. n.d.'],
    [
      'eleven authors',
      AD,
      authors(...many.slice(0, 11)),
      'N1, N2, N3, N4, N5, N6, N7, et al. 2023. “The river pact: who pays?” _Basin Courier_, April 13, 2023.',
    ],
    [
      'a month alone',
      AD,
      make({ ...plain, issued: { 'date-parts': [[2023, 4]] } }),
      'Ada Lind. 2023. “River pact signed.” _Basin Courier_, April 2023.',
    ],
    [
      'an initial is the stop',
      AD,
      make({ ...plain, author: [{ literal: 'Lind A.' }] }),
      'Lind A. 2023. “River pact signed.” _Basin Courier_, April 13, 2023.',
    ],
    ['Chinese, with a stop of its own', AD, chinese, '李伟. 2023. “河水逐年减少。” _流域日报_, April 13, 2023.'],
    ['in full', NOTES, plain, 'Ada Lind. “River pact signed.” _Basin Courier_, April 13, 2023.'],
    ['unsigned', NOTES, unsigned, 'Basin Courier. “The river pact: who pays?” April 13, 2023.'],
    ['a site without a date', NOTES, site, `Basin Courier. “The river pact: who pays?” n.d. ${url}.`],
    ['in full', APA, plain, 'Ada Lind. (2023, April 13). River pact signed. _The Basin Courier_.'],
    [
      'no stop behind an address',
      APA,
      make({ ...plain, URL: url }),
      `Ada Lind. (2023, April 13). River pact signed. _The Basin Courier_. ${url}`,
    ],
    ['unsigned: the title leads', APA, unsigned, 'The river pact: who pays? (2023, April 13). _The Basin Courier_.'],
    ['a site is its own author', APA, site, `The Basin Courier. (n.d.). _The river pact: who pays?_ ${url}`],
    [
      'what stands alone is in italics',
      APA,
      undated,
      'Ada Lind. (n.d.). _The river pact: who pays?_ The Basin Courier.',
    ],
    [
      'two authors',
      APA,
      authors('A B', 'C D'),
      'A B, & C D. (2023, April 13). The river pact: who pays? _The Basin Courier_.',
    ],
    [
      '22 authors',
      APA,
      authors(...many),
      `${many.slice(0, 19).join(', ')}, . . . N22. (2023, April 13). The river pact: who pays? _The Basin Courier_.`,
    ],
    ['Vietnamese', APA, vietnamese, 'Trần Nam Tiến. (2023, April 13). Quan hệ Việt – Mỹ. _Tuổi Trẻ_.'],
    ['nothing known', APA, empty, '_Untitled source_. (n.d.).'],
  ])('%s (%s)', (_name, style, item, expected) => {
    expect(shown(bibliographyEntry(item, style))).toBe(expected)
  })
})

describe('cslItemOf', () => {
  const itemOf = (fields: Partial<Source>): CslItem => cslItemOf(sourceOf('s', ['x'], fields).source)
  const capsule = sourceOf('s', ['x']).source.capsule
  it.each<readonly [string, Partial<Source>, Partial<CslItem>]>([
    [
      'an outlet and a date',
      {},
      { type: 'article-newspaper', 'container-title': 'The Outlet', issued: { 'date-parts': [[2026, 3, 4]] } },
    ],
    [
      'an address without a date',
      { publishedAt: null, capsule: { ...capsule, address: url } },
      { type: 'webpage', URL: url },
    ],
    ['neither', { outlet: null }, { type: 'document' }],
    ['names are literal', { authors: ['Trần Nam Tiến', ' '] }, { author: [{ literal: 'Trần Nam Tiến' }] }],
    ['a language', { language: 'vi' }, { language: 'vi' }],
  ])('%s', (_name, fields, expected) => {
    expect(itemOf(fields)).toMatchObject(expected)
  })

  it('says nothing that the source does not state', () => {
    const bare = { title: ' ', authors: [], outlet: null, publishedAt: null, language: 'und' }
    expect(itemOf({ ...bare, capsule: { ...capsule, address: 'file:///home/me/x.html' } })).toEqual({
      id: 's',
      type: 'document',
    })
  })
})
