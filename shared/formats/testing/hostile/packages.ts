import { writeZip, type ZipEntry } from './write-zip.ts'

export type Package = 'docx' | 'odt' | 'epub'
export const PACKAGES: readonly Package[] = ['docx', 'odt', 'epub']

const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const SAID = 'Nobody had asked the ferryman, who had crossed the river every day for thirty years.'

/** The part with the text of each kind of package. */
export const TEXT_PART: Readonly<Record<Package, string>> = {
  docx: 'word/document.xml',
  odt: 'content.xml',
  epub: 'text.xhtml',
}

const paragraph = { docx: '<w:p><w:r><w:t>#</w:t></w:r></w:p>', odt: '<text:p>#</text:p>', epub: '<p>#</p>' }

/** A paragraph in the markup of the package; `words` is markup already. */
export const paragraphOf = (kind: Package, words = SAID): string => paragraph[kind].replace('#', () => words)

/** The part with the text around `body`; `before` stands between the declaration and the root. */
export function textPart(kind: Package, body = paragraphOf(kind), before = ''): string {
  switch (kind) {
    case 'docx':
      return `${XML}${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
    case 'odt':
      return `${XML}${before}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`
    case 'epub':
      return `${XML}${before}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>${body}</body></html>`
  }
}

export const opf = (manifest: string, spine: string, before = ''): string =>
  `${XML}${before}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:x</dc:identifier><dc:title>The crossing</dc:title><dc:language>en</dc:language></metadata><manifest>${manifest}</manifest><spine>${spine}</spine></package>`

const CONTAINER = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

/** The parts that a reader of this kind asks for, with `part` as the text. */
export function partsOf(kind: Package, part: string | Uint8Array = textPart(kind)): readonly ZipEntry[] {
  switch (kind) {
    case 'docx':
      return [
        {
          name: '[Content_Types].xml',
          content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        },
        {
          name: '_rels/.rels',
          content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        },
        { name: TEXT_PART.docx, content: part },
      ]
    case 'odt':
      return [
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
        {
          name: 'META-INF/manifest.xml',
          content: `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
        },
        { name: TEXT_PART.odt, content: part },
      ]
    case 'epub':
      return [
        { name: 'mimetype', content: 'application/epub+zip', stored: true },
        { name: 'META-INF/container.xml', content: CONTAINER },
        {
          name: 'content.opf',
          content: opf('<item id="t" href="text.xhtml" media-type="application/xhtml+xml"/>', '<itemref idref="t"/>'),
        },
        { name: TEXT_PART.epub, content: part },
      ]
  }
}

export const packageOf = (kind: Package, part?: string | Uint8Array): Uint8Array => writeZip(partsOf(kind, part))

/** The package with one part changed, added, or left out by `null`. */
export function packageWith(kind: Package, name: string, content: string | Uint8Array | null): Uint8Array {
  const others = partsOf(kind).filter((part) => part.name !== name)
  return writeZip(content === null ? others : [...others, { name, content }])
}
