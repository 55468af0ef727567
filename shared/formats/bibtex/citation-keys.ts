import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CslItem } from '../../briefs/citations/csl-item.ts'

const SHORTEST = 4
const LONGEST_WORD = 16
/** Letters that no decomposition turns into one of a to z. */
const PLAIN: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/**
 * A key for each item: `brandvold2026gauges-3fa9`. The digits are of its id, so that the key of a source stays what it
 * is whatever else comes into the dossier; where they are not enough there are more of them.
 */
export function citationKeys(items: readonly CslItem[]): ReadonlyMap<string, string> {
  const stems = items.map((item) => ({
    id: item.id,
    stem: stemOf(item),
    hash: bytesToHex(sha256(utf8ToBytes(item.id))),
  }))
  const keys = new Map<string, string>()
  const used = new Set<string>()
  for (const { id, stem, hash } of stems) {
    let length = SHORTEST
    while (length < hash.length && used.has(`${stem}-${hash.slice(0, length)}`)) length += 1
    const key = `${stem}-${hash.slice(0, length)}`
    used.add(key)
    keys.set(id, key)
  }
  return keys
}

function stemOf({ author, title, issued, 'container-title': outlet }: CslItem): string {
  const name = wordsOf(author?.[0]?.literal ?? '').at(-1) ?? wordsOf(outlet ?? '').at(-1) ?? 'source'
  const year = issued === undefined ? '' : String(issued['date-parts'][0][0])
  const word = wordsOf(title ?? '').find(({ length }) => length > 3) ?? ''
  return `${name}${year}${word}`
}

/** The words in letters and digits of ASCII. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đøłßæœı]/gu, (letter) => PLAIN[letter] ?? '')
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (word === '' ? [] : [word.slice(0, LONGEST_WORD)]))
