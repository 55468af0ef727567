import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { itemsOf, overrideNote } from '../bibliography/items.ts'
import type { DataWriter, ExportOptions } from '../export-format.ts'

function write(contents: DossierContents, { override }: ExportOptions): Uint8Array<ArrayBuffer> {
  const note = overrideNote(override)
  const items = itemsOf(contents).map((item) => (note === null ? item : { ...item, note }))
  return utf8fromStringLoose(`${JSON.stringify(items, null, 2)}\n`)
}

/** The sources for Zotero, Pandoc and other programs that cite. */
export const cslJson = {
  write,
} as const satisfies DataWriter
