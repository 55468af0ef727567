import { describe, expect, it } from 'vitest'
import { encodeUtf16 } from '../encoding/testing/encode.ts'
import { encodeVni } from '../encoding/testing/encode-fonts.ts'
import { brokenInvariant } from '../plain-text/testing/invariants.ts'
import { markdown, readMarkdownFile } from './markdown.ts'
import { readMarkdown } from './read-markdown.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const blocksIn = (text: string): readonly string[] =>
  readMarkdown(text).blocks.map(
    ({ role, level, text: words }) => `${role}${level === undefined ? '' : String(level)}: ${words}`,
  )

describe('blocks', () => {
  it.each<readonly [what: string, written: string, blocks: readonly string[]]>([
    [
      'headings of both kinds',
      '# The mill\n\nSold\n----\n\n###### Note ######',
      ['heading1: The mill', 'heading2: Sold', 'heading6: Note'],
    ],
    [
      'attributes of Pandoc',
      '# The mill {#mill .unnumbered}\n\n[Words]{.smallcaps} and km^2^ and H~2~O',
      ['heading1: The mill', 'paragraph: Words and km2 and H2O'],
    ],
    ['a brace that is no attribute', '# What {x} means {y}', ['heading1: What {x} means {y}']],
    ['wrapped lines and breaks', 'one\ntwo  \nthree\\\nfour<br>five', ['paragraph: one two\nthree\nfour\nfive']],
    [
      'wrapped Chinese has no blanks',
      '渡轮又迟到了，\n没有人惊讶。\n\n渡轮 A\n号',
      ['paragraph: 渡轮又迟到了，没有人惊讶。', 'paragraph: 渡轮 A 号'],
    ],
    [
      'marks',
      '*a* __b__ ~~c~~ `d e` [f](http://x.invalid "t") <http://y.invalid> \\*g\\* &amp; &#8220;h&#8221;',
      ['paragraph: a b c d e f http://y.invalid *g* & “h”'],
    ],
    [
      'lists in lists',
      '1. one\n   - two\n   - [x] three\n\n2. four\n\n   more of four',
      ['list-item: one', 'list-item: two', 'list-item: three', 'list-item: four', 'list-item: more of four'],
    ],
    [
      'a table',
      '| a | b |\n|---|:-:|\n| 1 | *two* |\n|   | `x` y |',
      ['table-row: a\tb', 'table-row: 1\ttwo', 'table-row: x y'],
    ],
    [
      'a quotation',
      '> Said\n> twice.\n>\n> > Inner.\n\n> - item',
      ['quotation: Said twice.', 'quotation: Inner.', 'list-item: item'],
    ],
    [
      'a callout that quotes',
      '> [!quote] Cho\n> Minister Cho said it would.\n>\n> **Cho**, minister',
      ['paragraph: Cho', 'quotation: Minister Cho said it would.', 'quotation: Cho, minister'],
    ],
    ['another callout', '> [!warning]-\n> Take care.', ['paragraph: Take care.']],
    [
      'code',
      '```js\nlet a = 1\n\n  b()\n```\n\n    indented',
      ['paragraph: let a = 1\n\n  b()', 'paragraph: indented'],
    ],
    [
      'pictures',
      '![The quay at dusk](a.png)\n\nWords ![here](b.png "T") on.\n\n![](c.png)',
      ['caption: The quay at dusk', 'paragraph: Words on.', 'caption: here'],
    ],
    ['a picture with attributes', '![Quay](a.png){width=50%}', ['caption: Quay']],
    [
      'footnotes, in the order of the text',
      'One.[^b] Two.[^a]\n\n[^a]: Note of a.\n\n[^b]: Note of b.\n\n    Second *part*.\n\n[^c]: Nobody asks.',
      [
        'paragraph: One. Two.',
        'paragraph: Note of b.',
        'paragraph: Second part.',
        'paragraph: Note of a.',
        'paragraph: Nobody asks.',
      ],
    ],
    ['a footnote in two places', 'One.[^1] Two.[^1]\n\n[^1]: Once.', ['paragraph: One. Two.', 'paragraph: Once.']],
    [
      'references',
      'See [the report][r] and [other].\n\n[r]: http://x.invalid\n[other]: <http://y.invalid>',
      ['paragraph: See the report and other.'],
    ],
    [
      'links between notes',
      '[[Mill]] and [[Mill#Sale|the sale]], ![[quay.png]] ![[Other note]]',
      ['paragraph: Mill and the sale, Other note'],
    ],
    [
      'rules, comments and definitions say nothing',
      'a\n\n***\n\n<!-- b -->\n\n[c]: http://d.invalid\n\ne',
      ['paragraph: a', 'paragraph: e'],
    ],
    [
      'HTML',
      '<div class="x">\n<h2>Sold</h2>\n<p>In <b>spring</b>.</p><ul><li>one</li></ul></div>\n\n<script>alert(1)</script>\n\nafter',
      ['heading2: Sold', 'paragraph: In spring.', 'list-item: one', 'paragraph: after'],
    ],
    ['HTML in a line', 'a<sup>2</sup> <span onclick="x()">b</span> <script>alert(1)</script>c', ['paragraph: a2 b c']],
    ['HTML in a quotation', '> <p>Said.</p>', ['quotation: Said.']],
    [
      'divisions and verse of Pandoc',
      '::: {.note}\nWords.\n:::\n\n| One line\n| and another',
      ['paragraph: Words.', 'paragraph: One line\nand another'],
    ],
    [
      'Vietnamese and Arabic',
      '## Điều 9\n\n- تأخرت **العبارة** مرة أخرى',
      ['heading2: Điều 9', 'list-item: تأخرت العبارة مرة أخرى'],
    ],
  ])('%s', (_what, written, blocks) => {
    expect(blocksIn(written)).toEqual(blocks)
  })

  it('is the same when the text is read in pieces', () => {
    const part =
      '## Sold\n\nSee [the report][r] of *spring*.[^1]\n\n- one\n\n  - two\n\n```\n# no heading\n\nb\n```\n\n'
    const times = 400
    const { blocks, isPartlyPlain } = readMarkdown(`${part.repeat(times)}[r]: http://x.invalid\n\n[^1]: Note.\n`)
    const one = blocksIn(`${part}[r]: http://x.invalid\n\n[^1]: Note.`)
    expect(isPartlyPlain).toBe(false)
    expect(blocks.length).toBe((one.length - 1) * times + 1)
    expect(blocks.slice(-2).map(({ text }) => text)).toEqual(['# no heading\n\nb', 'Note.'])
    expect(new Set(blocks.map(({ role, text }) => `${role} ${text}`)).size).toBe(one.length)
  })
})

