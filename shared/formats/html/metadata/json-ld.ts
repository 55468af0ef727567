type Json = null | boolean | number | string | readonly Json[] | JsonObject
interface JsonObject {
  readonly [key: string]: Json
}

/** What JSON-LD says of the article of a page. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly subtitle: string | null
  readonly description: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
  readonly address: string | null
}

const ARTICLE =
  /(?:^|[/#:])(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report)$/u
const PAGE = /(?:^|[/#:])(?:Web|Item|FAQ|About)Page$/u
/** Organisations write nothing; who they are stands in `publisher`. */
const NO_PERSON = /(?:Organization|Corporation|Organisation|WebSite|Brand)$/u
const MAX_NODES = 5_000
const MAX_AUTHORS = 100

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value]

function parse(text: string): Json {
  const bare = text
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*<!(?:--|\[CDATA\[)(?:\s*\*\/)?/u, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\s*\*\/)?$/u, '')
    .trim()
    .replace(/;$/u, '')
  for (const candidate of [bare, bare.replace(/[\u0000-\u001F]+/gu, ' ').replace(/,\s*(?=[}\]])/gu, '')]) {
    try {
      return JSON.parse(candidate) as Json
    } catch (cause) {
      // Pages write JSON by hand: with line breaks in strings, commas at the end, or cut off.
      if (!(cause instanceof SyntaxError)) throw cause
    }
  }
  return null
}

const typesOf = (node: JsonObject): readonly string[] =>
  listOf(node['@type']).filter((type) => typeof type === 'string')

/** A text of JSON-LD: one line, entities resolved, which many sites leave in it. */
function textOf(value: Json | undefined): string | null {
  const [first] = listOf(value)
  if (isObject(first)) return textOf(first['@value'] ?? first['name'] ?? first['@id'])
  if (typeof first !== 'string') return null
  const text = plain(first)
  return text === '' ? null : text
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['rdquo', '”'],
  ['ldquo', '“'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
])

/** Markup and entities in a value that should be text. */
export function plain(text: string): string {
  const resolved = text
    .slice(0, 2_000)
    .replace(/&(?:#(?<number>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>\w{2,8}));/giu, (whole, number, hex, name) => {
      if (typeof name === 'string') return ENTITIES.get(name.toLowerCase()) ?? whole
      const point = typeof number === 'string' ? Number(number) : Number.parseInt(String(hex), 16)
      return point > 0 && point <= 0x10_ff_ff && !(point >= 0xd8_00 && point <= 0xdf_ff)
        ? String.fromCodePoint(point)
        : ''
    })
  return resolved
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

interface Graph {
  readonly articles: readonly JsonObject[]
  readonly pages: readonly JsonObject[]
  readonly byId: ReadonlyMap<string, JsonObject>
}

/** The articles that are said to be what the page is about; not those of lists on it. */
function graphOf(texts: readonly string[]): Graph {
  const articles: JsonObject[] = []
  const pages: JsonObject[] = []
  const byId = new Map<string, JsonObject>()
  const queue: Json[] = texts.flatMap((text) => listOf(parse(text)))
  for (let i = 0; i < queue.length && i < MAX_NODES; i += 1) {
    const node = queue[i]
    if (Array.isArray(node)) queue.push(...(node as readonly Json[]).slice(0, MAX_NODES))
    if (!isObject(node)) continue
    const id = node['@id']
    if (typeof id === 'string' && Object.keys(node).length > 1) byId.set(id, node)
    const types = typesOf(node)
    if (types.some((type) => ARTICLE.test(type))) articles.push(node)
    else if (types.some((type) => PAGE.test(type))) pages.push(node)
    queue.push(...listOf(node['@graph']).slice(0, MAX_NODES), ...listOf(node['mainEntity']).slice(0, 20))
    if (isObject(node['mainEntityOfPage'])) queue.push(node['mainEntityOfPage'])
  }
  return { articles, pages, byId }
}

function peopleOf(value: Json | undefined, byId: Graph['byId']): readonly string[] {
  return listOf(value)
    .slice(0, MAX_AUTHORS)
    .flatMap((person): readonly string[] => {
      if (!isObject(person)) return typeof person === 'string' && !/^https?:/iu.test(person) ? [plain(person)] : []
      const known = person['name'] === undefined ? (byId.get(String(person['@id'])) ?? person) : person
      if (typesOf(known).some((type) => NO_PERSON.test(type))) return []
      return listOf(known['name']).flatMap((name) => (typeof name === 'string' ? [plain(name)] : []))
    })
    .filter((name) => name !== '')
}

function nameOf(value: Json | undefined, byId: Graph['byId']): string | null {
  const [first] = listOf(value)
  if (!isObject(first)) return textOf(first)
  const known = first['name'] === undefined ? byId.get(String(first['@id'])) : first
  return known ? textOf(known['name']) : null
}

const addressOf = (node: JsonObject): string | null => textOf(node['url']) ?? textOf(node['mainEntityOfPage'])

/**
 * What the JSON-LD of a page says of its article; null when there is none.
 *
 * @param isThis tells of a headline and an address whether they are those of this page, where several are described
 */
export function readJsonLd(
  texts: readonly string[],
  isThis: (headline: string | null, address: string | null) => boolean,
): LinkedArticle | null {
  const { articles, pages, byId } = graphOf(texts)
  const headlineOf = (node: JsonObject): string | null => textOf(node['headline']) ?? textOf(node['name'])
  const described = articles.find((node) => isThis(headlineOf(node), addressOf(node))) ?? articles[0]
  const article = described ?? pages[0]
  if (!article) return null
  return {
    headline: headlineOf(article),
    subtitle: textOf(article['alternativeHeadline']),
    description: textOf(article['description']),
    authors: peopleOf(article['author'] ?? article['creator'], byId),
    publisher: nameOf(article['publisher'] ?? article['sourceOrganization'], byId),
    published: textOf(article['datePublished'] ?? (described ? article['dateCreated'] : undefined)),
    language: textOf(article['inLanguage']),
    address: addressOf(article),
  }
}
