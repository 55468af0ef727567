import type { Block } from '../../model/block.ts'
import { isApposition, type Office, readApposition } from './apposition.ts'
import { type AttributionLanguage, isBody } from './attribution-language.ts'
import { nameAround, type PrintedName } from './names.ts'

/** A person as the text introduces them, with the fullest name it prints. */
export interface Introduction {
  readonly name: string
  readonly office: Office
}

/** Running text; headlines capitalise every word. */
const PROSE: readonly Block['role'][] = ['paragraph', 'quotation', 'list-item', 'caption', 'subtitle']
/** A name printed more often than this is known by then. */
const MAX_OCCURRENCES = 200

/** What follows a name between commas, up to the end of the sentence; `U.S.` does not end it. */
const APPOSITION = /^, ([^“”"]{1,240}?)(?:, (?!\p{Lu})|(?<![.\s]\p{Lu})\.(?:\s|$)|[;—–]|$)/u

const tokensOf = (name: string): string[] => name.split(/[ \u00A0]/)

interface Occurrence {
  readonly found: PrintedName
  readonly office: Office
}

function* occurrencesOf(
  text: string,
  blocks: readonly Block[],
  name: string,
  language: AttributionLanguage,
): Generator<Occurrence> {
  let count = 0
  for (const block of blocks) {
    if (!PROSE.includes(block.role)) continue
    const slice = text.slice(block.start, block.end)
    for (let at = slice.indexOf(name); at >= 0 && count < MAX_OCCURRENCES; at = slice.indexOf(name, at + name.length)) {
      const around = nameAround(slice, at, at + name.length, language)
      if (around === null) continue
      count += 1
      const phrase = APPOSITION.exec(slice.slice(around.end, around.end + 260))?.[1] ?? ''
      const apposed = isApposition(phrase, language) ? readApposition(phrase, language) : null
      const office =
        apposed !== null && apposed.role !== null ? apposed : { role: around.found.title, affiliation: null }
      yield { found: around.found, office }
    }
  }
}

/**
 * The person whom a name means that may be short: the fullest form with the same last (or, where the family name
 * comes first, the same first) word that the text prints, with the office it gives. A last word counts before a
 * first one; two different people of the same short name are nobody.
 *
 * @returns null when a one-word name has no fuller form, or more than one
 */
export function introductionOf(
  text: string,
  blocks: readonly Block[],
  printed: string,
  language: AttributionLanguage,
): Introduction | null {
  const known = looked.get(blocks)
  const place =
    known?.text === text && known.language === language ? known.found : new Map<string, Introduction | null>()
  if (place !== known?.found) looked.set(blocks, { text, language, found: place })
  const before = place.get(printed)
  if (before !== undefined) return before
  const found = lookFor(text, blocks, printed, language)
  place.set(printed, found)
  return found
}

/** What was found in these blocks before: whoever goes through an article asks for the same few names again. */
const looked = new WeakMap<
  readonly Block[],
  { readonly text: string; readonly language: AttributionLanguage; readonly found: Map<string, Introduction | null> }
>()

function lookFor(
  text: string,
  blocks: readonly Block[],
  printed: string,
  language: AttributionLanguage,
): Introduction | null {
  const wanted = tokensOf(printed)
  const byName = new Map<string, { readonly rank: number; office: Office }>()
  for (const { found, office } of occurrencesOf(text, blocks, printed, language)) {
    const tokens = tokensOf(found.name)
    const ends = tokens.slice(-wanted.length).join(' ') === wanted.join(' ')
    const begins = tokens.slice(0, wanted.length).join(' ') === wanted.join(' ')
    const last = (tokens.at(-1) ?? '').toLowerCase()
    if ((!ends && !begins) || isBody(last, language)) continue
    const known = byName.get(found.name)
    if (known === undefined) byName.set(found.name, { rank: ends ? 0 : 1, office })
    else if (known.office.role === null || (known.office.affiliation === null && office.affiliation !== null))
      known.office = office.role === null ? known.office : office
  }
  const names = [...byName.entries()]
  const own = byName.get(printed)?.office ?? { role: null, affiliation: null }
  const fuller = names.filter(([name]) => tokensOf(name).length > Math.max(1, wanted.length))
  const best = fuller.filter(([, { rank }]) => rank === Math.min(...fuller.map(([, other]) => other.rank)))
  const only = best.length === 1 ? best[0] : undefined
  if (only !== undefined && (wanted.length === 1 || only[1].rank === 0)) {
    const [name, { office }] = only
    return { name, office: office.role === null ? own : office }
  }
  return wanted.length > 1 ? { name: printed, office: own } : null
}
