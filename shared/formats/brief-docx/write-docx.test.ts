// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { annotatedBrief } from '../../briefs/annotated-brief/annotated-brief.ts'
import { FIXTURES } from '../../briefs/annotated-brief/testing/fixtures.ts'
import { type BriefDocument, foreign, own, paragraph, words } from '../../briefs/document/document.ts'
import { exactOf } from '../../model/annotation.ts'
import { documentOf, everyBlock } from './testing/every-block.ts'
import { docxParts, wordsOfDocx, wordsOfPart } from './testing/read-docx.ts'
import { outOfOrder } from './testing/schema-order.ts'
import { writeDocx } from './write-docx.ts'

const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }
const DOCUMENTS: readonly (readonly [string, () => BriefDocument])[] = [
  ['every block', everyBlock],
  ['no block', () => documentOf()],
  ...FIXTURES.filter(([name]) => !name.startsWith('5,000')).map(
    ([name, fixture]) => [name, () => annotatedBrief(fixture(), OPTIONS)] as const,
  ),
]

function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  if (document.querySelector('parsererror')) throw new Error(`Not well-formed: ${xml.slice(0, 200)}`)
  return document
}
const partsOf = (document: BriefDocument) => docxParts(writeDocx(document))
const bodyOf = (document: BriefDocument): string => partsOf(document).get('word/document.xml') ?? ''
const values = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, value]) => value ?? '')
const bare = (text: string): string => text.replace(/\s+/gu, '')

describe.each(DOCUMENTS)('%s', (_name, document) => {
  const parts = partsOf(document())
  const body = parts.get('word/document.xml') ?? ''
  const all = [...parts.values()].join('')

  it('is well-formed in every part, and each has its content type', () => {
    for (const xml of parts.values()) parsed(xml)
    const types = parts.get('[Content_Types].xml') ?? ''
    const named = [...parts.keys()].filter((path) => !path.includes('_rels') && !path.startsWith('['))
    expect(named.filter((path) => !types.includes(`PartName="/${path}"`))).toEqual([])
  })

  it('has all properties in the order of the schema', () => {
    const wrong = [...parts].filter(([path]) => path.startsWith('word/') && !path.includes('_rels'))
    expect(wrong.flatMap(([path, xml]) => outOfOrder(parsed(xml)).map((what) => `${path}: ${what}`))).toEqual([])
  })

  it('uses only styles, lists, relationships, notes and bookmarks that are there', () => {
    const styles = new Set(values(parts.get('word/styles.xml') ?? '', /w:styleId="(\w+)"/g))
    expect(
      values(all, /<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="(\w+)"/g).filter((id) => !styles.has(id)),
    ).toEqual([])
    const lists = new Set(values(parts.get('word/numbering.xml') ?? '', /<w:num w:numId="(\d+)"/g))
    expect(values(body, /<w:numId w:val="(\d+)"/g).filter((id) => !lists.has(id))).toEqual([])
    for (const part of ['document', 'footnotes', 'comments']) {
      const ids = values(parts.get(`word/_rels/${part}.xml.rels`) ?? '', / Id="(\w+)"/g)
      expect(values(parts.get(`word/${part}.xml`) ?? '', / r:id="(\w+)"/g).filter((id) => !ids.includes(id))).toEqual(
        [],
      )
    }
    const bookmarks = values(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g)
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
    expect(bookmarks.filter((name) => !/^[a-z]\w{0,39}$/.test(name))).toEqual([])
    expect(values(all, /w:anchor="([^"]+)"/g).filter((name) => !bookmarks.includes(name))).toEqual([])
  })

  it('has each note once, and no number that is of a footnote and of a comment', () => {
    const footnotes = values(parts.get('word/footnotes.xml') ?? '', /<w:footnote w:id="(\d+)"/g)
    expect(values(body, /<w:footnoteReference w:id="(\d+)"/g)).toEqual(footnotes)
    const comments = values(parts.get('word/comments.xml') ?? '', /<w:comment w:id="(\d+)"/g)
    for (const mark of ['RangeStart', 'RangeEnd', 'Reference']) {
      expect(values(body, new RegExp(`<w:comment${mark} w:id="(\\d+)"`, 'g'))).toEqual(comments)
    }
    expect(comments.filter((id) => footnotes.includes(id))).toEqual([])
  })
})

