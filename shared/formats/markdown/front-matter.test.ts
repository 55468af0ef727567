import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from './front-matter.ts'
import { statedMetadata } from './stated-metadata.ts'

const stated = (text: string): Readonly<Record<string, unknown>> => {
  const { fields, body } = splitFrontMatter(text)
  const all = { ...statedMetadata(fields), body: body.trim() }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0)),
  )
}

describe('what a file says about itself', () => {
  it.each<readonly [what: string, text: string, stated: Readonly<Record<string, unknown>>]>([
    [
      'YAML',
      '---\ntitle: The mill\nauthor: Jane Doe\ndate: 2026-03-14\nlang: vi\n---\nText',
      { title: 'The mill', authors: ['Jane Doe'], publishedAt: '2026-03-14', language: 'vi', body: 'Text' },
    ],
    [
      'quotes',
      `---\ntitle: "Salt: \\"a\\" story"\nsubtitle: 'It''s late'\n---\n`,
      { title: 'Salt: "a" story', subtitle: "It's late", body: '' },
    ],
    ['escapes', '---\ntitle: "Ti\\u1ebfng"\n---\n', { title: 'Tiếng', body: '' }],
    ['comments', '---\n# about\ntitle: C# in a mill # note\n---\n', { title: 'C# in a mill', body: '' }],
    [
      'lists',
      '---\nauthors:\n  - Jane Doe\n  - "Trần Minh Châu"\n---\n',
      { authors: ['Jane Doe', 'Trần Minh Châu'], body: '' },
    ],
    [
      'lists at the margin',
      '---\nauthor:\n- Jane Doe\n- John\ntitle: x\n---\n',
      { title: 'x', authors: ['Jane Doe', 'John'], body: '' },
    ],
    [
      'lists in one line',
      '---\nauthor: [Jane Doe, "Doe, John"]\n---\n',
      { authors: ['Jane Doe', 'Doe, John'], body: '' },
    ],
    [
      'lists of people',
      '---\nauthor:\n  - name: Jane Doe\n    affiliation: Mill\n  - name: John\n---\n',
      { authors: ['Jane Doe', 'John'], body: '' },
    ],
    [
      'folded lines',
      '---\ntitle: >-\n  The mill\n  is sold\nlang: en\n---\n',
      { title: 'The mill is sold', language: 'en', body: '' },
    ],
    ['lines that go on', '---\ntitle: The mill\n  is sold\n---\n', { title: 'The mill is sold', body: '' }],
    ['an end with points', '---\ntitle: x\n...\nText', { title: 'x', body: 'Text' }],
    [
      'what a clipper writes',
      '---\ntitle: "Mill"\nsource: "https://news.example/a?b=1"\nauthor:\n  - "[[Jane Doe]]"\npublished: 2026-03-14\ncreated: 2026-03-20\n---\n',
      {
        title: 'Mill',
        authors: ['Jane Doe'],
        publishedAt: '2026-03-14',
        address: 'https://news.example/a?b=1',
        body: '',
      },
    ],
    ['a source that is a newspaper', '---\nsource: The Courier\n---\n', { outlet: 'The Courier', body: '' }],
    ['the day on which a note was made is not that of the text', '---\ncreated: 2026-03-20\n---\n', { body: '' }],
    ['a date with a time', '---\ndate: 2026-03-14 08:00:00 +0700\n---\n', { publishedAt: '2026-03-14', body: '' }],
    ['a date in words', '---\ndate: 14 March 2026\n---\n', { publishedAt: '2026-03-14', body: '' }],
    ['a date that may be two', '---\ndate: 03/04/2026\n---\n', { body: '' }],
    [
      'TOML',
      '+++\ntitle = "Mill"\ndate = 2026-03-14\nauthors = ["Jane", "John"]\n+++\nText',
      { title: 'Mill', publishedAt: '2026-03-14', authors: ['Jane', 'John'], body: 'Text' },
    ],
    [
      'a title block of Pandoc',
      '% The mill\n  is sold\n% Jane Doe; John\n% 14 March 2026\n\nText',
      { title: 'The mill is sold', authors: ['Jane Doe', 'John'], publishedAt: '2026-03-14', body: 'Text' },
    ],
    ['a title block with a title alone', '% The mill\n\nText', { title: 'The mill', body: 'Text' }],
    [
      'keys of MultiMarkdown',
      'Title: The mill\nAuthor: Jane Doe and John\nDate: 2026-03-14\n\nText',
      { title: 'The mill', authors: ['Jane Doe', 'John'], publishedAt: '2026-03-14', body: 'Text' },
    ],
    ['an address with a password is none', '---\nurl: https://me:secret@x.example/\n---\n', { body: '' }],
    ['an address that is a script is none', '---\nurl: javascript:alert(1)\n---\n', { body: '' }],
    ['nothing is made of anchors and maps', '---\ntitle: &a x\nauthor: {name: y}\nlang: !!str en\n---\n', { body: '' }],
    ['empty values say nothing', '---\ntitle:\nauthor: ~\ndate: null\nlang: ""\n---\n', { body: '' }],
  ])('%s', (_what, text, expected) => {
    expect(stated(text)).toEqual(expected)
  })

  it.each([
    ['two rules with prose between', '---\n\nThe mill was sold.\n\n---\n\nMore'],
    ['a rule alone', '---\nThe mill was sold in spring.'],
    ['a first line with a colon', 'Date: the evening before nobody came.\n\nText'],
    ['a percentage', '%\n\nText'],
    ['a front matter without an end', '---\ntitle: x\n\nText'],
  ])('%s is text', (_what, text) => {
    const { fields, body } = splitFrontMatter(text)
    expect([[...fields.values()].flat().filter((value) => value !== ''), body.endsWith(text.slice(-8))]).toEqual([
      [],
      true,
    ])
  })
})
