import { folded, likenessKey, wordsOf } from '../../plain-text/signals/words.ts'
import { plain } from './json-ld.ts'

const SEPARATOR = /\s+(?:[|–—·•»«‹›:-]|::|\/\/|<|>)\s+|\s*[|｜_]\s*|:\s+/gu

/** True when `part` is the name of the site: as the page says, or as its address has it. */
function isSite(part: string, outlet: string | null, host: string): boolean {
  const key = likenessKey(part)
  if (key === '') return false
  if (outlet !== null) {
    const name = likenessKey(outlet)
    if (key === name || key === `the ${name}` || `the ${key}` === name) return true
  }
  const joined = wordsOf(folded(part)).join('')
  return joined.length >= 4 && host.replace(/[^\p{L}\p{N}]/gu, '').includes(joined.replace(/^the/u, ''))
}

/**
 * A title without the name of the site before or behind it, and without the section between.
 *
 * @param printed keys of the headings of the page: what stands there alone is the title
 */
export function withoutSite(
  value: string,
  outlet: string | null,
  address: string | null,
  printed: ReadonlySet<string>,
): string {
  const title = plain(value)
  if (printed.has(likenessKey(title))) return title
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/iu.exec(address ?? '')?.[1] ?? ''
  const cuts = Array.from(title.matchAll(SEPARATOR), ({ index, 0: sign }) => ({ index, end: index + sign.length }))
  const parts = cuts.map(({ index, end }) => ({ before: title.slice(0, index).trim(), after: title.slice(end).trim() }))
  const shown = parts.flatMap(({ before, after }) => [before, after]).find((part) => printed.has(likenessKey(part)))
  if (shown !== undefined) return shown
  let short = title
  for (const { before, after } of parts.toReversed()) {
    if (before !== '' && isSite(after, outlet, host)) {
      short = before
      break
    }
  }
  const first = parts[0]
  if (short === title && first && first.after !== '' && isSite(first.before, outlet, host)) short = first.after
  return short
}
