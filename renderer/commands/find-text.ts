import { fold } from '../ui/fold.ts'

/** Half-open stretches of the text that matched, UTF-16. */
export type Hits = readonly (readonly [start: number, end: number])[]

export interface Found {
  /** Higher is better; only to be compared within one query. */
  readonly score: number
  readonly hits: Hits
}

/** A text folded for search, with the way back: `origin[i]` is where the folded unit `i` came from. */
interface Folded {
  readonly text: string
  readonly origin: readonly number[]
}

/** Folds letter by letter, because folding changes lengths (`ß` → `ss`, `ễ` → `e`). */
function foldWithOrigin(text: string): Folded {
  let folded = ''
  const origin: number[] = []
  let at = 0
  for (const character of text) {
    for (const unit of fold(character)) {
      folded += unit
      for (let i = 0; i < unit.length; i += 1) origin.push(at)
    }
    at += character.length
  }
  origin.push(text.length)
  return { text: folded, origin }
}

const isWordStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')

/** Whole words of the query, anywhere: at the start of words they count most. Null when one is missing. */
function findWords(words: readonly string[], text: string): { score: number; spans: [number, number][] } | null {
  let score = 0
  const spans: [number, number][] = []
  for (const word of words) {
    let at = text.indexOf(word)
    if (at < 0) return null
    for (let other = at; other >= 0; other = text.indexOf(word, other + 1)) {
      if (isWordStart(text, other)) {
        at = other
        break
      }
    }
    score += isWordStart(text, at) ? 100 : 60
    if (at === 0) score += 20
    spans.push([at, at + word.length])
  }
  return { score, spans }
}

/** Letters of the query in order, each at the start of a word or right after the last: `nd` finds "New dossier". */
function findInitials(query: string, text: string): { score: number; spans: [number, number][] } | null {
  const spans: [number, number][] = []
  let at = 0
  for (const letter of query) {
    const last = spans.at(-1)
    if (last && text.startsWith(letter, last[1])) {
      last[1] += letter.length
      at = last[1]
      continue
    }
    let found = text.indexOf(letter, at)
    while (found >= 0 && !isWordStart(text, found)) found = text.indexOf(letter, found + 1)
    if (found < 0) return null
    spans.push([found, found + letter.length])
    at = found + letter.length
  }
  return { score: 30, spans }
}

const merged = (spans: readonly [number, number][]): [number, number][] =>
  [...spans]
    .sort((a, b) => a[0] - b[0])
    .reduce<[number, number][]>((out, [start, end]) => {
      const last = out.at(-1)
      if (last && start <= last[1]) last[1] = Math.max(last[1], end)
      else out.push([start, end])
      return out
    }, [])

/**
 * Finds what was typed in a short text such as a title: every word of it, anywhere. Case and diacritics do
 * not matter. Null when it is not there; an empty query finds everything.
 * @param initials also finds `nd` in "New dossier": good for names of commands, noise elsewhere
 */
export function findText(query: string, text: string, { initials = false } = {}): Found | null {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { score: 0, hits: [] }
  const folded = foldWithOrigin(text)
  const found = findWords(words, folded.text) ?? (initials ? findInitials(words.join(''), folded.text) : null)
  if (!found) return null
  const hits = merged(found.spans).map(
    ([start, end]) => [folded.origin[start] ?? 0, endOf(folded, end, text.length)] as const,
  )
  // Among equals the shorter name is meant.
  return { score: found.score - Math.min(25, text.length / 8), hits }
}

/** The end of a hit takes combining marks along, which fold to nothing. */
const endOf = ({ origin }: Folded, end: number, length: number): number => origin[end] ?? length
