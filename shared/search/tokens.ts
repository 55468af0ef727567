import { CharacterClass, classOf } from '../text/characters.ts'
import { foldWord } from './fold.ts'

/** A word of a text, folded, and where it stands: UTF-16 code units. */
export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** Longer runs are cut: what is no word must not make a term of a megabyte. UTF-16 code units. */
const LONGEST = 64

/** Folded words by how they are written; of a text of a million words most are known. */
const known = new Map<string, string>()
const MOST_KNOWN = 200_000

function folded(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const term = foldWord(word)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, term)
  return term
}

const { letter, number, mark, dictionary } = CharacterClass

function codePointAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit
}

/** Where the token that begins at `start` ends: one sign of a script without spaces, else a run of letters and digits. */
function endOf(text: string, start: number, isSign: boolean): number {
  let at = start
  while (at < text.length && at - start < LONGEST) {
    const point = codePointAt(text, at)
    const kind = classOf(point)
    const belongs = kind === mark || (isSign ? at === start : kind === letter || kind === number)
    if (!belongs) break
    at += point > 0xffff ? 2 : 1
  }
  return at
}

/**
 * Gives the words of a text to `take`, in order and without overlap. In scripts that set no spaces (Chinese,
 * Japanese, Thai…) each sign is a word: any stretch of them is a phrase, so that it is found wherever a dictionary
 * would have cut.
 */
export function eachToken(text: string, take: (term: string, start: number, end: number) => void): void {
  let at = 0
  while (at < text.length) {
    const point = codePointAt(text, at)
    const kind = classOf(point)
    if (kind !== letter && kind !== number && kind !== dictionary) {
      at += point > 0xffff ? 2 : 1
      continue
    }
    const end = endOf(text, at, kind === dictionary)
    const term = folded(text.slice(at, end))
    if (term !== '') take(term, at, end)
    at = end
  }
}

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  eachToken(text, (term, start, end) => {
    tokens.push({ term, start, end })
  })
  return tokens
}

/** Whether a sign of a script without spaces stands at the offset. */
export const isSignAt = (text: string, at: number): boolean => classOf(codePointAt(text, at)) === dictionary
