import { elementsIn, isElement, textIn, type HtmlElement } from '../html/dom.ts'
import { parseHtml } from '../html/parse-html.ts'
import { folderOf, textOf, xmlOf } from '../office/package.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts'
import type { Zip } from '../zip/read-zip.ts'
import { nameIn, type EpubPackage } from './epub-package.ts'

/** An entry of the table of contents. */
export interface Entry {
  readonly label: string
  /** 1 for the topmost. */
  readonly level: number
}

/** Entries of one file that are looked at; a book in one file has its chapters in it. */
const MAX_ENTRIES = 1_000
/** In UTF-16 code units. */
const MAX_LABEL = 500

/** What the table of contents lists in each file, in order. Empty where there is no table. */
export function chapterEntries(zip: Zip, { ncx, nav }: EpubPackage): ReadonlyMap<string, readonly Entry[]> {
  const names: ReadonlySet<string> = new Set(zip.names)
  const found = new Map<string, Entry[]>()
  const add = (table: string, reference: string | null, text: string, level: number): void => {
    const name = reference === null ? null : nameIn(names, folderOf(table), reference)
    const label = text.slice(0, MAX_LABEL).replace(/\s+/gu, ' ').trim()
    if (name === null || label === '') return
    const entries = found.get(name) ?? []
    if (entries.length < MAX_ENTRIES) entries.push({ label, level })
    found.set(name, entries)
  }
  const old = ncx === null ? null : xmlOf(zip, ncx, { allowsNamedType: true })
  if (ncx !== null && old?.ok) {
    for (const { point, level } of pointsIn(childOf(old.value, 'navMap'), 1)) {
      const reference = childOf(point, 'content')?.attributes.get('src') ?? null
      add(ncx, reference, childOf(childOf(point, 'navLabel'), 'text')?.text ?? '', level)
    }
  }
  if (found.size > 0) return found
  const page = nav === null ? null : textOf(zip, nav)
  if (nav !== null && page?.ok) {
    for (const element of elementsIn(parseHtml(page.value, true).document)) {
      if (element.localName !== 'a') continue
      add(nav, element.getAttribute('href'), textIn(element, MAX_LABEL), depthOf(element))
    }
  }
  return found
}

/** How many lists an entry is in, as far as headings have levels. */
function depthOf(element: HtmlElement): number {
  let depth = 0
  for (let here = element.parentNode; here && depth < 6; here = here.parentNode) {
    if (isElement(here) && here.localName === 'ol') depth += 1
  }
  return Math.max(1, depth)
}

function* pointsIn(
  parent: XmlElement | undefined,
  level: number,
): Generator<{ readonly point: XmlElement; readonly level: number }> {
  for (const point of childrenOf(parent, 'navPoint')) {
    yield { point, level }
    yield* pointsIn(point, level + 1)
  }
}
