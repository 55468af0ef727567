import { describe, expect, it } from 'vitest'
import { docxOf, epubOf, p, pack, shown, type Book } from '../office/testing/pack.ts'
import { epub, readEpub } from './epub.ts'

const read = (book: Book): ReturnType<typeof readEpub> => readEpub(pack(epubOf(book)))
const NCX_ITEM = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
const point = (label: string, src: string, inside = ''): string =>
  `<navPoint><navLabel><text>${label}</text></navLabel><content src="${src}"/>${inside}</navPoint>`
const ncx = (inside: string): Readonly<Record<string, string>> => ({
  'OPS/toc.ncx': `<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx><navMap>${inside}</navMap></ncx>`,
})

describe('the chapters of a book', () => {
  it('come in the order of the spine, what is beside the line last', () => {
    const chapters = { 'a.xhtml': '<p>A</p>', 'b.xhtml': '<p>B</p>', 'c.xhtml': '<p>C</p>' }
    const spine = '<itemref idref="c1" linear="no"/><itemref idref="c2"/><itemref idref="c0"/><itemref idref="c2"/>'
    expect(shown(read({ chapters, spine }))).toEqual(['paragraph: C', 'paragraph: A', 'paragraph: B'])
  })

  it('are found by encoded and by upward names', () => {
    const opf = '<item id="x" href="../OPS/./d%20%C3%A9.xhtml" media-type="application/xhtml+xml"/>'
    const files = { 'OPS/d é.xhtml': '<html><body><p>D</p></body></html>' }
    const book = {
      chapters: { 'b%20b.xhtml': '<p>B</p>' },
      items: opf,
      files,
      spine: '<itemref idref="c0"/><itemref idref="x"/>',
    }
    expect(shown(read(book))).toEqual(['paragraph: B', 'paragraph: D'])
  })

  it.each(['../../../../etc/passwd', '/etc/passwd', 'http://example.org/a.xhtml', 'file:///etc/passwd', '%', ''])(
    'are nowhere but in the archive: %s',
    (href) => {
      const items = `<item id="x" href="${href}" media-type="application/xhtml+xml"/>`
      const result = read({
        chapters: { 'a.xhtml': '<p>A</p>' },
        items,
        spine: '<itemref idref="x"/><itemref idref="c0"/>',
      })
      expect(shown(result)).toEqual(['paragraph: A'])
      expect(result).toMatchObject({ value: { unread: 1 } })
    },
  )

  it.each([
    [
      'what they have',
      { 'a.xhtml': '<h2>Own</h2><p>Text</p>' },
      point('Listed', 'a.xhtml'),
      ['heading2: Own', 'paragraph: Text'],
    ],
    [
      'what the table calls them',
      { 'a.xhtml': '<p>Text</p>' },
      point('Listed', 'a.xhtml#x'),
      ['heading1: Listed', 'paragraph: Text'],
    ],
    [
      'paragraphs that the table lists',
      { 'a.xhtml': '<p>ONE</p><p>Text</p><p>Two</p>' },
      point('One', 'a.xhtml', point('Two', 'a.xhtml#2')),
      ['heading1: ONE', 'paragraph: Text', 'heading2: Two'],
    ],
  ])('have as heading %s', (_name, chapters, contents, expected) => {
    expect(shown(read({ chapters, items: NCX_ITEM, files: ncx(contents) }))).toEqual(expected)
  })

  it('are called by the table of version 3, which is fenced', () => {
    const nav = '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>'
    const files = { 'OPS/nav.xhtml': `<html><body>${nav}</body></html>` }
    const items = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    const spine = '<itemref idref="nav"/><itemref idref="c0"/>'
    expect(shown(read({ chapters: { 'a.xhtml': '<p>Text</p>' }, items, files, spine }))).toEqual([
      'boilerplate!: One',
      'heading1: One',
      'paragraph: Text',
    ])
  })

  it('begin behind the title, its names and what programs repeat', () => {
    const metadata = '<dc:title>The Mill</dc:title><dc:creator>Lê Hoa</dc:creator>'
    const chapters = {
      'c.xhtml': '<section epub:type="cover"><p>Cover</p></section>',
      't.xhtml': '<h1>The mill</h1><p>Lê Hoa</p>',
      'a.xhtml': '<h1>The Mill</h1><p>Text</p>',
    }
    expect(shown(read({ metadata, chapters }))).toEqual([
      'boilerplate!: Cover',
      'title!: The mill',
      'byline!: Lê Hoa',
      'boilerplate!: The Mill',
      'paragraph: Text',
    ])
  })
})

