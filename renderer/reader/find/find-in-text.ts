import type { Span } from '../../../shared/model/primitives.ts'
import type { Result } from '../../../shared/result.ts'
import { foldedSource } from './folded.ts'

export interface FindOptions {
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly regex: boolean
  /** "tieng" finds "tiếng", and the other way round. */
  readonly ignoreMarks: boolean
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const WORD_CHARACTER = '[\\p{L}\\p{M}\\p{N}_]'
/** Scripts that set no space between words: whoever looks for a word there finds it wherever it stands. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}'
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u')
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, 'u')

/** A blank finds any blanks: line breaks and no-break spaces are not seen by who reads. */
const spaced = (query: string, sourceOf: (word: string) => string): string =>
  query.split(/\s+/u).map(sourceOf).join('\\s+')

/** Letters with marks are stored composed or decomposed, whatever the query was typed as. */
function sourceOf(query: string, ignoreMarks: boolean): string {
  if (ignoreMarks) return spaced(query, (word) => foldedSource(word, escaped))
  const forms = new Set([query, query.normalize('NFC'), query.normalize('NFD')].map((form) => spaced(form, escaped)))
  return `(?:${[...forms].join('|')})`
}

function bounded(source: string, query: string, regex: boolean): string {
  const before = !regex && BEGINS_UNSPACED.test(query) ? '' : `(?<!${WORD_CHARACTER})`
  const after = !regex && ENDS_UNSPACED.test(query) ? '' : `(?!${WORD_CHARACTER})`
  return `${before}${source}${after}`
}

const reasonOf = ({ message }: SyntaxError): string => message.slice(message.lastIndexOf(': ') + 2)

/**
 * The pattern that finds `query`; null when there is nothing to look for. An expression that is none
 * fails with what is wrong with it, in the words of the engine: "Unterminated group".
 */
export function compileQuery(query: string, options: FindOptions): Result<RegExp | null, string> {
  const { matchCase, wholeWord, regex, ignoreMarks } = options
  if (query === '' || (!regex && query.trim() === '')) return { ok: true, value: null }
  try {
    // By itself first: in brackets of ours `a)(b` would be one.
    if (regex) new RegExp(query, 'u')
    const source = regex ? `(?:${query})` : sourceOf(query, ignoreMarks)
    return {
      ok: true,
      value: new RegExp(wholeWord ? bounded(source, query, regex) : source, matchCase ? 'gmu' : 'gimu'),
    }
  } catch (invalid) {
    if (invalid instanceof SyntaxError) return { ok: false, error: reasonOf(invalid) }
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
