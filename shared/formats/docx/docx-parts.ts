import { ok, type Result } from '../../result.ts'
import { folderOf, resolveIn, xmlOf } from '../office/package.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import type { Zip } from '../zip/read-zip.ts'

/** The parts of a Word file that are read. */
export interface DocxParts {
  readonly document: XmlElement
  readonly styles: XmlElement | null
  readonly footnotes: XmlElement | null
  readonly endnotes: XmlElement | null
  readonly headers: readonly XmlElement[]
  readonly footers: readonly XmlElement[]
  readonly core: XmlElement | null
  readonly custom: XmlElement | null
  /** Parts that are there and could not be read. */
  readonly unread: number
}

interface Relationship {
  /** The last word of its type, which differs between the two flavours of the format in what is before it. */
  readonly type: string
  readonly target: string
}

/** Of one kind; one a section and a kind of page is usual. */
const MAX_PARTS = 50

const MAIN = 'word/document.xml'

/** Finds the parts by their relationships, and reads them. Only the main part must be there and well-formed. */
export function readDocxParts(zip: Zip): Result<DocxParts> {
  const names = new Map(zip.names.map((name) => [name.toLowerCase(), name]))
  const nameOf = (path: string): string | undefined => names.get(path.toLowerCase())
  let unread = 0
  const part = (path: string | undefined): XmlElement | null => {
    const name = path === undefined ? undefined : nameOf(path)
    if (name === undefined) return null
    const xml = xmlOf(zip, name)
    if (!xml.ok) unread += 1
    return xml.ok ? xml.value : null
  }
  const relationships = (folder: string, file: string): readonly Relationship[] =>
    relationshipsOf(part([folder, '_rels', `${file}.rels`].filter((step) => step !== '').join('/')), folder)
  const ofPackage = relationships('', '')
  const targetOf = (all: readonly Relationship[], type: string): string | undefined =>
    all.find((one) => one.type === type && nameOf(one.target) !== undefined)?.target
  const main = targetOf(ofPackage, 'officeDocument') ?? MAIN
  const document = xmlOf(zip, nameOf(main) ?? main)
  if (!document.ok) return document
  const folder = folderOf(main)
  const ofDocument = relationships(folder, main.slice(folder === '' ? 0 : folder.length + 1))
  const one = (type: string): XmlElement | null => part(targetOf(ofDocument, type) ?? `${folder}/${type}.xml`)
  const many = (type: string): readonly XmlElement[] =>
    [...new Set(ofDocument.filter((relation) => relation.type === type).map(({ target }) => target))]
      .slice(0, MAX_PARTS)
      .map(part)
      .filter((xml) => xml !== null)
  const parts = {
    document: document.value,
    styles: one('styles'),
    footnotes: one('footnotes'),
    endnotes: one('endnotes'),
    headers: many('header'),
    footers: many('footer'),
    core: part(targetOf(ofPackage, 'core-properties') ?? 'docProps/core.xml'),
    custom: part(targetOf(ofPackage, 'custom-properties') ?? 'docProps/custom.xml'),
  }
  return ok({ ...parts, unread })
}

function relationshipsOf(xml: XmlElement | null, folder: string): readonly Relationship[] {
  return (xml?.children ?? [])
    .filter(({ name, attributes }) => name === 'Relationship' && attributes.get('TargetMode') !== 'External')
    .map(({ attributes }) => ({
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: resolveIn(folder, attributes.get('Target') ?? ''),
    }))
}
