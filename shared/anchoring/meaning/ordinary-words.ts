import type { IsOrdinary } from './same-meaning.ts'

const IN_WORD = /[\p{L}\p{M}\p{N}]/u
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const ALL_IN_WORD = /^[\p{L}\p{M}\p{N}]+$/u

/** Occurrences looked at: a word that is part of so many others is rare by itself. */
const MOST_LOOKED_AT = 200
/** From so many words on a list of all of the text's words is cheaper than a search for each. */
const WORDS_WITHOUT_LIST = 64

/**
 * Whether a word stands in `text` in lower case, as a whole word: "Exports" at the beginning of a
 * sentence is the word "exports", "Tran" is not. Searches the text when asked, and remembers; when
 * asked for many words, lists those of the text once.
 */
export function ordinaryWordsOf(text: string): IsOrdinary {
  const known = new Map<string, boolean>()
  let list: ReadonlySet<string> | null = null
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= WORDS_WITHOUT_LIST) list ??= new Set(text.match(WORD) ?? [])
    const ordinary = list !== null && ALL_IN_WORD.test(word) ? list.has(word) : standsAlone(text, word)
    known.set(word, ordinary)
    return ordinary
  }
}

function standsAlone(text: string, word: string): boolean {
  let at = text.indexOf(word)
  for (let looked = 0; at !== -1 && looked < MOST_LOOKED_AT; looked += 1) {
    const end = at + word.length
    if (!IN_WORD.test(text.charAt(at - 1)) && !IN_WORD.test(text.charAt(end))) return true
    at = text.indexOf(word, end)
  }
  return false
}
