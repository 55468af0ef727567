import { strFromU8, unzipSync } from 'fflate'

/** The parts of a workbook as text, by their paths. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))

export interface ReadCell {
  readonly type: 'text' | 'number' | 'boolean'
  readonly value: string
  readonly style: number
}

export interface ReadSheet {
  readonly name: string
  /** By address, such as `B2`. */
  readonly cells: ReadonlyMap<string, ReadCell>
  readonly xml: Document
}

/** Needs a DOM. Fails on any part that is not well-formed XML. */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = partsOf(bytes)
  const documents = new Map([...parts].map(([path, xml]) => [path, parsed(path, xml)]))
  const texts = elements(documents.get('xl/sharedStrings.xml'), 't').map((element) => unescaped(element.textContent))
  return elements(documents.get('xl/workbook.xml'), 'sheet').map((sheet, at) => {
    const xml = documents.get(`xl/worksheets/sheet${String(at + 1)}.xml`)
    if (!xml) throw new Error('A sheet is missing.')
    const cells = elements(xml, 'c').map((cell) => [cell.getAttribute('r') ?? '', cellOf(cell, texts)] as const)
    return { name: sheet.getAttribute('name') ?? '', cells: new Map(cells), xml }
  })
}

function parsed(path: string, xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  if (document.querySelector('parsererror')) throw new Error(`${path} is not well-formed.`)
  return document
}

const elements = (document: Document | undefined, name: string): readonly Element[] =>
  document ? [...document.getElementsByTagName(name)] : []

function cellOf(cell: Element, texts: readonly string[]): ReadCell {
  const value = cell.getElementsByTagName('v')[0]?.textContent ?? ''
  const style = Number(cell.getAttribute('s'))
  const type = cell.getAttribute('t')
  if (type === 's') return { type: 'text', value: texts[Number(value)] ?? 'no such text', style }
  return { type: type === 'b' ? 'boolean' : 'number', value, style }
}

/** ST_Xstring of ECMA-376. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
