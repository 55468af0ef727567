import { utf8toStringLoose } from '@exodus/bytes/utf8.js'
import { TextDecoder } from '@exodus/bytes/encoding.js'
import { ok, type Result } from '../../result.ts'
import { beginsWith, ZIP_BYTES } from '../first-bytes.ts'
import { MAX_IMPORT_BYTES } from '../import-limits.ts'
import { readXml, type XmlOptions } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { openZip, type Zip, type ZipLimits } from '../zip/read-zip.ts'

/** Pictures count in the archive only: they are never unpacked. A book of 1,000,000 words has some 30 MB of XML. */
const LIMITS: ZipLimits = { archive: MAX_IMPORT_BYTES, entries: 20_000, unpacked: 96 * 1024 * 1024, ratio: 200 }

export const isZip = (bytes: Uint8Array): boolean => beginsWith(bytes, ZIP_BYTES)

/** An archive that is opened with the limits of documents. */
export const openPackage = (bytes: Uint8Array): Result<Zip> => openZip(bytes, LIMITS)

/** The text of one file of the archive; XML is in UTF-8 or, with a mark, in UTF-16. */
export function textOf(zip: Zip, name: string): Result<string> {
  const bytes = zip.read(name)
  if (!bytes.ok) return bytes
  const [first, second] = bytes.value
  if (first === 0xff && second === 0xfe) return ok(new TextDecoder('utf-16le').decode(bytes.value))
  if (first === 0xfe && second === 0xff) return ok(new TextDecoder('utf-16be').decode(bytes.value))
  return ok(utf8toStringLoose(bytes.value))
}

/** One file of the archive as XML. */
export function xmlOf(zip: Zip, name: string, options?: XmlOptions): Result<XmlElement> {
  const text = textOf(zip, name)
  return text.ok ? readXml(text.value, options) : text
}

/**
 * Where a reference in a file leads within the archive: relative to its folder, and never out of the archive, since it
 * is only looked up in it.
 */
export function resolveIn(folder: string, reference: string): string {
  const path = reference.replace(/[?#].*$/su, '')
  const parts: string[] = path.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '')
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The folder of a file of the archive; empty for the topmost. */
export const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')))
