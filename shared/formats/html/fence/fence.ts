import { likenessKey, countWords } from '../../plain-text/signals/words.ts'
import { parseByline } from '../../plain-text/signals/byline.ts'
import { cutTimes } from '../../plain-text/signals/dates.ts'
import type { StructuredBlock } from '../../structured/structured-document.ts'
import type { PlacedBlock } from '../blocks/walk-blocks.ts'
import type { HtmlElement } from '../dom.ts'
import { furnitureOf, type Furniture } from './chrome.ts'
import { ancestorsOf, massOf, weigh, type Masses } from './place.ts'
import { findScope, type Scope } from './scope.ts'

/** Share of the page's sentences from which on an element is no furniture, whatever it is called. */
const TOO_MUCH = 0.4
/** Share of links from which on a line is a link. */
const LINK = 0.8
const MAX_LINE_WORDS = 40
const MAX_SUBTITLE_WORDS = 60

/** What a page says of itself that is looked for on it. */
export interface Known {
  readonly title: string | null
  readonly description: string | null
}

/** What is told of each block before Readability takes the document apart. */
export interface Places {
  readonly blocks: readonly PlacedBlock[]
  readonly furniture: readonly Furniture[]
  readonly scope: Scope | null
  /** Index of the title. */
  readonly title: number | null
  readonly labels: readonly ('byline' | 'subtitle' | null)[]
  readonly isInScope: readonly boolean[]
}

function furnitureOfAll(
  blocks: readonly PlacedBlock[],
  masses: Masses,
  title: HtmlElement | null,
): readonly Furniture[] {
  const around = new Set(ancestorsOf(title))
  const known = new Map<HtmlElement, Furniture>()
  const verdictOf = (element: HtmlElement): Furniture => {
    const own = furnitureOf(element)
    if (own === null || (masses.of.get(element) ?? 0) > masses.total * TOO_MUCH) return null
    return around.has(element) ? null : own
  }
  return blocks.map(({ element }) => {
    const path: HtmlElement[] = []
    let found: Furniture = null
    for (const here of ancestorsOf(element)) {
      const before = known.get(here)
      if (before !== undefined) {
        found = before
        break
      }
      path.push(here)
    }
    for (const here of path.toReversed()) {
      found = found === 'kind' ? found : (verdictOf(here) ?? found)
      known.set(here, found)
    }
    return found
  })
}

const BYLINE_CLASS =
  /(?:^|[\s_-])(?:byline|author|authors|date|dateline|timestamp|datetime|pub-?date|posted-on|entry-meta|post-meta|article-meta|meta-info|published|publish-date|entry-date|post-date)(?:$|[\s_-])/iu
const SUBTITLE_CLASS =
  /(?:^|[\s_-])(?:standfirst|subtitle|sub-title|subhead|subheadline|subheading|dek|deck|lede|sapo|chapeau|summary|excerpt|strapline|article-description|post-description)(?:$|[\s_-])/iu
const LABEL_REACH = 3

/** What the site calls a line near the title: who wrote it and when, or what stands below the headline. */
function labelOf({ element, text }: PlacedBlock, description: string | null): 'byline' | 'subtitle' | null {
  const words = countWords(text.slice(0, 1_000))
  if (words <= MAX_SUBTITLE_WORDS && description !== null && words >= 5 && likenessKey(text) === description)
    return 'subtitle'
  let looked = 0
  for (const here of ancestorsOf(element)) {
    if ((looked += 1) > LABEL_REACH || here.localName === 'article' || here.localName === 'body') break
    const item = (here.getAttribute('itemprop') ?? '').toLowerCase()
    const label = here.getAttribute('class') ?? ''
    const isByline =
      here.localName === 'time' || /(?:^|\s)(?:author|datepublished)(?:\s|$)/u.test(item) || BYLINE_CLASS.test(label)
    if (isByline && words <= MAX_LINE_WORDS / 2) return 'byline'
    if ((SUBTITLE_CLASS.test(label) || item === 'alternativeheadline') && words >= 3 && words <= MAX_SUBTITLE_WORDS)
      return 'subtitle'
  }
  return null
}

/** The title among the blocks: the heading or line with the words of the title that the page states, else the first `h1`. */
function findTitle(
  blocks: readonly PlacedBlock[],
  furniture: readonly Furniture[],
  title: string | null,
): number | null {
  const key = title === null ? '' : likenessKey(title)
  if (key !== '') {
    const same = blocks.flatMap((block, i) => (block.text.length < 600 && likenessKey(block.text) === key ? [i] : []))
    const heading = same.find((i) => blocks[i]?.level === 1) ?? same.find((i) => blocks[i]?.role === 'heading')
    const found = heading ?? same.find((i) => furniture[i] === null && (blocks[i]?.linked ?? 0) < LINK)
    if (found !== undefined) return found
  }
  const first = blocks.findIndex(
    ({ level, linked, text }, i) => level === 1 && furniture[i] === null && linked < LINK && countWords(text) >= 2,
  )
  return first < 0 ? null : first
}