const ARTICLE = `---
title: "Salt: a *river* story"
author:
  - Jane Doe
date: 2026-03-14
source: https://news.example/salt
publisher: The Courier
lang: en-GB
---

The tea turned salty on 9 January, and nobody on the quay was surprised by it.
`

describe('a file', () => {
  it('becomes a source with what its front matter states', async () => {
    const read = await markdown.read({ fileName: 'salt.md', bytes: bytesOf(ARTICLE) })
    expect(read).toMatchObject({
      ok: true,
      value: {
        title: 'Salt: a *river* story',
        authors: ['Jane Doe'],
        outlet: 'The Courier',
        publishedAt: '2026-03-14',
        address: 'https://news.example/salt',
        language: 'en',
        format: 'markdown',
        extractor: 'markdown@1',
        encoding: 'utf-8',
        notices: [],
      },
    })
    if (!read.ok) throw new Error(read.error.message)
    const { text, blocks, inferred } = read.value
    expect(text).toBe(
      'Salt: a *river* story\n\nThe tea turned salty on 9 January, and nobody on the quay was surprised by it.',
    )
    expect(blocks.map(({ role }) => role)).toEqual(['title', 'paragraph'])
    expect(inferred.filter((field) => field !== 'language')).toEqual([])
  })

  it('has its title once when the text repeats it', () => {
    const read = readMarkdownFile({
      fileName: 'a.md',
      bytes: bytesOf('---\ntitle: The mill\n---\n\n# The Mill\n\nSold.'),
    })
    expect(read.ok && read.value.text).toBe('The Mill\n\nSold.')
    expect(read.ok && read.value.blocks[0]?.role).toBe('title')
  })

  it.each([
    ['UTF-16', encodeUtf16('# Chợ nổi\n\nChợ mở từ lúc trời còn tối.', true), 'utf-16le'],
    ['VNI', encodeVni('# Chợ nổi\n\nChợ mở từ lúc trời còn tối.'), 'vni'],
  ])('may be in %s', (_name, bytes, encoding) => {
    expect(readMarkdownFile({ fileName: 'a.md', bytes })).toMatchObject({
      value: { encoding, text: 'Chợ nổi\n\nChợ mở từ lúc trời còn tối.' },
    })
  })

  it('is read in the encoding that was chosen', () => {
    const bytes = bytesOf('café')
    expect(readMarkdownFile({ fileName: 'a.md', bytes, encoding: 'windows-1252' })).toMatchObject({
      value: { text: 'cafÃ©', encoding: 'windows-1252' },
    })
  })

  it.each([
    ['nothing', '', 'import/empty'],
    ['blanks', ' \n\t\n', 'import/empty'],
    ['nothing but marks', '---\n\n***\n\n<!-- x -->\n', 'import/empty'],
    ['a PDF', '%PDF-1.7\n', 'import/binary'],
  ])('that is %s is refused', (_what, content, code) => {
    expect(readMarkdownFile({ fileName: 'a.md', bytes: bytesOf(content) })).toMatchObject({ error: { code } })
  })
})