describe('words', () => {
  it.each(FIXTURES.filter(([name]) => !name.startsWith('5,000')))('%s: every quote as it is', (_name, fixture) => {
    const contents = fixture()
    const written = bare(wordsOfDocx(writeDocx(annotatedBrief(contents, OPTIONS))))
    expect(contents.annotations.map(exactOf).filter((exact) => !written.includes(bare(exact)))).toEqual([])
  })

  it('shows what XML cannot hold as a character that could not be shown', () => {
    const written = bodyOf(documentOf(paragraph(foreign('a\u0000b\u000bc\ufffed\ud800e'))))
    expect(wordsOfPart(written)).toContain('a\ufffdb\ufffdc\ufffdd\ufffde')
  })

  it('keeps line ends and tabs', () => {
    expect(bodyOf(documentOf(paragraph(foreign('a\r\nb\nc\td'))))).toMatch(
      />a<\/w:t><w:br\/><w:t[^>]*>b<\/w:t><w:br\/><w:t[^>]*>c<\/w:t><w:tab\/><w:t[^>]*>d</,
    )
  })

  it('sets Arabic from right to left, also within a line of English', () => {
    const body = bodyOf(everyBlock())
    expect(body).toContain('<w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr><w:t xml:space="preserve">قالت الوزيرة')
    expect(body).toMatch(
      /<w:pStyle w:val="QuoteFigure"\/><w:pBdr><w:left w:val="nil"\/><w:right [^>]*\/><\/w:pBdr><w:bidi\/>/,
    )
    expect(body).toContain('<w:rtl/></w:rPr><w:t xml:space="preserve">ليلى «أم سعد»</w:t>')
  })

  it('tells Word the language of a quote', () => {
    expect(values(bodyOf(everyBlock()), /<w:lang w:\w+="([^"]+)"/g)).toEqual(
      expect.arrayContaining(['vi-VN', 'ar-SA', 'zh-CN', 'en-US']),
    )
  })
})

describe('blocks', () => {
  it('makes the first heading the title and the sections headings of level one', () => {
    expect(values(bodyOf(everyBlock()), /<w:pStyle w:val="(Title|Heading\d)"/g)).toEqual([
      'Title',
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading1',
    ])
  })

  it('makes a comment of a note on a quote and of a remark, and not of any other fact', () => {
    const parts = partsOf(everyBlock())
    const comments = wordsOfPart(parts.get('word/comments.xml') ?? '')
    expect(comments.match(/She changed her mind later\./g)).toHaveLength(4)
    expect(comments).toContain('Ask the ministry again.')
    const body = wordsOfPart(parts.get('word/document.xml') ?? '')
    expect(body).not.toContain('She changed her mind')
    expect(body).toContain('Stance: Leans yes \u00b7 Check: EXACT')
  })

  it('repeats the head of a table and cuts one that is too wide', () => {
    const columns = Array.from({ length: 130 }, (_, at) => words(`c${String(at)}`))
    const rows = [columns.map(({ label }) => [own(`v${label}`)])]
    const body = bodyOf(documentOf({ type: 'table', caption: 'Wide', columns, rows }))
    expect(body.match(/<w:tbl>/g)).toHaveLength(3)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    expect(columns.filter(({ label }) => !body.includes(`>v${label}<`))).toEqual([])
    expect(body.match(/>vc0</g)).toHaveLength(3)
  })

  it('keeps the rows of a short table together, and lets a long one break', () => {
    const kept = (rows: number): number => {
      const table = {
        type: 'table',
        caption: 'c',
        columns: [words('A')],
        rows: Array.from({ length: rows }, () => [[own('x')]]),
      } as const
      return values(bodyOf(documentOf(table)), /<w:pStyle w:val="TableText"\/>(<w:keepNext\/>)/g).length
    }
    expect([kept(3), kept(12), kept(13)]).toEqual([2, 11, 0])
  })

  it('leaves room behind a quote that has no details', () => {
    const quote = everyBlock()
      .blocks.flatMap((block) => (block.type === 'quote' ? [{ ...block, details: [] }] : []))
      .slice(0, 1)
    expect(bodyOf(documentOf(...quote))).toMatch(/<w:pStyle w:val="QuoteSource"\/><w:spacing w:after="\d{3}"\/>/)
  })

  it('begins every numbered list, and every one below an item, at one', () => {
    const body = bodyOf(everyBlock())
    const items = [...body.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map(([, ...at]) =>
      at.join(':'),
    )
    expect(items).toEqual([
      ...['0:2', '1:1', '1:3', '2:4', '0:2', '1:5'],
      ...['0:6', '1:1', '1:7', '2:8', '0:6', '1:9'],
    ])
  })

  it('has no more comments than Word takes, and prints the notes beyond them', () => {
    const remark = { type: 'comment', text: 'r' } as const
    const blocks = [paragraph(...Array.from({ length: 32_766 }, () => remark)), ...everyBlock().blocks.slice(-12)]
    const quotes = everyBlock().blocks.filter(({ type }) => type === 'quote')
    const parts = partsOf(documentOf(...blocks, ...quotes, paragraph(remark)))
    expect(parts.get('word/comments.xml')?.match(/<w:comment /g)).toHaveLength(32_767)
    expect(
      wordsOfPart(parts.get('word/document.xml') ?? '').match(/Note: She changed her mind/g)?.length,
    ).toBeGreaterThan(2)
  })
})

describe('bytes', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('are the same at every time', () => {
    const written = ['2026-01-01T00:00:00Z', '2031-07-08T11:12:13Z'].map((now) => {
      vi.useFakeTimers({ now: new Date(now) })
      return Buffer.from(writeDocx(everyBlock())).toString('base64')
    })
    expect(new Set(written).size).toBe(1)
  })

  it('hold no time but that of the export', () => {
    const all = [...partsOf(everyBlock()).values()].join('')
    expect(new Set(all.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g))).toEqual(new Set(['2026-03-05T09:30:00Z']))
    // Time and date of the first local header: 12:00:00, 1980-01-01.
    expect([...writeDocx(everyBlock()).subarray(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00])
  })
})
