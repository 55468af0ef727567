import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annotatedBrief } from '../../briefs/annotated-brief/annotated-brief.ts'
import { FIXTURES } from '../../briefs/annotated-brief/testing/fixtures.ts'
import { type BriefDocument, plainTextOf } from '../../briefs/document/document.ts'
import {
  convertWithOffice,
  convertWithPandoc,
  officeWith,
  PANDOC,
  PATIENCE,
  temporaryFolder,
} from '../testing/other-programs.ts'
import { ARABIC, CHINESE, documentOf, everyBlock, VIETNAMESE } from './testing/every-block.ts'
import { writeDocx } from './write-docx.ts'

const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }
const DOCUMENTS: readonly (readonly [string, BriefDocument])[] = [
  ['every block', everyBlock()],
  ...FIXTURES.filter(([name]) => !name.startsWith('5,000')).map(
    ([name, fixture]) => [name, annotatedBrief(fixture(), OPTIONS)] as const,
  ),
]
const bare = (text: string): string => text.replace(/[\s\ufffd]+/gu, '')
const quotesOf = (document: BriefDocument): readonly string[] =>
  document.blocks.flatMap((block) => (block.type === 'quote' ? block.paragraphs : []))

const read = (document: BriefDocument) =>
  mammoth.convertToHtml(
    { buffer: Buffer.from(writeDocx(document)) },
    {
      styleMap: [
        "p[style-name='Title'] => h1.title:fresh",
        ...['expert view', 'official statement', 'figure'].map(
          (kind) => `p[style-name='Quote ${kind}'] => blockquote:fresh`,
        ),
        'comment-reference => sup.comment',
      ],
      ignoreEmptyParagraphs: false,
    },
  )
const unescaped = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
const elements = (html: string, tag: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag.split('[')[0] ?? ''}>`, 'gs'))].map(([, inner]) =>
    unescaped((inner ?? '').replace(/<sup.*?<\/sup>/gs, '')),
  )

describe.each(DOCUMENTS)('mammoth reads %s', (_name, document) => {
  it('with the same headings and quotes, and nothing that it does not know', async () => {
    const { value, messages } = await read(document)
    const headings = document.blocks.flatMap((block) =>
      block.type === 'heading' ? [bare(block.content.map(plainTextOf).join(''))] : [],
    )
    expect(elements(value, 'h[1-6]').length + headings.length).toBeGreaterThan(0)
    expect(
      [...value.matchAll(/<h[1-6](?: [^>]*)?>(.*?)<\/h[1-6]>/gs)].map(([, inner]) => bare(unescaped(inner ?? ''))),
    ).toEqual(headings)
    expect(elements(value, 'blockquote').map(bare)).toEqual(quotesOf(document).map(bare))
    expect(messages.filter(({ type, message }) => type === 'error' || /unrecognised element/i.test(message))).toEqual(
      [],
    )
  })
})

it('mammoth finds footnotes, comments, links, lists and tables', async () => {
  const { value } = await read(everyBlock())
  expect(value).toMatch(/<li id="footnote-1">.*See .*Quote 1/s)
  expect(value).toContain(ARABIC)
  expect(value.match(/She changed her mind later\./g)).toHaveLength(4)
  expect(value).toContain('href="https://example.org/a?b=1&amp;c=2#d"')
  expect(value).toMatch(/<ol><li>First.*<ul><li>a point of the first<\/li><\/ul>/s)
  expect(value).toMatch(/<thead><tr><th>.*Person/s)
})

const WRITER = officeWith('libsw')

describe.skipIf(WRITER === null)('LibreOffice Writer (skipped where it is not installed)', () => {
  const { folder, remove } = temporaryFolder('docx')
  beforeAll(() => {
    DOCUMENTS.forEach(([, document], at) => writeFileSync(join(folder, `${String(at)}.docx`), writeDocx(document)))
    const files = DOCUMENTS.map((_, at) => join(folder, `${String(at)}.docx`))
    convertWithOffice(WRITER ?? '', folder, 'fodt', files)
  }, PATIENCE)
  afterAll(remove)
  const odt = (at: number): string => readFileSync(join(folder, `${String(at)}.fodt`), 'utf8')
  const wordsOf = (xml: string): string =>
    bare(unescaped(xml.slice(xml.indexOf('<office:body>')).replace(/<text:s[^>]*>/g, ' ')).replace(/&apos;/g, "'"))

  it.each(DOCUMENTS.map(([name], at) => [name, at] as const))('reads %s word for word', (_name, at) => {
    const words = wordsOf(odt(at))
    const document = DOCUMENTS[at]?.[1] ?? documentOf()
    expect(quotesOf(document).filter((quote) => !words.includes(bare(quote)))).toEqual([])
  })

  it('has every footnote with its own words, also with a comment before it', () => {
    const notes = [...odt(0).matchAll(/<text:note .*?<text:note-body>(.*?)<\/text:note-body>/gs)].map(([, inner]) =>
      bare(unescaped(inner ?? '')),
    )
    expect(notes).toEqual([bare('See Quote 1.'), bare(ARABIC)])
    expect(odt(0).match(/<office:annotation /g)).toHaveLength(5)
    expect(wordsOf(odt(0))).toContain(bare(VIETNAMESE))
    expect(wordsOf(odt(0))).toContain(bare(CHINESE))
  })
})

describe.skipIf(PANDOC === null)('Pandoc (skipped where it is not installed)', () => {
  const { folder, remove } = temporaryFolder('docx-pandoc')
  afterAll(remove)
  const html = (document: BriefDocument): string => {
    const file = join(folder, 'brief.docx')
    writeFileSync(file, writeDocx(document))
    return convertWithPandoc(PANDOC ?? '', [
      '--from',
      'docx',
      '--to',
      'html',
      '--standalone',
      '--track-changes=all',
      file,
    ])
  }

  it.each(DOCUMENTS)('reads %s word for word', (_name, document) => {
    const words = bare(unescaped(html(document)))
    expect(quotesOf(document).filter((quote) => !words.includes(bare(quote)))).toEqual([])
  })

  it('finds headings, footnotes, comments, lists and tables', () => {
    const found = html(everyBlock())
    const count = (pattern: RegExp): number => found.match(pattern)?.length ?? 0
    expect(count(/<h[1-6]/g)).toBe(everyBlock().blocks.filter(({ type }) => type === 'heading').length)
    expect(count(/class="footnote-ref"/g)).toBe(2)
    expect(count(/class="comment-start"/g)).toBe(5)
    expect(found).toMatch(/<ol[^>]*>\s*<li>.*First.*<ul>/s)
    expect(found).toMatch(/<thead>.*Person.*<\/thead>/s)
  })
})
