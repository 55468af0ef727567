import { attributeOf } from '../office/attribute.ts'
import { stated, statedDate, statedLanguage, statedNames } from '../office/stated.ts'
import { NO_METADATA, type StatedMetadata } from '../structured/structured-document.ts'
import { childrenOf, type XmlElement } from '../xml/xml-element.ts'

/** Roles of those who wrote the text, as MARC names them; the same field names editors and illustrators. */
const WRITERS: ReadonlySet<string> = new Set(['aut', 'author', 'dis', 'jour'])
/** Dates of other things than the publication. */
const OTHER_EVENTS: ReadonlySet<string> = new Set(['modification', 'creation', 'conversion', 'copyright'])
const MAX_ADDRESS = 2_000

/** What the package of a book states. Without a main title the first is it. */
export function epubMetadata(metadata: XmlElement | undefined): StatedMetadata {
  const all = (name: string): readonly XmlElement[] => childrenOf(metadata, name)
  /** Of version 3: what is said of a field by its id. */
  const refined = new Map<string, string>()
  for (const meta of all('meta')) {
    const about = meta.attributes.get('refines')
    const property = meta.attributes.get('property')
    if (about !== undefined && property !== undefined) refined.set(`${about} ${property}`, meta.text.trim())
  }
  const said = (element: XmlElement, property: string): string | null => {
    const id = element.attributes.get('id')
    const of3 = id === undefined ? undefined : refined.get(`#${id} ${property}`)
    return of3 ?? attributeOf(element, property, 'opf')
  }
  const titles = all('title')
  const ofType = (type: string): XmlElement | undefined => titles.find((title) => said(title, 'title-type') === type)
  const authors = all('creator').filter((creator) => WRITERS.has((said(creator, 'role') ?? 'aut').toLowerCase()))
  const made = all('meta')
    .find(({ attributes }) => attributes.get('property') === 'dcterms:modified')
    ?.text.trim()
  const eventOf = (date: XmlElement): string => said(date, 'event')?.toLowerCase() ?? ''
  const dates = all('date').filter((date) => !OTHER_EVENTS.has(eventOf(date)))
  // Programs that are given no date state the second in which they made the file: nothing was published then.
  const published =
    dates.find((date) => eventOf(date) === 'publication') ?? dates.find(({ text }) => text.trim() !== made)
  const address = all('source')
    .map(({ text }) => text.trim())
    .find(isAddress)
  return {
    ...NO_METADATA,
    title: stated((ofType('main') ?? titles[0])?.text),
    subtitle: stated(ofType('subtitle')?.text),
    authors: [...new Set(authors.flatMap(({ text }) => statedNames(text)))],
    outlet: stated(all('publisher')[0]?.text),
    publishedAt: statedDate(published?.text),
    language: statedLanguage(all('language')[0]?.text),
    address: address ?? null,
  }
}

/** A web address without credentials. */
const isAddress = (text: string): boolean =>
  text.length <= MAX_ADDRESS && /^https?:\/\/[^\s/@]+(?:\/[^\s]*)?$/iu.test(text)
