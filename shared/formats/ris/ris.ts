import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import type { CslItem, CslType } from '../../briefs/citations/csl-item.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { issuedOf, itemsOf, oneLine, overrideNote } from '../bibliography/items.ts'
import type { DataWriter, ExportOptions } from '../export-format.ts'

const TYPES: Readonly<Record<CslType, string>> = { 'article-newspaper': 'NEWS', webpage: 'ELEC', document: 'GEN' }
const LINE_END = '\r\n'

function write(contents: DossierContents, { override }: ExportOptions): Uint8Array<ArrayBuffer> {
  const note = overrideNote(override)
  const records = itemsOf(contents).map((item) => recordOf(item, note))
  return utf8fromStringLoose(records.length === 0 ? LINE_END : records.join(LINE_END))
}

/** One reference: a tag, two spaces, a hyphen, a space and the value on each line. */
function recordOf(item: CslItem, note: string | null): string {
  const date = issuedOf(item, '/')
  const tags: readonly (readonly [tag: string, value: string | null | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['TI', item.title],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ['T2', item['container-title']],
    ['PY', date?.slice(0, 4)],
    ['DA', date],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', note],
  ]
  const lines = tags.flatMap(([tag, value]) => {
    const line = oneLine(value ?? '')
    return line === '' ? [] : [`${tag}  - ${line}`]
  })
  return [...lines, 'ER  - ', ''].join(LINE_END)
}

/** The sources for EndNote, Zotero, Mendeley and library catalogues. */
export const ris = {
  write,
} as const satisfies DataWriter
