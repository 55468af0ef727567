import { elementsIn, isComment, nodeAfter, textIn, type HtmlDocument, type HtmlElement } from '../dom.ts'

/** All that a page says of itself for programs, as it stands there. */
export interface HeadData {
  /** Of `meta` by `name`, `property` and `itemprop`, lower case; the values in their order. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  /** The text of `title`. */
  readonly title: string | null
  readonly canonical: string | null
  readonly language: string | null
  /** The texts of the scripts with JSON-LD. */
  readonly jsonLd: readonly string[]
  /** Where programs that save pages say that they got it. */
  readonly savedFrom: string | null
  /** Elements with `itemprop`, `rel=author` and `time`, in their order. */
  readonly marked: readonly HtmlElement[]
}

const MAX_METAS = 2_000
const MAX_MARKED = 2_000
const MAX_VALUE = 2_000
const MAX_JSON = 4_000_000

/** `saved from url=(0042)https://…` by browsers, `url: https://…` by SingleFile. */
const SAVED_FROM =
  /saved from url=\(\d{1,6}\)(?<saved>\S{1,2000})|^\s*Page saved with SingleFile\s+url:\s*(?<single>\S{1,2000})/iu

function keysOf(meta: HtmlElement): readonly string[] {
  const keys = ['name', 'property', 'itemprop', 'http-equiv'].map((name) =>
    meta.getAttribute(name)?.trim().toLowerCase(),
  )
  return [...new Set(keys.filter((key) => key !== undefined && key !== ''))] as readonly string[]
}

const hasToken = (value: string | null, token: string): boolean =>
  value !== null && value.toLowerCase().split(/\s+/u).includes(token)

/** Collects what a page says of itself; one pass, with a bound on everything that is kept. */
export function readHead(document: HtmlDocument): HeadData {
  const metas = new Map<string, string[]>()
  const jsonLd: string[] = []
  const marked: HtmlElement[] = []
  let title: string | null = null
  let canonical: string | null = null
  let json = 0
  let count = 0
  for (const element of elementsIn(document)) {
    const name = element.localName
    if (name === 'meta' && count < MAX_METAS) {
      const content = (element.getAttribute('content') ?? '').trim().slice(0, MAX_VALUE)
      if (content === '') continue
      for (const key of keysOf(element)) metas.set(key, [...(metas.get(key) ?? []).slice(0, 50), content])
      count += 1
    } else if (name === 'title') title ??= textIn(element, MAX_VALUE) || null
    else if (name === 'link') {
      if (hasToken(element.getAttribute('rel'), 'canonical')) canonical ??= element.getAttribute('href')
    } else if (name === 'script') {
      const text = element.firstChild?.data ?? ''
      json += text.length
      if (json <= MAX_JSON && /ld\+json/iu.test(element.getAttribute('type') ?? '')) jsonLd.push(text)
    }
    const isMarked =
      name === 'time' ||
      (element.hasAttributes() &&
        (element.getAttribute('itemprop') !== null || hasToken(element.getAttribute('rel'), 'author')))
    if (isMarked && marked.length < MAX_MARKED) marked.push(element)
  }
  const language = document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang')
  return { metas, title, canonical, language: language ?? null, jsonLd, savedFrom: savedFrom(document), marked }
}

const COMMENTS_LOOKED_AT = 60

function savedFrom(document: HtmlDocument): string | null {
  let looked = 0
  for (let node = document.firstChild; node && looked < COMMENTS_LOOKED_AT; node = nodeAfter(node, document)) {
    looked += 1
    const match = isComment(node) ? SAVED_FROM.exec((node.data ?? '').slice(0, MAX_VALUE * 2))?.groups : undefined
    const found = match?.['saved'] ?? match?.['single']
    if (found !== undefined) return found
  }
  return null
}
