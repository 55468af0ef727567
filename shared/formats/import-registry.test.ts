import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { IMPORT_FORMATS } from './import-formats.ts'
import { MAX_IMPORT_BYTES } from './import-limits.ts'
import { extensionOf, importFile } from './import-registry.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const PDF = bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj')
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)
const NOTE = bytes('The mill\n\nIt was sold in spring, and nobody knows to whom it belongs now.')

describe('importFile', () => {
  it.each([
    ['mill.txt', NOTE],
    ['MILL.TXT', NOTE],
    ['mill.text', NOTE],
    ['mill', NOTE],
    ['mill.article', NOTE],
    ['.txt', NOTE],
    ['../../etc/passwd', NOTE],
    ['<img src=x onerror=alert(1)>.txt', NOTE],
    ['\u202Etxt.exe', NOTE],
    ['', NOTE],
  ])('reads %j', async (fileName, content) => {
    const result = await importFile({ fileName, bytes: content })
    expect(result).toMatchObject({
      ok: true,
      value: { title: 'The mill', format: 'plain-text', extractor: 'plain-text@1' },
    })
  })

  it.each([
    ['empty.txt', bytes(''), 'import/empty'],
    ['blank.txt', bytes(' \n\t\r\n\u00A0\n'), 'import/empty'],
    ['mark.txt', Uint8Array.of(0xef, 0xbb, 0xbf), 'import/empty'],
    ['paper.txt', PDF, 'import/malformed'],
    ['paper.pdf', PDF, 'import/malformed'],
    ['paper', PDF, 'import/malformed'],
    ['picture.txt', PICTURE, 'import/binary'],
    ['picture.png', PICTURE, 'import/unknown-format'],
    ['picture', PICTURE, 'import/binary'],
    ['page.html', bytes('<p> </p>'), 'import/empty'],
    ['table.csv', bytes('a,b\n1,2'), 'import/unknown-format'],
  ])('refuses %s', async (fileName, content, code) => {
    expect(await importFile({ fileName, bytes: content })).toMatchObject({ ok: false, error: { code } })
  })

  it('refuses what is too large without looking at it', async () => {
    const huge = { length: MAX_IMPORT_BYTES + 1 } as Uint8Array
    expect(await importFile({ fileName: 'huge.txt', bytes: huge })).toMatchObject({
      ok: false,
      error: { code: 'import/too-large' },
    })
  })

  it('knows the file by the hash of its bytes', async () => {
    const result = await importFile({ fileName: 'abc.txt', bytes: bytes('abc') })
    expect(result.ok && result.value.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('extensionOf', () => {
  it.each([
    ['a.txt', 'txt'],
    ['a.b.TXT', 'txt'],
    ['a', ''],
    ['.txt', ''],
    ['dir.d/a', ''],
    ['dir\\a.Text', 'text'],
    ['a.', ''],
  ])('%j: %j', (fileName, extension) => {
    expect(extensionOf(fileName)).toBe(extension)
  })
})

describe('what the first bytes say', () => {
  const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])))
  const WORD = '<Types><Override ContentType="application/vnd.x.wordprocessingml.document.main+xml"/></Types>'

  it.each([
    ['Word', zip({ '[Content_Types].xml': WORD }), 'import/malformed'],
    ['OpenDocument', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'import/malformed'],
    ['EPUB', zip({ mimetype: 'application/epub+zip' }), 'import/malformed'],
    ['PDF', PDF, 'import/malformed'],
    ['another archive', zip({ 'a.txt': 'The mill' }), 'import/binary'],
  ])('is believed before the name: %s in a file called a.txt', async (_format, content, code) => {
    expect(await importFile({ fileName: 'a.txt', bytes: content })).toMatchObject({ ok: false, error: { code } })
  })
})

describe('the registry', () => {
  it('gives every extension to one format, in lower case', () => {
    const extensions = IMPORT_FORMATS.flatMap((format) => [...format.extensions])
    expect(new Set(extensions).size).toBe(extensions.length)
    expect(extensions.every((extension) => /^[a-z0-9]+$/u.test(extension))).toBe(true)
  })
})
