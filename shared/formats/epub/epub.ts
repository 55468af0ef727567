import { ok, type Result } from '../../result.ts'
import type { ImportReader } from '../import-format.ts'
import { isZip, openPackage, textOf } from '../office/package.ts'
import { sourceOf, type OfficeDocument } from '../office/office-document.ts'
import { epubBlocks } from './epub-blocks.ts'
import { epubMetadata } from './epub-metadata.ts'
import { readEpubPackage } from './epub-package.ts'

const ID = 'epub'
/** Raised whenever the same bytes would give another text or other blocks. */
const VERSION = 1

const TYPE = 'application/epub+zip'

/** By the type that the archive begins with; books that were packed again often lack it, but not their container. */
function isEpub(bytes: Uint8Array): boolean {
  const zip = isZip(bytes) ? openPackage(bytes) : null
  if (!zip?.ok) return false
  const type = zip.value.names.includes('mimetype') ? textOf(zip.value, 'mimetype') : null
  if (type?.ok && type.value.trim() === TYPE) return true
  return type === null && zip.value.names.includes('META-INF/container.xml')
}

/** Reads a book in the order of its spine; scripts, pictures and what is outside of the archive are left alone. */
export function readEpub(bytes: Uint8Array): Result<OfficeDocument> {
  const zip = openPackage(bytes)
  if (!zip.ok) return zip
  const book = readEpubPackage(zip.value)
  if (!book.ok) return book
  const metadata = epubMetadata(book.value.metadata)
  const text = epubBlocks(zip.value, book.value, metadata)
  if (!text.ok) return text
  const { blocks, unread } = text.value
  return ok({ blocks, metadata, unread })
}

/** EPUB 2 and 3: chapters are headings, cover and table of contents are fenced. */
export const epub: ImportReader = {
  claims: isEpub,
  read: (input) => Promise.resolve(sourceOf(readEpub(input.bytes), input, { format: ID, version: VERSION })),
}
