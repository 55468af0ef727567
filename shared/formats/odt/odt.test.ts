import { describe, expect, it } from 'vitest'
import type { Result } from '../../result.ts'
import type { OfficeDocument } from '../office/office-document.ts'
import { docxOf, odfPart, odtOf, p as wordParagraph, pack, shown } from '../office/testing/pack.ts'
import { odt, readOdt } from './odt.ts'

const read = (text: string, parts: Readonly<Record<string, string>> = {}, styles = ''): Result<OfficeDocument> =>
  readOdt(pack(odtOf(text, parts, styles)))
const p = (inside: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${inside}</text:p>`
const cell = (inside: string, columns = 1): string =>
  `<table:table-cell table:number-columns-repeated="${String(columns)}">${inside}</table:table-cell>`
const row = (inside: string, rows = 1): string =>
  `<table:table-row table:number-rows-repeated="${String(rows)}">${inside}</table:table-row>`
const table = (inside: string): string => `<table:table>${inside}</table:table>`

const STYLES =
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>' +
  '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"/>' +
  '<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P4"/>' +
  '<style:style style:name="P4" style:family="paragraph" style:parent-style-name="P3"/>' +
  '<style:style style:name="T1" style:family="text" style:parent-style-name="Title"/>'

describe('paragraphs of OpenDocument', () => {
  it.each([
    ['Title', 'title!: Words'],
    ['Subtitle', 'subtitle!: Words'],
    ['Quotations', 'quotation: Words'],
    ['P1', 'quotation: Words'],
    ['P2', 'quotation: Words'],
    ['P3', 'paragraph: Words'],
    ['T1', 'paragraph: Words'],
    ['Illustration', 'caption: Words'],
    ['Heading_20_2', 'heading2: Words'],
    ['Contents_20_1', 'boilerplate!: Words'],
    ['Text_20_body', 'paragraph: Words'],
    ['Author', 'byline!: Words'],
  ])('of the style %s', (style, expected) => {
    expect(shown(read(p('Words', style), {}, STYLES))).toEqual([expected])
  })

  it.each([
    [
      'headings',
      '<text:h text:outline-level="3">One</text:h><text:h text:outline-level="9">Two</text:h><text:h>Three</text:h>',
      ['heading3: One', 'heading6: Two', 'heading1: Three'],
    ],
    ['blanks and breaks', p('a  \n b<text:s text:c="3"/>c<text:tab/>d<text:line-break/> e'), ['paragraph: a b c d\ne']],
    ['spans in their order', p('a<text:span>b</text:span>c<text:a>d</text:a>e'), ['paragraph: abcde']],
    [
      'lists in lists',
      `<text:list><text:list-item>${p('one')}<text:list><text:list-item>${p('two')}</text:list-item></text:list></text:list-item></text:list>`,
      ['list-item: one', 'list-item: two'],
    ],
    [
      'deletions and comments',
      `<text:tracked-changes><text:changed-region><text:deletion>${p('old')}</text:deletion></text:changed-region></text:tracked-changes>${p('new<office:annotation><dc:creator>me</dc:creator><text:p>why</text:p></office:annotation>')}`,
      ['paragraph: new'],
    ],
    [
      'what is hidden',
      `<text:section text:display="none">${p('hidden')}</text:section>${p('seen<text:hidden-text>no</text:hidden-text>')}`,
      ['paragraph: seen'],
    ],
    [
      'readings over letters',
      p('<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text></text:ruby>字'),
      ['paragraph: 漢字'],
    ],
    [
      'frames',
      p(
        `before<draw:frame><draw:text-box>${p('A pier', 'Illustration')}</draw:text-box><svg:title>picture</svg:title></draw:frame> after`,
      ),
      ['paragraph: before after', 'caption: A pier'],
    ],
    [
      'pages and sections',
      `<text:soft-page-break/><text:section>${p('a<text:soft-page-break/>b')}</text:section>`,
      ['paragraph: ab'],
    ],
    [
      'tables of contents',
      `<text:table-of-content><text:table-of-content-source>${p('x')}</text:table-of-content-source><text:index-body>${p('One 1')}</text:index-body></text:table-of-content>${p('One')}`,
      ['boilerplate!: One 1', 'paragraph: One'],
    ],
    [
      'notes',
      p(
        'One<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>End.</text:p></text:note-body></text:note><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Foot.</text:p><text:p>More.</text:p></text:note-body></text:note>',
      ) + p('Two'),
      ['paragraph: One[1][2]', 'paragraph!: [2] Foot.', 'paragraph!: More.', 'paragraph: Two', 'paragraph!: [1] End.'],
    ],
  ])('with %s', (_name, text, expected) => {
    expect(shown(read(text))).toEqual(expected)
  })
})

describe('tables of OpenDocument', () => {
  it('are rows, with what is repeated', () => {
    const rows = `<table:table-header-rows>${row(cell(p('a')) + cell('', 900) + cell(p('b')))}</table:table-header-rows>`
    expect(shown(read(table(rows + row(cell(p('1'), 3), 2))))).toEqual([
      'table-row: a\t\tb',
      'table-row: 1\t1\t1',
      'table-row: 1\t1\t1',
    ])
  })

  it('do not grow without bounds', () => {
    const words = 'word '.repeat(100)
    const nested = row(cell(p(words), 1_000_000), 1_000_000)
    const result = read(table(nested) + table(nested) + p('x'))
    const length = result.ok ? result.value.blocks.reduce((sum, { text }) => sum + text.length, 0) : 0
    expect(length).toBeGreaterThan(words.length)
    expect(length).toBeLessThan(300_000)
  })
})

describe('what an OpenDocument states', () => {
  const meta = (inside: string): Readonly<Record<string, string>> => ({
    'meta.xml': odfPart('document-meta', `<office:meta>${inside}</office:meta>`),
  })

  it('is in its properties, but for the date of publication', () => {
    const properties = meta(
      '<dc:title>The mill</dc:title><meta:initial-creator>Lê Hoa; A. B.</meta:initial-creator><dc:creator>Editor</dc:creator><dc:date>2020-01-01T00:00:00</dc:date><meta:user-defined meta:name="Publisher">The Daily</meta:user-defined>',
    )
    expect(read(p('Words'), properties)).toMatchObject({
      ok: true,
      value: { metadata: { title: 'The mill', authors: ['Lê Hoa', 'A. B.'], outlet: 'The Daily', publishedAt: null } },
    })
    expect(read(p('Words'), meta('<dc:creator>Editor</dc:creator>'))).toMatchObject({
      value: { metadata: { authors: ['Editor'] } },
    })
  })

  it('is fenced at the edges of its pages', () => {
    const page = `<style:master-page><style:header>${p('The Daily')}</style:header><style:footer>${p('7')}${p('Rights')}</style:footer></style:master-page>`
    const styles = odfPart('document-styles', `<office:master-styles>${page}${page}</office:master-styles>`)
    expect(shown(read(p('Words'), { 'styles.xml': styles }))).toEqual([
      'boilerplate!: The Daily',
      'paragraph: Words',
      'boilerplate!: Rights',
    ])
  })
})

describe('files that are no text documents', () => {
  const LOCKED =
    '<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'

  it.each([
    ['locked', pack(odtOf('', { 'META-INF/manifest.xml': LOCKED, 'content.xml': 'noise' })), true, 'import/encrypted'],
    ['empty', pack(odtOf(p(' '))), true, 'import/empty'],
    [
      'sheets',
      pack({
        ...odtOf(''),
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': odfPart('document-content', '<office:body/>'),
      }),
      false,
      'import/malformed',
    ],
    ['Word', pack(docxOf(wordParagraph('x'))), false, 'import/malformed'],
    [
      'a document type',
      pack(odtOf('', { 'content.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' })),
      true,
      'import/malformed',
    ],
  ])('%s', (_name, bytes, claims, code) => {
    expect(odt.claims?.(bytes)).toBe(claims)
    expect(readOdt(bytes)).toMatchObject({ ok: false, error: { code } })
  })
})
