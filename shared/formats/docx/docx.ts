import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { ImportReader } from '../import-format.ts'
import { isZip, openPackage, textOf } from '../office/package.ts'
import { sourceOf, type OfficeDocument } from '../office/office-document.ts'
import { stated, statedDate, statedLanguage, statedNames, withOneTitle, withStyled } from '../office/stated.ts'
import { NO_METADATA, type StatedMetadata, type StructuredBlock } from '../structured/structured-document.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts'
import { compoundFileNames } from './compound-file.ts'
import { DocxReader } from './docx-blocks.ts'
import { readDocxParts, type DocxParts } from './docx-parts.ts'
import { docxStyles } from './docx-styles.ts'

const ID = 'docx'
/** Raised whenever the same bytes would give another text or other blocks. */
const VERSION = 1

const CONTENT_TYPES = '[Content_Types].xml'
const WORD = /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled/iu

/** Files of Word, by what they hold: also those that are locked or of the old kind, so that the error can say so. */
function isDocx(bytes: Uint8Array): boolean {
  if (!isZip(bytes))
    return compoundFileNames(bytes).some((name) => name === 'EncryptedPackage' || name === 'WordDocument')
  const zip = openPackage(bytes)
  if (!zip.ok || !zip.value.names.includes(CONTENT_TYPES)) return false
  const types = textOf(zip.value, CONTENT_TYPES)
  return types.ok && WORD.test(types.value)
}

/** Reads a Word file; nothing that it refers to outside of itself is followed, and macros are not looked at. */
export function readDocx(bytes: Uint8Array): Result<OfficeDocument> {
  const outside = compoundFileNames(bytes)
  if (outside.includes('EncryptedPackage')) return fail('import/encrypted', messages.importer.officeEncrypted)
  if (outside.length > 0) return fail('import/unknown-format', messages.importer.docOld)
  const zip = openPackage(bytes)
  if (!zip.ok) return zip
  const parts = readDocxParts(zip.value)
  if (!parts.ok) return parts
  const { document, styles, headers, footers, unread } = parts.value
  if (document.name !== 'document') return fail('import/malformed', messages.importer.docxNoBody)
  const reader = new DocxReader(parts.value, docxStyles(styles))
  const body = withOneTitle(reader.read(document))
  if (body.length === 0) return fail('import/empty', messages.importer.onlyBlank)
  const blocks = [...around(reader, headers), ...body, ...around(reader, footers)]
  const metadata = withStyled(body, propertiesOf(parts.value))
  return ok({ blocks, metadata, unread })
}

/** What stands at the edge of every page, once; a page number alone is nothing to read. */
function around(reader: DocxReader, parts: readonly XmlElement[]): readonly StructuredBlock[] {
  const texts = new Set(parts.flatMap((part) => reader.blocksIn(part).map(({ text }) => text)))
  return [...texts]
    .filter((text) => /\p{L}{2}/u.test(text))
    .map((text): StructuredBlock => ({ text, role: 'boilerplate', isCertain: true }))
}

/** When it was made and changed is not when it was published; a property that is called a date is. */
function propertiesOf({ core, custom }: DocxParts): StatedMetadata {
  const property = (name: string): string | undefined => childOf(core ?? undefined, name)?.text
  const own = (name: string): string | undefined =>
    childrenOf(custom ?? undefined, 'property').find(({ attributes }) => attributes.get('name')?.toLowerCase() === name)
      ?.children[0]?.text
  return {
    ...NO_METADATA,
    title: stated(property('title')),
    subtitle: stated(own('subtitle')),
    authors: statedNames(property('creator')),
    outlet: stated(own('publisher')),
    publishedAt: statedDate(own('date')),
    language: statedLanguage(property('language')),
  }
}

/** Word: styles are roles, notes stand where they are read, headers and footers are fenced. */
export const docx: ImportReader = {
  claims: isDocx,
  read: (input) => Promise.resolve(sourceOf(readDocx(input.bytes), input, { format: ID, version: VERSION })),
}
