import { once } from '../../../once.ts'
import { countWords } from '../../plain-text/signals/words.ts'
import { parseByline } from '../../plain-text/signals/byline.ts'
import { cutTimes } from '../../plain-text/signals/dates.ts'
import type { StructuredBlock } from '../../structured/structured-document.ts'
import type { PlacedBlock } from '../blocks/walk-blocks.ts'
import type { HtmlElement } from '../dom.ts'
import { furnitureOf, type Furniture } from './chrome.ts'
import { labelsOf, type Label } from './labels.ts'
import { ancestorsOf, massOf, weigh, type Masses } from './place.ts'
import { sameWordsAs } from './same-words.ts'
import { findScope, type Scope } from './scope.ts'

/** Share of the page's sentences from which on an element is no furniture, whatever it is called. */
const TOO_MUCH = 0.4
/** Share of links from which on a line is a link. */
const LINK = 0.8
const MAX_LINK_WORDS = 40

/** What a page says of itself that is looked for on it. */
export interface Known {
  readonly title: string | null
  readonly description: string | null
}

/** What is told of each block before Readability takes the document apart. */
export interface Places {
  readonly blocks: readonly PlacedBlock[]
  /** `massOf` each. */
  readonly masses: readonly number[]
  readonly furniture: readonly Furniture[]
  readonly scope: Scope | null
  /** Index of the title. */
  readonly title: number | null
  readonly labels: readonly (Label | null)[]
  readonly isInScope: readonly boolean[]
}

/** What each element is by its own kind and name; asked twice, before and after the title is known. */
function ownFurniture(): (element: HtmlElement) => Furniture {
  const known = new Map<HtmlElement, Furniture>()
  return (element) => {
    const before = known.get(element)
    if (before !== undefined) return before
    const own = furnitureOf(element)
    known.set(element, own)
    return own
  }
}

function furnitureOfAll(
  blocks: readonly PlacedBlock[],
  masses: Masses,
  own: (element: HtmlElement) => Furniture,
  title: HtmlElement | null,
): readonly Furniture[] {
  const around = new Set(ancestorsOf(title))
  const known = new Map<HtmlElement, Furniture>()
  const verdictOf = (element: HtmlElement): Furniture => {
    const found = own(element)
    if (found === null || (masses.of.get(element) ?? 0) > masses.total * TOO_MUCH) return null
    return around.has(element) ? null : found
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

/** The title among the blocks: the heading or line with the words of the title that the page states, else the first `h1`. */
function findTitle(
  blocks: readonly PlacedBlock[],
  furniture: readonly Furniture[],
  title: string | null,
): number | null {
  if (title !== null) {
    const isTitle = sameWordsAs(title)
    const same = blocks.flatMap(({ text }, i) => (text.length < 600 && isTitle(text) ? [i] : []))
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
  const masses = blocks.map(massOf)
  const all = weigh(blocks, masses)
  const own = ownFurniture()
  const first = furnitureOfAll(blocks, all, own, null)
  const title = findTitle(blocks, first, known.title)
  const titleElement = title === null ? null : (blocks[title]?.element ?? null)
  const furniture = furnitureOfAll(blocks, all, own, titleElement)
  const free = weigh(blocks, masses, (i) => furniture[i] === null)
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
  return {
    blocks,
    masses,
    furniture,
    scope,
    title,
    labels: labelsOf(blocks, known.description),
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
 * @param readability what Readability takes for the article; null when it says nothing. It is asked once at most and
 *   where its word decides: it takes longer than all else, and on many pages nothing hangs on it
 */
export function fence(places: Places, readability: () => ReadonlySet<HtmlElement> | null): readonly StructuredBlock[] {
  const { blocks, masses, furniture, scope, title, labels, isInScope } = places
  const survivors = once(readability)
  const isKept = (element: HtmlElement | null): boolean => element !== null && survivors()?.has(element) === true
  const isInner = ({ element }: PlacedBlock, i: number): boolean =>
    furniture[i] === null && (scope === null ? isKept(element) : isInScope[i] === true)
  const start = blocks.findIndex(
    (block, i) => (masses[i] ?? 0) > 0 && labels[i] !== 'subtitle' && i > (title ?? -1) && isInner(block, i),
  )
  const isTold = scope !== null || survivors() !== null
  const from = isTold ? blocks.findIndex(isInner) : 0
  const to = isTold ? blocks.findLastIndex(isInner) : blocks.length - 1
  let hasSubtitle = false
  return blocks.map(({ text, role, level, linked, element }, i): StructuredBlock => {
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
    if (title !== null && i < title && role !== 'caption') return boilerplate
    const isLink = linked >= LINK && role !== 'table-row' && countWords(text.slice(0, 500)) <= MAX_LINK_WORDS
    return isLink && survivors() !== null && !isKept(element) ? boilerplate : block
  })
}
