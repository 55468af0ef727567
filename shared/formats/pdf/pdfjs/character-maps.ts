/// <reference types="vite/types/importMeta.d.ts" />
import { fromBase64 } from '@exodus/bytes/base64.js'

/**
 * Adobe's maps from the codes of East Asian encodings to characters, which files name and do not hold. Each is a
 * module of its own that is loaded when a file names it: in the page that reads files as much as in Node, and by none
 * of the two as a file or from an address.
 */
const MAPS = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
})
const NAME = /([^/]+)$/u
const byFileName = new Map(Object.entries(MAPS).map(([path, load]) => [NAME.exec(path)?.[1] ?? path, load]))

/** Stands where pdf.js would fetch data of its own: the maps of characters are at hand, fonts are not. */
export class CharacterMaps {
  readonly fetch = async ({ filename }: { readonly filename: string }): Promise<Uint8Array> => {
    const load = byFileName.get(filename)
    if (!load) throw new Error(`Not at hand: ${filename}`)
    const address = await load()
    return fromBase64(address.slice(address.indexOf(',') + 1))
  }
}
