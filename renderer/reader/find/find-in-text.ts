import type { Span } from '../../../shared/model/primitives.ts'

export interface FindOptions {
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly regex: boolean
}

/** More hits than these are neither listed nor painted. */
export const HIT_LIMIT = 20_000

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const WORD_CHARACTER = '[\\p{L}\\p{M}\\p{N}_]'

/** A blank finds any blanks: line breaks and no-break spaces are not seen by who reads. */
const plainSource = (query: string): string => query.split(/\s+/u).map(escaped).join('\\s+')

/** Letters with marks are stored composed or decomposed, whatever the query was typed as. */
function sourceOf(query: string): string {
  const forms = new Set([query, query.normalize('NFC'), query.normalize('NFD')].map(plainSource))
  return `(?:${[...forms].join('|')})`
}

/** The pattern that finds `query`; null when it is empty or not a regular expression. */
export function compileQuery(query: string, { matchCase, wholeWord, regex }: FindOptions): RegExp | null {
  if (query === '' || (!regex && query.trim() === '')) return null
  const source = regex ? `(?:${query})` : sourceOf(query)
  const bounded = wholeWord ? `(?<!${WORD_CHARACTER})${source}(?!${WORD_CHARACTER})` : source
  try {
    return new RegExp(bounded, matchCase ? 'gmu' : 'gimu')
  } catch (invalid) {
    if (invalid instanceof SyntaxError) return null
    throw invalid
  }
}

/** Hits from `from` on, in order, without overlap; empty ones are passed over. */
export function* hitsOf(text: string, pattern: RegExp, from = 0): Generator<Span> {
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [found] = match
    if (found === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1
    else yield { start: match.index, end: match.index + found.length }
  }
}

/** Index of the first hit at or after `offset`; the first of all when there is none; -1 without hits. */
export function hitFrom(hits: readonly Span[], offset: number): number {
  if (hits.length === 0) return -1
  const at = hits.findIndex(({ start }) => start >= offset)
  return at === -1 ? 0 : at
}
