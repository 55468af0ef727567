import { byText } from '../../analysis/by-text.ts'
import { groupBy } from '../../analysis/group-by.ts'
import type { CitationStyle } from '../../model/brief.ts'
import type { BriefInline } from '../document/document.ts'
import { apaInText } from './apa.ts'
import { chicagoInText } from './chicago.ts'
import { bibliographyEntry, citesByNotes } from './citations.ts'
import type { CslItem } from './csl-item.ts'
import { issuedIn, namesIn, shortTitle } from './item-parts.ts'
import { plainOf } from './pieces.ts'

/** The list of sources in a style's order, with the letters that tell sources of one author and year apart. */
export interface Bibliography {
  readonly entries: readonly { readonly item: CslItem; readonly content: readonly BriefInline[] }[]
  /** By id of the item: `a` of `2023a`; not there when nothing needs to be told apart. */
  readonly letters: ReadonlyMap<string, string>
  /** Ids of sources that share names and short title with another: their later notes print the whole title. */
  readonly alike: ReadonlySet<string>
}

/** The same items in any order give the same list. Each item counts once. */
export function bibliographyOf(items: readonly CslItem[], style: CitationStyle): Bibliography {
  const inOrder = [...new Map(items.map((item) => [item.id, item])).values()].sort(comparator(style))
  const letters = citesByNotes(style) ? new Map<string, string>() : lettersOf(inOrder, style)
  return {
    entries: inOrder.map((item) => ({ item, content: bibliographyEntry(item, style, letters.get(item.id)) })),
    letters,
    alike: alikeOf(inOrder),
  }
}

function lettersOf(inOrder: readonly CslItem[], style: CitationStyle): Map<string, string> {
  const inText = style === 'apa' ? apaInText : chicagoInText
  const groups = groupBy(inOrder, (item) => folded(plainOf(inText(item, null, ''))))
  return new Map(
    [...groups.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => group.map(({ id }, at) => [id, letterOf(at)] as const)),
  )
}

function alikeOf(items: readonly CslItem[]): ReadonlySet<string> {
  const groups = groupBy(items, (item) => `${namesIn(item).join('\n')}\n\n${shortTitle(item.title ?? '')}`)
  return new Set([...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map(({ id }) => id)))
}

const LETTERS = 26

/** `a` … `z`, `aa` … */
const letterOf = (at: number): string =>
  (at < LETTERS ? '' : letterOf(Math.floor(at / LETTERS) - 1)) + String.fromCharCode(97 + (at % LETTERS))

/**
 * By author (else what stands in their place), year, then Chicago by title, APA by day and title. Undated ones come
 * after dated ones of the same author.
 */
function comparator(style: CitationStyle): (a: CslItem, b: CslItem) => number {
  return (a, b) =>
    byText(sortName(a, style), sortName(b, style)) ||
    byText(sortDate(a, style), sortDate(b, style)) ||
    byText(folded(a.title ?? ''), folded(b.title ?? '')) ||
    byText(sortDate(a, 'apa'), sortDate(b, 'apa')) ||
    byText(a.id, b.id)
}

function sortName(item: CslItem, style: CitationStyle): string {
  const [name] = namesIn(item)
  if (name !== undefined) return namesIn(item).map(folded).join(' ')
  const outlet = item['container-title']
  const byTitle = style === 'apa' && item.type === 'article-newspaper' && item.title !== undefined
  return folded(byTitle ? (item.title ?? '') : (outlet ?? item.title ?? ''))
}

const PAD = { year: 4, day: 2 } as const

function sortDate(item: CslItem, style: CitationStyle): string {
  const parts = issuedIn(item)
  if (parts === null) return '~'
  const [year, ...rest] = parts
  const days = style === 'apa' ? rest.map((part) => String(part).padStart(PAD.day, '0')) : []
  return [String(year).padStart(PAD.year, '0'), ...days].join('-')
}

/** As dictionaries order it: without article, case, marks. The same on every machine, unlike a collator. */
const folded = (text: string): string =>
  text
    .replace(/^(?:A|An|The)\s+(?=\S)/u, '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}]+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
