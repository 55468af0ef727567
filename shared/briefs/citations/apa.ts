import { messages } from '../../messages/messages.ts'
import { type BriefInline, foreign, own } from '../document/document.ts'
import type { CslItem } from './csl-item.ts'
import { issuedIn, namesIn, shortTitle, yearOf } from './item-parts.ts'
import { closed, joined, type Pieces, quoted } from './pieces.ts'

/* Publication Manual of the American Psychological Association, 7th edition: 8.10 to 8.21 (in text), 9.7 to 9.12
   (names), 9.13 to 9.17 (dates), 10.1 and 10.16 (newspapers and web pages). */

const words = messages.citations
const MOST_IN_TEXT = 2
const MOST_LISTED = 20
const LISTED_OF_MANY = 19

const inText = (names: readonly string[]): Pieces => {
  const [first, second] = names
  if (first === undefined) return []
  if (names.length > MOST_IN_TEXT) return [foreign(first), own(` ${words.others}`)]
  return second === undefined ? [foreign(first)] : [foreign(first), own(` ${words.ampersand} `), foreign(second)]
}

const inList = (names: readonly string[]): Pieces => {
  const shown = names.map((name) => [foreign(name)])
  const last = shown.at(-1)
  if (shown.length < 2 || !last) return shown.flat()
  const many = shown.length > MOST_LISTED
  const before = many ? shown.slice(0, LISTED_OF_MANY) : shown.slice(0, -1)
  return [...joined(before, ', '), own(many ? ', . . . ' : `, ${words.ampersand} `), ...last]
}

/** A site without authors is its own author; an unsigned article begins with its title. */
const isOwnAuthor = (item: CslItem): boolean =>
  namesIn(item).length === 0 &&
  item['container-title'] !== undefined &&
  (item.type !== 'article-newspaper' || item.title === undefined)

/** `Lind, 2023a, para. 4`, without the brackets. */
export function apaInText(item: CslItem, locator: string | null, letter: string): Pieces {
  const place = locator === null ? [] : [foreign(locator.trim())]
  const rest = joined([[own(yearOf(item, letter))], place], ', ')
  const outlet = item['container-title']
  const names = namesIn(item)
  if (names.length > 0) return joined([inText(names), rest], ', ')
  if (isOwnAuthor(item) && outlet !== undefined) return joined([[foreign(outlet)], rest], ', ')
  const title = item.title ?? words.noTitle
  return item.type === 'article-newspaper'
    ? [...quoted(shortTitle(title), ','), own(' '), ...rest]
    : joined([[titled(shortTitle(title), item)], rest], ', ')
}

/** The entry of the list of references. */
export function apaReference(item: CslItem, letter: string): Pieces {
  const names = namesIn(item)
  const outlet = item['container-title']
  const date = [own(`(${dateOf(item, letter)})`)]
  const title = [titled(item.title ?? words.noTitle, item)]
  const ownAuthor = isOwnAuthor(item)
  const head = names.length > 0 ? inList(names) : ownAuthor && outlet !== undefined ? [foreign(outlet)] : []
  const start = head.length > 0 ? [head, date, title] : [title, date]
  const container = outlet === undefined || ownAuthor ? [] : [outletOf(outlet, item)]
  const parts = [...start, container].filter((part) => part.length > 0).map(closed)
  // No full stop behind an address: it would be read as a part of it.
  return joined(item.URL === undefined ? parts : [...parts, [linkOf(item.URL)]], ' ')
}

// What stands alone is set in italics; of what is part of a newspaper, the newspaper is.
const titled = (title: string, { type }: CslItem): BriefInline =>
  foreign(title, type === 'article-newspaper' ? 'none' : 'cite')

const outletOf = (outlet: string, { type }: CslItem): BriefInline =>
  foreign(outlet, type === 'article-newspaper' ? 'cite' : 'none')

const linkOf = (url: string): BriefInline => ({ type: 'link', url, content: [foreign(url)] })

/** `2023a, April 13`. */
function dateOf(item: CslItem, letter: string): string {
  const year = yearOf(item, letter)
  const [, month, day] = issuedIn(item) ?? [0]
  if (month === undefined) return year
  return `${year}, ${words.month(month)}${day === undefined ? '' : ` ${String(day)}`}`
}
