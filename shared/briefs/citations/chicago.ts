import { messages } from '../../messages/messages.ts'
import { foreign, own } from '../document/document.ts'
import type { CslItem } from './csl-item.ts'
import { bareLocator, monthDayYear, namesIn, shortTitle, withoutArticle, yearOf } from './item-parts.ts'
import { joined, type Pieces, quoted, sentences } from './pieces.ts'

/* The Chicago Manual of Style, 17th edition: 14.76 (names), 14.191 to 14.200 (newspapers), 14.207 (web pages),
   14.30 (shortened notes), 15.9, 15.21, 15.44 (author and date). */

const words = messages.citations
const MOST_LISTED = { text: 3, list: 10 } as const
const LISTED_OF_MANY = 7

/** `A`, `A and B`, `A, B, and C`; of many `A et al.`. Names stand as printed, never inverted. */
export function chicagoNames(names: readonly string[], place: 'text' | 'list'): Pieces {
  const many = names.length > MOST_LISTED[place]
  const shown = many ? names.slice(0, place === 'text' ? 1 : LISTED_OF_MANY) : names
  const list = shown.map((name) => [foreign(name)])
  if (many) return [...joined(list, ', '), own(`${shown.length > 1 ? ',' : ''} ${words.others}`)]
  const last = list.at(-1)
  if (list.length < 2 || !last) return list.flat()
  const between = list.length === 2 ? ` ${words.and} ` : `, ${words.and} `
  return [...joined(list.slice(0, -1), ', '), own(between), ...last]
}

const outletOf = (item: CslItem): string | null => {
  const outlet = item['container-title']
  return outlet === undefined ? null : withoutArticle(outlet)
}

// A periodical is set in italics, the name of a site is not.
const outletPieces = (item: CslItem): Pieces => {
  const outlet = outletOf(item)
  if (outlet === null) return []
  return [foreign(outlet, item.type === 'article-newspaper' ? 'cite' : 'none')]
}

const linkOf = ({ URL: url }: CslItem): Pieces =>
  url === undefined ? [] : [{ type: 'link', url, content: [foreign(url)] }]

/** Who a source is listed under: its authors, else its outlet; empty when the title comes first. */
const headOf = (item: CslItem, place: 'text' | 'list'): Pieces => {
  const names = namesIn(item)
  if (names.length > 0) return chicagoNames(names, place)
  const outlet = outletOf(item)
  return outlet === null ? [] : [foreign(outlet)]
}

/** `Lind 2023a, para. 4`, without the brackets. */
export function chicagoInText(item: CslItem, locator: string | null, letter: string): Pieces {
  const head = headOf(item, 'text')
  const date = yearOf(item, letter)
  const title = quoted(shortTitle(item.title ?? words.noTitle), item.issued ? '' : ',')
  const start = head.length > 0 ? [...head, own(`${item.issued ? ' ' : ', '}${date}`)] : [...title, own(` ${date}`)]
  return joined([start, locator === null ? [] : [foreign(bareLocator(locator))]], ', ')
}

/** The entry of an author-date list. */
export function chicagoReference(item: CslItem, letter: string): Pieces {
  const head = headOf(item, 'list')
  const year = [own(yearOf(item, letter))]
  const title = item.title === undefined ? [] : quoted(item.title, '.')
  const start = head.length > 0 ? [head, year, title] : [item.title === undefined ? untitled() : title, year]
  return sentences([...start, published(item), linkOf(item)])
}

/** The entry of a bibliography beside notes. */
export function chicagoBibliography(item: CslItem): Pieces {
  const title = item.title === undefined ? [] : quoted(item.title, '.')
  const head = headOf(item, 'list')
  const start = head.length > 0 ? [head, title] : [item.title === undefined ? untitled() : title]
  const date = item.issued ? [] : [own(words.noDate)]
  return sentences([...start, joined([published(item), date], ', '), linkOf(item)])
}

const untitled = (): Pieces => [own(words.noTitle)]

/** Outlet and whole date; without the outlet when the entry begins with it. */
function published(item: CslItem): Pieces {
  const date = monthDayYear(item)
  const outlet = namesIn(item).length > 0 ? outletPieces(item) : []
  return joined([outlet, date === null ? [] : [own(date)]], ', ')
}

/** The first note on a source, without its stop. */
export function chicagoNote(item: CslItem, locator: string | null): Pieces {
  const date = monthDayYear(item) ?? words.noDate
  const rest = joined(
    [outletPieces(item), [own(date)], locator === null ? [] : [foreign(bareLocator(locator))], linkOf(item)],
    ', ',
  )
  return withTitle(item, item.title ?? null, rest)
}

/** Every later note: names, short title, place. An unsigned article is known by its title. */
export function chicagoShortNote(item: CslItem, locator: string | null, wholeTitle: boolean): Pieces {
  const title = item.title === undefined ? null : wholeTitle ? item.title : shortTitle(item.title)
  const outlet = title === null ? outletPieces(item) : []
  return withTitle(item, title, joined([outlet, locator === null ? [] : [foreign(bareLocator(locator))]], ', '))
}

function withTitle(item: CslItem, title: string | null, rest: Pieces): Pieces {
  const names = chicagoNames(namesIn(item), 'text')
  if (title === null) {
    return joined([names.length > 0 || item['container-title'] !== undefined ? names : untitled(), rest], ', ')
  }
  const named = names.length > 0 ? [...names, own(', ')] : []
  return rest.length === 0 ? [...named, ...quoted(title, '')] : [...named, ...quoted(title, ','), own(' '), ...rest]
}
