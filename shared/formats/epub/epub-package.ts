import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import { attributeOf } from '../office/attribute.ts'
import { folderOf, resolveIn, xmlOf } from '../office/package.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts'
import type { Zip } from '../zip/read-zip.ts'

const CONTAINER = 'META-INF/container.xml'
const ENCRYPTION = 'META-INF/encryption.xml'
const PACKAGE_TYPE = 'application/oebps-package+xml'
const CHAPTER_TYPE = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/iu
/** Scrambled fonts are no lock: the text can be read. */
const FONT_ALGORITHMS: readonly string[] = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']

/** A file of the book in the order of reading. */
export interface Chapter {
  /** As the archive has it. */
  readonly name: string
  /** What the book says that it is: words of `epub:type` and of the guide. */
  readonly kinds: ReadonlySet<string>
}

export interface EpubPackage {
  readonly metadata: XmlElement | undefined
  readonly chapters: readonly Chapter[]
  /** Chapters that the book lists and the archive does not hold, or holds in a format that is not read. */
  readonly missing: number
  /** The tables of contents, old and new. */
  readonly ncx: string | null
  readonly nav: string | null
}

/** References are percent-encoded, names in the archive are not always; both are looked up. */
export function nameIn(names: ReadonlySet<string>, folder: string, reference: string): string | null {
  const plain = resolveIn(folder, reference)
  if (names.has(plain)) return plain
  try {
    const decoded = resolveIn(folder, decodeURIComponent(reference))
    return names.has(decoded) ? decoded : null
  } catch (error) {
    // A percent sign that encodes nothing.
    if (error instanceof URIError) return null
    throw error
  }
}

/** Reads what the book says of itself: which files are its chapters, and in which order. */
export function readEpubPackage(zip: Zip): Result<EpubPackage> {
  const container = xmlOf(zip, CONTAINER, { allowsNamedType: true })
  if (!container.ok) return container
  const roots = childrenOf(childOf(container.value, 'rootfiles'), 'rootfile')
  const root = roots.find(({ attributes }) => attributes.get('media-type') === PACKAGE_TYPE) ?? roots[0]
  const names: ReadonlySet<string> = new Set(zip.names)
  const path = nameIn(names, '', root?.attributes.get('full-path') ?? '')
  if (path === null) return fail('import/malformed', messages.importer.epubNoBook('it has no package'))
  const opf = xmlOf(zip, path, { allowsNamedType: true })
  if (!opf.ok) return opf
  const read = packageOf(names, opf.value, folderOf(path))
  if (isLocked(zip, names, read.chapters)) return fail('import/encrypted', messages.importer.epubLocked)
  return read.chapters.length === 0
    ? fail('import/malformed', messages.importer.epubNoBook('it lists no chapters'))
    : ok(read)
}

function packageOf(names: ReadonlySet<string>, opf: XmlElement, folder: string): EpubPackage {
  const nameOf = (reference: string): string | null => nameIn(names, folder, reference)
  const items = childrenOf(childOf(opf, 'manifest'), 'item')
  const byId = new Map(items.map((item) => [item.attributes.get('id') ?? '', item]))
  const hrefOf = (item: XmlElement | undefined): string | null =>
    item ? nameOf(item.attributes.get('href') ?? '') : null
  const propertiesOf = (item: XmlElement): readonly string[] => (item.attributes.get('properties') ?? '').split(/\s+/u)
  const nav = hrefOf(items.find((item) => propertiesOf(item).includes('nav')))
  const kinds = new Map<string, string>()
  for (const { attributes } of childrenOf(childOf(opf, 'guide'), 'reference')) {
    const name = nameOf(attributes.get('href') ?? '')
    if (name !== null) kinds.set(name, `${kinds.get(name) ?? ''} ${attributes.get('type') ?? ''}`)
  }
  const spine = childOf(opf, 'spine')
  const references = childrenOf(spine, 'itemref')
  // What is not in the line of reading comes after it.
  const ordered = [
    ...references.filter(({ attributes }) => attributes.get('linear') !== 'no'),
    ...references.filter(({ attributes }) => attributes.get('linear') === 'no'),
  ]
  const chapters = new Map<string, Chapter>()
  let missing = 0
  for (const { attributes } of ordered) {
    const item = byId.get(attributes.get('idref') ?? '')
    const name = hrefOf(item)
    if (name === null || !CHAPTER_TYPE.test(item?.attributes.get('media-type') ?? '')) missing += 1
    else if (!chapters.has(name)) {
      const words = `${kinds.get(name) ?? ''}${name === nav ? ' toc' : ''}`.toLowerCase().split(/\s+/u)
      chapters.set(name, { name, kinds: new Set(words) })
    }
  }
  const ncx =
    hrefOf(byId.get(spine?.attributes.get('toc') ?? '')) ??
    hrefOf(items.find(({ attributes }) => attributes.get('media-type') === 'application/x-dtbncx+xml'))
  return { metadata: childOf(opf, 'metadata'), chapters: [...chapters.values()], missing, ncx, nav }
}

/** True when a chapter is encrypted; a list that cannot be read says nothing, and noise is no chapter anyway. */
function isLocked(zip: Zip, names: ReadonlySet<string>, chapters: readonly Chapter[]): boolean {
  const encryption = zip.names.includes(ENCRYPTION) ? xmlOf(zip, ENCRYPTION, { allowsNamedType: true }) : null
  if (!encryption?.ok) return false
  const read = new Set(chapters.map(({ name }) => name))
  return childrenOf(encryption.value, 'EncryptedData').some((data) => {
    const algorithm = attributeOf(childOf(data, 'EncryptionMethod'), 'Algorithm', '') ?? ''
    const reference = childOf(childOf(data, 'CipherData'), 'CipherReference')?.attributes.get('URI') ?? ''
    const name = nameIn(names, '', reference)
    return !FONT_ALGORITHMS.includes(algorithm) && name !== null && read.has(name)
  })
}
