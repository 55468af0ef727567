import type { Span } from '../model/primitives.ts'
import type { Clause, SearchQuery } from './parse-query.ts'
import { eachToken } from './tokens.ts'

/** A place in a text where a clause of the query stands. */
export interface Hit extends Span {
  /** Index of the clause among those that are wanted. */
  readonly clause: number
}

/** A text cut into words once, to be asked several times. */
export interface CutText {
  readonly terms: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export function cutText(text: string): CutText {
  const terms: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  eachToken(text, (term, start, end) => {
    terms.push(term)
    starts.push(start)
    ends.push(end)
  })
  return { terms, starts, ends }
}

/** Whether the clause stands at word `at`. */
export function standsAt({ terms, isPrefix }: Clause, words: readonly string[], at: number): boolean {
  if (at + terms.length > words.length) return false
  const last = terms.length - 1
  for (let index = 0; index < last; index++) if (words[at + index] !== terms[index]) return false
  const word = words[at + last] ?? ''
  const term = terms[last] ?? ''
  return isPrefix ? word.startsWith(term) : word === term
}

/**
 * Where what is wanted stands, in order; of hits that begin at the same place the longest. At most `limit`: a word
 * that stands everywhere is not listed to its end.
 */
export function hitsIn({ terms, starts, ends }: CutText, { wanted }: SearchQuery, limit = Infinity): readonly Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < terms.length && hits.length < limit; at++) {
    let longest: Hit | null = null
    for (const [clause, each] of wanted.entries()) {
      if (!standsAt(each, terms, at)) continue
      const end = ends[at + each.terms.length - 1] ?? 0
      if (longest === null || end > longest.end) longest = { start: starts[at] ?? 0, end, clause }
    }
    if (longest) hits.push(longest)
  }
  return hits
}
