import { strFromU8, unzipSync } from 'fflate'

/** The parts of a package as text, by their paths. */
export const docxParts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const unescaped = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** The words of a part: runs joined, each paragraph on a line. */
export const wordsOfPart = (xml: string): string =>
  unescaped(
    xml
      .replace(/<w:br\/>|<w:tab\/>/g, ' ')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  )

/** All words of a document: body, footnotes, comments. */
export const wordsOfDocx = (bytes: Uint8Array): string => {
  const parts = docxParts(bytes)
  return ['document', 'footnotes', 'comments']
    .map((part) => wordsOfPart(parts.get(`word/${part}.xml`) ?? ''))
    .join('\n')
}
