import { NO_METADATA, type StatedMetadata } from '../../structured/structured-document.ts'
import { likenessKey } from '../../plain-text/signals/words.ts'
import { textIn, type HtmlElement } from '../dom.ts'
import type { HeadData } from './head-data.ts'
import { readJsonLd, plain, type LinkedArticle } from './json-ld.ts'
import { withoutSite } from './title.ts'
import { dateOf, languageTag, namesOf, outletOf, webAddress } from './values.ts'

/*
 * Who is believed, first to last. What is written for search engines (JSON-LD) is made by the same program that makes
 * the article and is checked by them; `citation_*` and Dublin Core are made by librarians, but name the journal's
 * date; Open Graph is what editors word for sharing; `meta` of old is often a template's. For the outlet it is the
 * other way round: JSON-LD names the company, Open Graph the paper as readers know it.
 */
const TITLES = [
  'citation_title',
  'dc.title',
  'dcterms.title',
  'og:title',
  'parsely-title',
  'sailthru.title',
  'twitter:title',
  'headline',
  'title',
]
const AUTHORS = [
  'citation_author',
  'citation_authors',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.personalname',
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'byl',
  'twitter:data1',
]
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.published',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'date',
  'article_date_original',
  'originalpublicationdate',
  'release_date',
]
const OUTLETS = [
  'og:site_name',
  'citation_journal_title',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'article:publisher',
  'application-name',
  'apple-mobile-web-app-title',
  'copyright-holder',
]
const LANGUAGES = [
  'citation_language',
  'dc.language',
  'dcterms.language',
  'content-language',
  'og:locale',
  'language',
  'inlanguage',
]

/** What can be told of the headings and lines of the page itself. */
export interface Printed {
  /** `likenessKey` of every heading. */
  readonly headings: ReadonlySet<string>
}

interface Reading {
  readonly head: HeadData
  readonly linked: LinkedArticle | null
}

function firstOf<Value>(head: HeadData, keys: readonly string[], read: (value: string) => Value | null): Value | null {
  for (const key of keys) {
    for (const value of head.metas.get(key) ?? []) {
      const found = read(value)
      if (found !== null) return found
    }
  }
  return null
}

const hasItem = (element: HtmlElement, name: string): boolean =>
  (element.getAttribute('itemprop') ?? '').toLowerCase().split(/\s+/u).includes(name)

const valueOf = (element: HtmlElement): string =>
  element.getAttribute('content') ?? element.getAttribute('datetime') ?? textIn(element, 400)

function readAuthors({ head, linked }: Reading, outlet: string | null): readonly string[] {
  const named = unique((linked?.authors ?? []).flatMap((name) => namesOf(name, outlet)))
  if (named.length > 0) return named
  for (const key of AUTHORS) {
    const values = key === 'twitter:data1' && !isAuthorLabel(head) ? [] : (head.metas.get(key) ?? [])
    const names = unique(values.flatMap((value) => namesOf(value, outlet)))
    if (names.length > 0) return names
  }
  const marked = head.marked.filter((element) => hasItem(element, 'author') || isAuthorLink(element))
  return unique(marked.slice(0, 20).flatMap((element) => namesOf(authorText(element), outlet)))
}

const isAuthorLabel = (head: HeadData): boolean =>
  (head.metas.get('twitter:label1') ?? []).some((label) =>
    /written by|author|verfasst von|par|por|bởi|作者/iu.test(label),
  )

const isAuthorLink = (element: HtmlElement): boolean =>
  (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/u).includes('author') && element.localName === 'a'

/** The name within `itemprop=author`, which may hold a portrait and a title as well. */
function authorText(element: HtmlElement): string {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && hasItem(node as HtmlElement, 'name')) return valueOf(node as HtmlElement)
  }
  return element.getAttribute('content') ?? textIn(element, 200)
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [likenessKey(name), name])).values()]
}

function readDate({ head, linked }: Reading): string | null {
  const stated = dateOf(linked?.published) ?? firstOf(head, DATES, dateOf)
  if (stated !== null) return stated
  const items = head.marked.filter((element) => hasItem(element, 'datepublished'))
  const times = head.marked.filter((element) => element.localName === 'time' && isPublished(element))
  for (const element of [...items, ...times]) {
    const date = dateOf(valueOf(element))
    if (date !== null) return date
  }
  return null
}

/** Of all the times on a page only the one that says so is that of the article. */
const isPublished = (element: HtmlElement): boolean =>
  element.getAttribute('pubdate') !== null ||
  /(?:^|[\s_-])(?:published?|entry-date|post-date|pub-?date|dateline|article-date|date-published)(?:$|[\s_-])/iu.test(
    element.getAttribute('class') ?? '',
  )

function readTitle(
  { head, linked }: Reading,
  outlet: string | null,
  address: string | null,
  { headings }: Printed,
): string | null {
  const given = [linked?.headline ?? null, ...TITLES.flatMap((key) => head.metas.get(key) ?? []), head.title]
  const titles = given
    .filter((title) => title !== null)
    .map((title) => withoutSite(title, outlet, address, headings))
    .filter((title) => title !== '' && outletOf(title) !== null && likenessKey(title) !== likenessKey(outlet ?? ''))
  // What is printed above the article is its title, whatever others the editors gave it for search and sharing.
  return titles.find((title) => headings.has(likenessKey(title))) ?? titles[0] ?? longTitle(given, outlet)
}

/** A title beyond the length of an outlet's name. */
const longTitle = (given: readonly (string | null)[], outlet: string | null): string | null =>
  given.map((title) => plain(title ?? '')).find((title) => title.length > 80 && title !== outlet) ?? null

/**
 * What a page states about itself, in the order of trust above; null and empty for what it does not.
 *
 * @param savedFrom where an archive says that it was saved from
 */
export function readPageMetadata(
  head: HeadData,
  printed: Printed,
  savedFrom: string | null,
): StatedMetadata & { readonly description: string | null } {
  const saved = webAddress(savedFrom) ?? webAddress(head.savedFrom)
  const stated =
    webAddress(head.canonical, saved) ??
    firstOf(head, ['og:url', 'citation_public_url', 'dc.identifier.uri'], (value) => webAddress(value, saved))
  const ogTitle = likenessKey(head.metas.get('og:title')?.[0] ?? head.title ?? '')
  const linked = readJsonLd(head.jsonLd, (headline, address) => {
    const known = stated ?? saved
    return (
      (address !== null && known !== null && bare(address) === bare(known)) ||
      (headline !== null && ogTitle.startsWith(likenessKey(headline)))
    )
  })
  const reading: Reading = { head, linked }
  const sites = [...OUTLETS.flatMap((key) => head.metas.get(key) ?? []), linked?.publisher ?? null].map(outletOf)
  const names = sites.filter((name) => name !== null)
  const outlet = names.find((name) => !/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(name)) ?? names[0] ?? null
  const address = stated ?? webAddress(linked?.address) ?? saved
  return {
    ...NO_METADATA,
    title: readTitle(reading, outlet, address, printed),
    subtitle: linked?.subtitle ?? null,
    authors: readAuthors(reading, outlet),
    outlet,
    publishedAt: readDate(reading),
    language: languageTag(head.language) ?? languageTag(linked?.language) ?? firstOf(head, LANGUAGES, languageTag),
    address: webAddress(savedFrom) ?? address,
    description:
      linked?.description ??
      firstOf(head, ['og:description', 'description', 'twitter:description'], (value) => plain(value) || null),
  }
}

const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/[/?#]+$/u, '')
