import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../../testing/random.ts'
import { docx } from '../docx/docx.ts'
import { epub } from '../epub/epub.ts'
import type { ImportReader } from '../import-format.ts'
import { odt } from '../odt/odt.ts'
import { docxOf, epubOf, odtOf, p, pack, wordPart } from './testing/pack.ts'

const FORMATS: readonly (readonly [string, ImportReader])[] = [
  ['docx', docx],
  ['odt', odt],
  ['epub', epub],
]
const SMALL: Readonly<Record<string, Uint8Array>> = {
  docx: pack(
    docxOf(p('The mill', 'Title') + p('It was sold in spring.'), { 'word/styles.xml': wordPart('styles', '') }),
  ),
  odt: pack(odtOf('<text:h>The mill</text:h><text:p>It was sold in spring.</text:p>', { 'styles.xml': '<a/>' })),
  epub: pack(epubOf({ chapters: { 'a.xhtml': '<h1>The mill</h1><p>It was sold in spring.</p>' } })),
}
const made = (extension: string): Uint8Array => SMALL[extension] ?? new Uint8Array()
const read = (format: ImportReader, bytes: Uint8Array): ReturnType<ImportReader['read']> => {
  format.claims?.(bytes)
  return format.read({ fileName: 'a', bytes })
}
const SEED = 20_260_314
/** 3 MB of words that do not repeat: what repeats is packed too well. */
const LONG = ((random) => Array.from({ length: 300_000 }, () => random().toString(36).slice(2, 11)).join(' '))(
  randomOf(SEED),
)

describe.each(FORMATS)('damaged %s', (extension, format) => {
  it(`is an error or a source, with any bit turned over (seed ${String(SEED)})`, async () => {
    const whole = made(extension)
    const random = randomOf(SEED)
    let refused = 0
    for (let time = 0; time < 200; time += 1) {
      const bytes = whole.slice()
      const at = Math.floor(random() * bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      const result = await read(format, bytes)
      if (result.ok) continue
      refused += 1
      expect(result.error.code).toMatch(/^import\//u)
      expect(result.error.message).not.toBe('')
    }
    expect(refused).toBeGreaterThan(0)
  })

  it('is an error at any length', async () => {
    const whole = made(extension)
    const random = randomOf(SEED)
    for (let time = 0; time < 60; time += 1) {
      const result = await read(format, whole.slice(0, Math.floor(random() * whole.length)))
      expect(result).toMatchObject({ ok: false, error: { code: 'import/malformed' } })
    }
  })
})

/** The main part of each format with `content` for its text. */
const withText = {
  docx: (content: string) => pack(docxOf(content)),
  odt: (content: string) => pack(odtOf(content)),
  epub: (content: string) => pack(epubOf({ chapters: { 'a.xhtml': content } })),
}

describe('absurd files', () => {
  it.each([
    ['a bomb', docx, zipSync({ ...docxZip(), 'word/document.xml': new Uint8Array(60_000_000) }), 'import/too-large'],
    ['a bomb of a book', epub, pack(epubOf({ chapters: { 'a.xhtml': ' '.repeat(60_000_000) } })), 'import/too-large'],
    ['10,000 levels in Word', docx, withText.docx('<w:tbl><w:tr><w:tc>'.repeat(10_000)), 'import/malformed'],
    [
      '10,000 closed levels',
      odt,
      withText.odt('<text:section>'.repeat(10_000) + '</text:section>'.repeat(10_000)),
      'import/malformed',
    ],
    ['an archive in an archive', docx, zipSync({ 'a.docx': made('docx') }), 'import/malformed'],
    ['two files of one name', odt, twins(), 'import/malformed'],
  ])('%s is an error', async (_name, format, bytes, code) => {
    expect(await read(format, bytes)).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['Word', docx, withText.docx(p(LONG))],
    ['OpenDocument', odt, withText.odt(`<text:p>${LONG}</text:p>`)],
    ['a book', epub, withText.epub(`<p>${LONG}</p>`)],
  ])('3 MB in one paragraph of %s is a source', async (_name, format, bytes) => {
    const result = await read(format, bytes)
    expect(result.ok && result.value.text.replace(/\s+/gu, ' ')).toBe(LONG)
  })

  it('50,000 strange elements, runs, and calls of a long note are a source', async () => {
    const many = 50_000
    const strange = Array.from({ length: many }, (_, at) => `<w:x${String(at)}/>`).join('')
    const call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const notes = wordPart('footnotes', `<w:footnote w:id="2">${p('note '.repeat(20_000))}</w:footnote>`)
    const body = `<w:p>${strange}${'<w:r><w:t>a</w:t></w:r>'.repeat(many)}${call.repeat(many)}</w:p>`
    const result = await read(docx, pack(docxOf(body, { 'word/footnotes.xml': notes })))
    expect(result.ok && result.value.text.length).toBe(many + many * '[1]'.length + 2 + '[1] '.length + 99_999)
  })

  it('a book of 1,000 chapters that lists each twenty times is a source', async () => {
    const chapters = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, at) => [`c${String(at)}.xhtml`, '<p>Text</p>']),
    )
    const order = Array.from({ length: 1_000 }, (_, at) => `<itemref idref="c${String(at)}"/>`).join('')
    const result = await read(epub, pack(epubOf({ chapters, spine: order.repeat(20) })))
    expect(result.ok && result.value.wordCount).toBe(1_000)
  })
})

function docxZip(): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(Object.entries(docxOf('')).map(([name, text]) => [name, strToU8(text)]))
}

/** An archive in which two files have one name. */
function twins(): Uint8Array {
  const archive = zipSync({ mimetype: strToU8('a'), aimetype: strToU8('b') })
  const name = strToU8('mimetype')
  const other = strToU8('aimetype')
  for (let at = 0; at + name.length <= archive.length; at += 1) {
    if (other.every((byte, index) => archive[at + index] === byte)) archive.set(name, at)
  }
  return archive
}
