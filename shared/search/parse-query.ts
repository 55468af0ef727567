import { dictionaryWords } from '../text/segmenters.ts'
import { isSignAt, type Token, tokensOf } from './tokens.ts'

/** What has to be found: words that follow each other. */
export interface Clause {
  readonly terms: readonly string[]
  /** The last of them is a beginning: whatever begins so is meant. */
  readonly isPrefix: boolean
}

/** All of `wanted` has to be found, and nothing of `unwanted`. */
export interface SearchQuery {
  readonly wanted: readonly Clause[]
  readonly unwanted: readonly Clause[]
}

/** More is no question that anybody asks; what comes after is left out. */
const MOST_CLAUSES = 32
const MOST_TERMS = 64
const LONGEST_QUERY = 2_000

/** An optional minus, then words between quotation marks (the closing one may still be missing), or one without blanks. */
const PART = /(-?)(?:["“”„«»]([^"“”„«»]*)(["“”„«»]?)|([^\s"“”„«»]+))/gu

export const isEmptyQuery = ({ wanted, unwanted }: SearchQuery): boolean => wanted.length === 0 && unwanted.length === 0

/**
 * Reads what was typed: words, `"phrases"`, `beginning*`, `-not` and `-"not this"`. The last word is a beginning as
 * long as no blank or quotation mark follows it. A word that the text model cuts (`co-operate`, `U.S.`) is a phrase
 * of its parts; a run of a script without spaces is cut into the words of a dictionary, but not between quotation
 * marks.
 */
export function parseQuery(typed: string): SearchQuery {
  const wanted: Clause[] = []
  const unwanted: Clause[] = []
  const text = typed.slice(0, LONGEST_QUERY)
  for (const match of text.matchAll(PART)) {
    const [whole, minus, phrase, closing, word = ''] = match
    const isLast = match.index + whole.length === text.length
    const isOpen = phrase === undefined ? isLast || word.endsWith('*') : closing === ''
    const clauses = phrase === undefined ? wordClauses(word) : [tokensOf(phrase)]
    const into = minus === '-' ? unwanted : wanted
    for (const [index, tokens] of clauses.entries()) {
      const terms = tokens.slice(0, MOST_TERMS).map(({ term }) => term)
      if (terms.length === 0 || wanted.length + unwanted.length >= MOST_CLAUSES) continue
      // While it is being typed, a word that is not wanted would take away what only begins like it.
      const isPrefix = isOpen && index === clauses.length - 1 && (minus === '' || word.endsWith('*'))
      into.push({ terms, isPrefix })
    }
  }
  return { wanted, unwanted }
}

/** What stands together without blanks: words, and the dictionary's words of what has no spaces. */
function wordClauses(word: string): readonly (readonly Token[])[] {
  const clauses: (readonly Token[])[] = []
  let rest: Token[] = []
  const end = (): void => {
    if (rest.length > 0) clauses.push(rest)
    rest = []
  }
  let run: Token[] = []
  const endRun = (): void => {
    if (run.length > 0) clauses.push(...dictionaryClauses(word, run))
    run = []
  }
  for (const token of tokensOf(word)) {
    if (!isSignAt(word, token.start)) {
      endRun()
      rest.push(token)
      continue
    }
    end()
    if (run.at(-1) && run.at(-1)?.end !== token.start) endRun()
    run.push(token)
  }
  endRun()
  end()
  return clauses
}

function dictionaryClauses(text: string, run: readonly Token[]): readonly (readonly Token[])[] {
  const span = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }
  return [...dictionaryWords(text, span, 'und')]
    .map(({ start, end }) => run.filter((token) => token.start >= start && token.start < end))
    .filter((tokens) => tokens.length > 0)
}
