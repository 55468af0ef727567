import { strToU8, zipSync } from 'fflate'
import type { Result } from '../../../result.ts'
import type { OfficeDocument } from '../office-document.ts'

type Files = Readonly<Record<string, string>>

export const pack = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc" xmlns:v="urn:v"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A small Word file: `body` is what stands in `w:body`, the rest are whole parts. */
export const docxOf = (body: string, parts: Files = {}): Files => ({
  '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/></Types>`,
  '_rels/.rels': `<Relationships><Relationship Id="r" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
  ...parts,
})

/** A part of a Word file: `root` is its element. */
export const wordPart = (root: string, inside: string): string => `<w:${root} ${W}>${inside}</w:${root}>`

export const headersOf = (...names: readonly string[]): Files => ({
  'word/_rels/document.xml.rels': `<Relationships>${names
    .map((name) => `<Relationship Id="${name}" Type="${REL}/${name.replace(/\d/u, '')}" Target="${name}.xml"/>`)
    .join('')}</Relationships>`,
})

/** A paragraph of Word with a style. */
export const p = (text: string, style?: string, properties = ''): string =>
  `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

const ODF = ['office', 'text', 'style', 'table', 'draw', 'meta', 'fo', 'svg']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

/** A small text document: `text` is what stands in `office:text`. */
export const odtOf = (text: string, parts: Files = {}, styles = ''): Files => ({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': `<office:document-content ${ODF} xmlns:dc="urn:dc"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
  ...parts,
})

export const odfPart = (root: string, inside: string): string =>
  `<office:${root} ${ODF} xmlns:dc="urn:dc">${inside}</office:${root}>`

const CONTAINER = `<container><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

export interface Book {
  readonly metadata?: string
  /** By name in `OPS/`: what stands in the body. */
  readonly chapters: Files
  readonly spine?: string
  readonly items?: string
  readonly files?: Files
}

/** A small book: each chapter is in the spine, in order. */
export function epubOf({ metadata = '', chapters, spine, items = '', files = {} }: Book): Files {
  const names = Object.keys(chapters)
  const listed = names.map(
    (name, at) => `<item id="c${String(at)}" href="${name}" media-type="application/xhtml+xml"/>`,
  )
  const order = spine ?? names.map((_name, at) => `<itemref idref="c${String(at)}"/>`).join('')
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OPS/book.opf': `<package xmlns:dc="urn:dc" xmlns:opf="urn:opf"><metadata>${metadata}</metadata><manifest>${listed.join('')}${items}</manifest><spine toc="ncx">${order}</spine></package>`,
    ...Object.fromEntries(
      names.map((name) => [
        `OPS/${decodeURIComponent(name)}`,
        `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${chapters[name] ?? ''}</body></html>`,
      ]),
    ),
    ...files,
  }
}

/** Blocks in one line each: `role level: text`, with a mark where nothing of it is to be judged. */
export function shown(result: Result<OfficeDocument>): readonly string[] {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value.blocks.map(
    ({ role, level, text, isCertain }) =>
      `${role}${level === undefined ? '' : String(level)}${isCertain === true ? '!' : ''}: ${text}`,
  )
}
