import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../result.ts'
import type { OfficeDocument } from '../office/office-document.ts'
import { docxOf, headersOf, p, pack, shown, wordPart } from '../office/testing/pack.ts'
import { docx, readDocx } from './docx.ts'

const read = (body: string, parts: Readonly<Record<string, string>> = {}): Result<OfficeDocument> =>
  readDocx(pack(docxOf(body, parts)))

const style = (id: string, name: string, inside = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
const STYLES = wordPart(
  'styles',
  [
    style('Titel', 'Title'),
    style('berschrift1', 'heading 1'),
    style('Kapitel', 'Kapitel', '<w:basedOn w:val="berschrift1"/>'),
    style('Abschnitt', 'Abschnitt', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    style('Zitat', 'Quote'),
    style('Kreis', 'Kreis', '<w:basedOn w:val="Kreis"/>'),
    style('Punkte', 'Punkte', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
  ].join(''),
)
const numbered = (id: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${String(id)}"/></w:numPr>`
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const para = (inside: string): string => `<w:p>${inside}</w:p>`
const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const note = (kind: string, id: number, text: string): string =>
  `<w:${kind} w:id="${String(id)}">${p(text)}</w:${kind}>`

describe('paragraphs of Word', () => {
  it.each([
    ['Titel', '', 'title!: Words'],
    ['Subtitle', '', 'subtitle!: Words'],
    ['berschrift1', '', 'heading1: Words'],
    ['Kapitel', '', 'heading1: Words'],
    ['Abschnitt', '', 'heading3: Words'],
    ['Heading9', '', 'heading6: Words'],
    ['Zitat', '', 'quotation: Words'],
    ['Caption', '', 'caption: Words'],
    ['ListBullet', '', 'list-item: Words'],
    ['Punkte', '', 'list-item: Words'],
    ['Punkte', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'paragraph: Words'],
    ['TOC1', '', 'boilerplate!: Words'],
    ['Author', '', 'byline!: Words'],
    ['Kreis', '', 'paragraph: Words'],
    ['constructor', '', 'paragraph: Words'],
    ['Normal', '', 'paragraph: Words'],
    ['Normal', numbered(2), 'list-item: Words'],
    ['Normal', '<w:outlineLvl w:val="1"/>', 'heading2: Words'],
    ['berschrift1', numbered(2), 'heading1: Words'],
  ])('of the style %s %s', (id, properties, expected) => {
    expect(shown(read(p('Words', id, properties), { 'word/styles.xml': STYLES }))).toEqual([expected])
  })

  it.each([
    ['breaks and tabs', `${run('a')}<w:r><w:br/><w:tab/><w:t>b</w:t><w:cr/></w:r>`, ['paragraph: a\nb']],
    [
      'hyphens',
      `<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail hy</w:t><w:softHyphen/><w:t>phen</w:t></w:r>`,
      ['paragraph: e\u2011mail hyphen'],
    ],
    [
      'insertions, deletions and moves',
      `<w:ins>${run('new ')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom>${run('gone')}</w:moveFrom><w:moveTo>${run('here')}</w:moveTo>`,
      ['paragraph: new here'],
    ],
    [
      'fields',
      `<w:fldSimple w:instr="SEQ">${run('1')}</w:fldSimple><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>`,
      ['paragraph: 1'],
    ],
    ['directions', `<w:bdo w:val="rtl">${run('مرحبا')}</w:bdo>`, ['paragraph: مرحبا']],
    [
      'readings over letters',
      `<w:r><w:ruby><w:rt>${run('かん')}</w:rt><w:rubyBase>${run('漢')}</w:rubyBase></w:ruby></w:r>${run('字')}`,
      ['paragraph: 漢字'],
    ],
    [
      'what is hidden',
      `${run('seen')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>!</w:t></w:r>`,
      ['paragraph: seen!'],
    ],
    ['comments', `${run('text')}<w:r><w:commentReference w:id="1"/></w:r>`, ['paragraph: text']],
    [
      'text boxes, once',
      `${run('text')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('box')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ['paragraph: text', 'paragraph: box'],
    ],
    ['nothing', run(' \u200b '), null],
  ])('hold %s', (_name, inside, expected) => {
    const result = read(para(inside))
    if (expected) expect(shown(result)).toEqual(expected)
    else expect(result).toMatchObject({ ok: false, error: { code: 'import/empty' } })
  })

  it('run on where their end was deleted', () => {
    const deleted = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('one ')}</w:p>`
    expect(shown(read(deleted + p('two') + p('three')))).toEqual(['paragraph: one two', 'paragraph: three'])
  })
})

describe('notes of Word', () => {
  const parts = {
    'word/footnotes.xml': wordPart('footnotes', note('footnote', 2, 'Foot.') + note('footnote', 3, 'Other.')),
    'word/endnotes.xml': wordPart('endnotes', note('endnote', 2, 'End.')),
  }
  const call = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${String(id)}"/></w:r>`

  it('follow the paragraph that calls them, endnotes the text; each once', () => {
    const body =
      para(run('One') + call('footnote', 3) + call('endnote', 2)) + para(run('Two') + call('footnote', 3)) + p('Three')
    expect(shown(read(body, parts))).toEqual([
      'paragraph: One[1][2]',
      'paragraph!: [1] Other.',
      'paragraph: Two[1]',
      'paragraph: Three',
      'paragraph!: [2] End.',
    ])
  })

  it('follow the table that calls them', () => {
    const row = `<w:tr>${cell(para(run('A') + call('footnote', 2)))}${cell(p('B'))}</w:tr>`
    expect(shown(read(`<w:tbl>${row}${row}</w:tbl>`, parts))).toEqual([
      'table-row: A[1]\tB',
      'table-row: A[1]\tB',
      'paragraph!: [1] Foot.',
    ])
  })

  it('do not call each other in circles', () => {
    const circle = {
      'word/footnotes.xml': wordPart(
        'footnotes',
        `<w:footnote w:id="2">${para(run('Foot') + call('footnote', 2))}</w:footnote>`,
      ),
    }
    expect(shown(read(para(run('One') + call('footnote', 2)), circle))).toEqual([
      'paragraph: One[1]',
      'paragraph!: [1] Foot[1]',
    ])
  })
})

describe('tables of Word', () => {
  it('are rows, without the deleted ones', () => {
    const row = (a: string, b: string, properties = ''): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cell(p(a) + p('more'))}${cell(p(b))}</w:tr>`
    expect(shown(read(`<w:tbl>${row('1', '2')}${row('3', '4', '<w:del/>')}</w:tbl>`))).toEqual(['table-row: 1 more\t2'])
  })

  it('are text where they only place it', () => {
    const inner = `<w:tbl><w:tr>${cell(p('1'))}${cell(p('2'))}</w:tr></w:tbl>`
    expect(shown(read(`<w:tbl><w:tr>${cell(p('Left'))}${cell(p('Right') + inner)}</w:tr></w:tbl>`))).toEqual([
      'paragraph: Left',
      'paragraph: Right',
      'table-row: 1\t2',
    ])
    expect(shown(read(`<w:tbl><w:tr>${cell(p('One'))}</w:tr><w:tr>${cell(p('Two'))}</w:tr></w:tbl>`))).toEqual([
      'paragraph: One',
      'paragraph: Two',
    ])
  })
})

describe('what a Word file states', () => {
  const core = (inside: string): string =>
    `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${inside}</cp:coreProperties>`
  const properties = core(
    '<dc:title>Old title</dc:title><dc:creator>User; Trần Minh</dc:creator><dc:language>vi-VN</dc:language><dcterms:created>2020-01-02T00:00:00Z</dcterms:created>',
  )

  it('is in its properties, but for the date of publication', () => {
    expect(read(p('Words'), { 'docProps/core.xml': properties })).toMatchObject({
      ok: true,
      value: { metadata: { title: 'Old title', authors: ['User', 'Trần Minh'], publishedAt: null, outlet: null } },
    })
  })

  it('is what its author styled so before what its properties say', () => {
    const body = p('New title', 'Title') + p('May 3, 2024', 'Date') + p('Words') + p('Again', 'Title')
    const result = read(body, { 'docProps/core.xml': properties })
    expect(result).toMatchObject({ ok: true, value: { metadata: { title: 'New title', publishedAt: '2024-05-03' } } })
    expect(shown(result)).toEqual(['title!: New title', 'byline!: May 3, 2024', 'paragraph: Words', 'heading1: Again'])
  })

  it('is fenced at the edges of its pages', () => {
    const edges = {
      ...headersOf('header1', 'header2', 'footer1'),
      'word/header1.xml': wordPart('hdr', p('The Daily')),
      'word/header2.xml': wordPart('hdr', p('The Daily')),
      'word/footer1.xml': wordPart('ftr', p('7') + p('All rights')),
    }
    expect(shown(read(p('Words'), edges))).toEqual([
      'boilerplate!: The Daily',
      'paragraph: Words',
      'boilerplate!: All rights',
    ])
  })

  it('is read without the parts that are damaged, and says so', async () => {
    const bytes = pack(docxOf(p('Words'), { 'word/styles.xml': '<w:styles>' }))
    expect(await docx.read({ fileName: 'a.docx', bytes })).toMatchObject({
      ok: true,
      value: { notices: [{ code: 'import/partly-read' }] },
    })
  })
})

/** The first two sectors of a compound file whose directory has these names. */
function compoundFile(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(1536)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 0, true)
  view.setUint32(76, 1, true)
  view.setUint32(1024, 0xfffffffe, true)
  for (const [at, name] of names.entries()) {
    const start = 512 + at * 128
    for (const [index, letter] of Array.from(name).entries())
      view.setUint16(start + index * 2, letter.charCodeAt(0), true)
    view.setUint16(start + 64, (name.length + 1) * 2, true)
  }
  return bytes
}

describe('files that are no Word files of today', () => {
  it.each([
    ['locked', compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), true, 'import/encrypted'],
    ['old', compoundFile(['Root Entry', 'WordDocument']), true, 'import/unknown-format'],
    ['old sheets', compoundFile(['Root Entry', 'Workbook']), false, 'import/unknown-format'],
    ['another archive', pack({ a: 'b' }), false, 'import/malformed'],
    [
      'another package',
      pack({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' }),
      false,
      'import/malformed',
    ],
    ['no archive', new Uint8Array([1, 2, 3]), false, 'import/malformed'],
    ['nothing', new Uint8Array(), false, 'import/malformed'],
    [
      'a document type',
      pack({ ...docxOf(''), 'word/document.xml': '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>' }),
      true,
      'import/malformed',
    ],
  ])('%s', (_name, bytes, claims, code) => {
    expect(docx.claims?.(bytes)).toBe(claims)
    expect(readDocx(bytes)).toMatchObject({ ok: false, error: { code } })
  })
})

describe('beside mammoth', () => {
  const made = (path: string): Uint8Array =>
    new Uint8Array(readFileSync(fileURLToPath(new URL(`../testing/made-by-others/${path}`, import.meta.url))))
  const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

  it.each(['pandoc/article.docx', 'pandoc/article-vi.docx', 'libreoffice/article.docx', 'libreoffice/article-zh.docx'])(
    'reads every word of %s that it reads',
    async (path) => {
      const bytes = made(path)
      const raw = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
      const result = await docx.read({ fileName: path, bytes })
      const ours = new Map<string, number>()
      for (const word of wordsOf(result.ok ? result.value.text : '')) ours.set(word, (ours.get(word) ?? 0) + 1)
      const missing = wordsOf(raw.value).filter((word) => {
        const left = ours.get(word) ?? 0
        ours.set(word, left - 1)
        return left <= 0
      })
      expect(missing).toEqual([])
    },
  )
})