describe('what a book states', () => {
  it.each([
    [
      'version 2',
      '<dc:title>T</dc:title><dc:creator opf:role="aut">A; B</dc:creator><dc:creator opf:role="ill">C</dc:creator><dc:date opf:event="modification">2001-01-01</dc:date><dc:date opf:event="publication">2000-02-03</dc:date><dc:publisher>P</dc:publisher><dc:language>vi</dc:language>',
      { title: 'T', authors: ['A', 'B'], publishedAt: '2000-02-03', outlet: 'P', language: 'vi', subtitle: null },
    ],
    [
      'version 3',
      '<dc:title id="s">S</dc:title><dc:title id="t">T</dc:title><meta refines="#t" property="title-type">main</meta><meta refines="#s" property="title-type">subtitle</meta><dc:creator id="a">A</dc:creator><dc:creator id="e">E</dc:creator><meta refines="#e" property="role">edt</meta><dc:date>2000-02-03T10:00:00Z</dc:date><dc:source>https://example.org/a</dc:source>',
      { title: 'T', subtitle: 'S', authors: ['A'], publishedAt: '2000-02-03', address: 'https://example.org/a' },
    ],
    [
      'little',
      '<dc:title> </dc:title><dc:date>2000</dc:date><dc:language>und</dc:language><dc:source>https://me:secret@example.org/</dc:source>',
      { title: null, publishedAt: null, language: null, address: null, authors: [] },
    ],
    [
      'no date but the second in which it was made',
      '<dc:title>T</dc:title><dc:date id="epub-date">2026-11-23T05:08:12Z</dc:date><meta property="dcterms:modified">2026-11-23T05:08:12Z</meta>',
      { title: 'T', publishedAt: null },
    ],
    [
      'a date, and when it was made',
      '<dc:title>T</dc:title><dc:date>2020-01-02</dc:date><meta property="dcterms:modified">2026-11-23T05:08:12Z</meta>',
      { title: 'T', publishedAt: '2020-01-02' },
    ],
  ])('%s', (_name, metadata, expected) => {
    expect(read({ metadata, chapters: { 'a.xhtml': '<p>Text</p>' } })).toMatchObject({
      ok: true,
      value: { metadata: expected },
    })
  })
})

describe('books that cannot be read', () => {
  const locked = (algorithm: string): Readonly<Record<string, string>> => ({
    'META-INF/encryption.xml': `<encryption xmlns:e="e"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/><e:CipherData><e:CipherReference URI="OPS/a.xhtml"/></e:CipherData></e:EncryptedData></encryption>`,
  })
  const chapters = { 'a.xhtml': '<p>Text</p>' }

  it.each([
    ['locked', epubOf({ chapters, files: locked('http://www.w3.org/2001/04/xmlenc#aes128-cbc') }), 'import/encrypted'],
    ['without chapters', epubOf({ chapters: {} }), 'import/malformed'],
    ['without package', { ...epubOf({ chapters }), 'META-INF/container.xml': '<container/>' }, 'import/malformed'],
    [
      'with entities',
      { ...epubOf({ chapters }), 'OPS/book.opf': '<!DOCTYPE p [<!ENTITY x "y">]><package/>' },
      'import/malformed',
    ],
    ['with nothing in it', epubOf({ chapters: { 'a.xhtml': '<p> </p>' } }), 'import/empty'],
  ])('%s', (_name, files, code) => {
    const bytes = pack(files)
    expect(epub.claims?.(bytes)).toBe(true)
    expect(readEpub(bytes)).toMatchObject({ ok: false, error: { code } })
  })

  it('are not those with scrambled fonts, and not other archives', () => {
    expect(read({ chapters, files: locked('http://www.idpf.org/2008/embedding') }).ok).toBe(true)
    expect(epub.claims?.(pack(docxOf(p('x'))))).toBe(false)
  })
})