describe('what is absurd', () => {
  const MEGABYTE = 1_000_000
  const filled = (unit: string, length = MEGABYTE): string => unit.repeat(length / unit.length)
  it.each<readonly [what: string, text: string, isPartlyPlain: boolean]>([
    ['10 MB of stars', filled('*', 10 * MEGABYTE), true],
    ['1 MB of brackets', filled('['), true],
    ['1 MB of pictures', filled('!['), true],
    ['1 MB of marks for quotations', filled('>'), true],
    ['1 MB of list marks', filled('- '), true],
    ['1 MB of code marks', filled('`a'), true],
    ['1 MB of tags', filled('<b>'), true],
    ['1 MB of angles', filled('<'), true],
    ['10 MB of words on one line', filled('word ', 10 * MEGABYTE), true],
    ['lists in lists', Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(2 * at)}- x`).join('\n'), true],
    ['quotations in quotations by lines', filled('> > > > > x\n\n', 60_000), false],
    ['emphasis in emphasis', filled('**a *b ', 13_000), false],
    ['addresses', filled('http://a.invalid/b ', 50_000), false],
    ['a table', `a|b\n-|-\n${filled('c|d\n', 30_000)}`, false],
    ['references without definitions', filled('[a][b]\n\n', 60_000), false],
    ['definitions', filled('[^1]: a\n\n[b]: c\n\n', 60_000), false],
    ['open HTML', `<div>${filled('<p>x\n\n', 200_000)}`, false],
    ['code without an end', `\`\`\`\n${filled('line\n\n', 300_000)}`, false],
    ['front matter without an end', `---\n${filled('a: b\n', 90_000)}`, false],
    ['keys without values', `---\n${filled('a:\n', 50_000)}---\n\nx`, false],
  ])('%s', { timeout: 60_000 }, (_what, text, isPartlyPlain) => {
    const read = readMarkdownFile({ fileName: 'a.md', bytes: bytesOf(text) })
    if (!read.ok) {
      expect(read.error.code).toBe('import/empty')
      return
    }
    expect(brokenInvariant(read.value.text, read.value.blocks)).toBeNull()
    expect(read.value.notices.map(({ code }) => code)).toEqual(isPartlyPlain ? ['import/simplified'] : [])
  })

  it('is only read as Markdown up to a length', () => {
    const paragraph = 'The *ferry* was late again, and nobody on the quay was surprised by that.\n\n'
    const { blocks, isPartlyPlain } = readMarkdown(paragraph.repeat(2_000), 80_000)
    expect(isPartlyPlain).toBe(true)
    expect(blocks[0]?.text).toContain('The ferry')
    expect(blocks.at(-1)?.text).toContain('The *ferry*')
  })

  it('keeps code that had to be cut as code', () => {
    const { blocks } = readMarkdown(`\`\`\`\n${'# *no* mark\n\n'.repeat(20_000)}\`\`\`\n\n# Mark`)
    expect(blocks.length).toBeGreaterThan(2)
    expect(blocks.slice(0, -1).every(({ role, text }) => role === 'paragraph' && text.startsWith('# *no* mark'))).toBe(
      true,
    )
    expect(blocks.at(-1)).toEqual({ role: 'heading', level: 1, text: 'Mark' })
  })
})
