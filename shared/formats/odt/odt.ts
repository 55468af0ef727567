import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { ImportReader } from '../import-format.ts'
import { attributeOf } from '../office/attribute.ts'
import { isZip, openPackage, textOf, xmlOf } from '../office/package.ts'
import { sourceOf, type OfficeDocument } from '../office/office-document.ts'
import { stated, statedDate, statedLanguage, statedNames, withOneTitle, withStyled } from '../office/stated.ts'
import { NO_METADATA, type StatedMetadata, type StructuredBlock } from '../structured/structured-document.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts'
import type { Zip } from '../zip/read-zip.ts'
import { OdtReader } from './odt-blocks.ts'
import { odtStyles } from './odt-styles.ts'

const ID = 'odt'
/** Raised whenever the same bytes would give another text or other blocks. */
const VERSION = 1

const TEXT_TYPE = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master|-web)?$/u
const MANIFEST = 'META-INF/manifest.xml'
const EDGES: Readonly<Record<'header' | 'footer', readonly string[]>> = {
  header: ['header', 'header-left', 'header-first'],
  footer: ['footer', 'footer-left', 'footer-first'],
}

function isOdt(bytes: Uint8Array): boolean {
  const zip = isZip(bytes) ? openPackage(bytes) : null
  if (!zip?.ok || !zip.value.names.includes('mimetype')) return false
  const type = textOf(zip.value, 'mimetype')
  return type.ok && TEXT_TYPE.test(type.value.trim())
}

/** True when the manifest lists keys: the files of the archive are then noise. */
function isEncrypted(zip: Zip): boolean {
  const manifest = zip.names.includes(MANIFEST) ? xmlOf(zip, MANIFEST, { allowsNamedType: true }) : null
  return manifest?.ok === true && manifest.value.children.some((entry) => childOf(entry, 'encryption-data'))
}

/** Reads a text document of LibreOffice and others; nothing that it refers to outside of itself is followed. */
export function readOdt(bytes: Uint8Array): Result<OfficeDocument> {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const zip = opened.value
  if (isEncrypted(zip)) return fail('import/encrypted', messages.importer.officeEncrypted)
  const content = xmlOf(zip, 'content.xml')
  if (!content.ok) return content
  const text = childOf(childOf(content.value, 'body'), 'text')
  if (!text) return fail('import/malformed', messages.importer.odtNoBody)
  let unread = 0
  const part = (name: string): XmlElement | null => {
    const xml = zip.names.includes(name) ? xmlOf(zip, name) : null
    if (xml && !xml.ok) unread += 1
    return xml?.ok ? xml.value : null
  }
  const styles = part('styles.xml')
  const meta = part('meta.xml')
  const reader = new OdtReader(odtStyles(content.value, styles))
  const body = withOneTitle(reader.read(text))
  if (body.length === 0) return fail('import/empty', messages.importer.onlyBlank)
  const edge = (kind: 'header' | 'footer'): readonly StructuredBlock[] => around(reader, styles, kind)
  const metadata = withStyled(body, propertiesOf(meta))
  return ok({ blocks: [...edge('header'), ...body, ...edge('footer')], metadata, unread })
}

/** What stands at the top or at the foot of every page, once; a page number alone is nothing to read. */
function around(reader: OdtReader, styles: XmlElement | null, kind: 'header' | 'footer'): readonly StructuredBlock[] {
  const pages = childrenOf(childOf(styles ?? undefined, 'master-styles'), 'master-page')
  const edges = pages.flatMap(({ children }) => children.filter(({ name }) => EDGES[kind].includes(name)))
  const texts = new Set(edges.flatMap((edge) => reader.blocksIn(edge, 'paragraph').map(({ text }) => text)))
  return [...texts]
    .filter((text) => /\p{L}{2}/u.test(text))
    .map((text): StructuredBlock => ({ text, role: 'boilerplate', isCertain: true }))
}

/** When it was made and changed is not when it was published; a property that is called a date is. */
function propertiesOf(meta: XmlElement | null): StatedMetadata {
  const all = childOf(meta ?? undefined, 'meta')
  const property = (name: string): string | undefined => childOf(all, name)?.text
  const own = (name: string): string | undefined =>
    childrenOf(all, 'user-defined').find((one) => attributeOf(one, 'name', 'meta')?.toLowerCase() === name)?.text
  const first = statedNames(property('initial-creator'))
  return {
    ...NO_METADATA,
    title: stated(property('title')),
    subtitle: stated(own('subtitle')),
    authors: first.length > 0 ? first : statedNames(property('creator')),
    outlet: stated(own('publisher')),
    publishedAt: statedDate(own('date')),
    language: statedLanguage(property('language')),
  }
}

/** OpenDocument text: styles are roles, notes stand where they are read, headers and footers are fenced. */
export const odt: ImportReader = {
  claims: isOdt,
  read: (input) => Promise.resolve(sourceOf(readOdt(input.bytes), input, { format: ID, version: VERSION })),
}