/** Tells where every block stands. Afterwards the document is not needed. */
export function placesOf(blocks: readonly PlacedBlock[], known: Known): Places {
  const all = weigh(blocks)
  const first = furnitureOfAll(blocks, all, null)
  const title = findTitle(blocks, first, known.title)
  const titleElement = title === null ? null : (blocks[title]?.element ?? null)
  const furniture = furnitureOfAll(blocks, all, titleElement)
  const free = weigh(blocks.filter((_block, i) => furniture[i] === null))
  const scope = findScope(blocks, free, titleElement)
  const inScope = new Map<HtmlElement, boolean>()
  const isIn = (element: HtmlElement | null): boolean => {
    const path: HtmlElement[] = []
    let answer = false
    for (const here of ancestorsOf(element)) {
      const before = inScope.get(here)
      if (before !== undefined || here === scope?.element) {
        answer = before ?? true
        break
      }
      path.push(here)
    }
    for (const here of path) inScope.set(here, answer)
    return answer
  }
  const description = known.description === null ? null : likenessKey(known.description)
  return {
    blocks,
    furniture,
    scope,
    title,
    labels: blocks.map((block) => (block.text.length > 1_000 ? null : labelOf(block, description))),
    isInScope: blocks.map(({ element }) => isIn(element)),
  }
}

const isDated = (text: string): boolean => {
  const { dates, isRelative } = cutTimes(text.slice(0, 200).normalize('NFC'))
  return dates.length > 0 || isRelative
}

/** A line that says who or when, in the words of a byline, however it is called. */
const saysWho = ({ text }: PlacedBlock): boolean =>
  text.length <= 200 && (parseByline(text)?.isExplicit === true || (isDated(text) && countWords(text) <= 20))

const isShort = ({ text, linked }: PlacedBlock): boolean => countWords(text) <= 12 && (linked < LINK || !isDated(text))

/**
 * The blocks of a page with what is around the article fenced. What neither place nor name tells is left to the words
 * (`judge`).
 *
 * @param survivors what Readability takes for the article; null when it says nothing
 */
export function fence(places: Places, survivors: ReadonlySet<HtmlElement> | null): readonly StructuredBlock[] {
  const { blocks, furniture, scope, title, labels, isInScope } = places
  const isKept = blocks.map(({ element }) => element !== null && survivors?.has(element) === true)
  const start = blocks.findIndex(
    (block, i) =>
      massOf(block) > 0 &&
      furniture[i] === null &&
      labels[i] !== 'subtitle' &&
      i > (title ?? -1) &&
      (scope ? isInScope[i] === true : isKept[i] === true),
  )
  const inner = blocks.map(
    (_block, i) => furniture[i] === null && (scope === null ? isKept[i] === true : isInScope[i] === true),
  )
  const from = scope !== null || survivors !== null ? inner.indexOf(true) : 0
  const to = scope !== null || survivors !== null ? inner.lastIndexOf(true) : blocks.length - 1
  let hasSubtitle = false
  return blocks.map(({ text, role, level, linked }, i): StructuredBlock => {
    const block: StructuredBlock = { text, role, ...(level === undefined ? {} : { level }) }
    if (i === title) return { text, role: 'title', isCertain: true }
    const isNearTitle = title === null ? i < start : i > title - 6 && i <= Math.max(start + 1, title + 2)
    const label = labels[i] ?? null
    const source = blocks[i]
    const isBelowTitle = title !== null && i < start && (i > title || (i > title - 3 && furniture[i] === null))
    if (isBelowTitle && source && saysWho(source) && isShort(source)) return { text, role: 'byline', isCertain: true }
    if (isNearTitle && furniture[i] !== 'kind' && source) {
      if (label === 'byline' && saysWho(source)) return { text, role: 'byline', isCertain: true }
      if (label === 'byline' && furniture[i] === null && (title === null || i > title)) return block
      if (label === 'subtitle' && !hasSubtitle && (title === null || i > title) && furniture[i] === null) {
        hasSubtitle = true
        return { text, role: 'subtitle', isCertain: true }
      }
    }
    const boilerplate: StructuredBlock = { text, role: 'boilerplate', isCertain: true }
    if (furniture[i] !== null) return boilerplate
    if (from < 0) return block
    const isAround = i < from || i > to || (scope !== null && scope.kind !== 'main' && isInScope[i] !== true)
    if (isAround) {
      const isBetween = title !== null && i > title && i < from
      return isBetween && linked < LINK ? block : boilerplate
    }
    const isLink = linked >= LINK && role !== 'table-row' && countWords(text.slice(0, 500)) <= MAX_LINE_WORDS
    if (isLink && survivors !== null && isKept[i] !== true) return boilerplate
    if (title !== null && i < title) return role === 'caption' ? block : boilerplate
    return block
  })
}
