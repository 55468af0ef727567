// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="../tinyld.d.ts" />
import { detectAll } from 'tinyld'
import { FUNCTION_WORDS } from '../vocabulary/function-words.ts'
import { censusOf, Kind } from './character-kinds.ts'
import { countWords, folded, wordsOf } from './words.ts'

/** BCP 47 for "could not be told". */
export const UNDETERMINED = 'und'

const SAMPLE = 6_000
const MIN_WORDS = 6
/** How far ahead the first guess must be, and how sure for short texts. */
const MIN_LEAD = 1.3
const MIN_ACCURACY = 0.08
const MIN_VIETNAMESE_SHARE = 0.06

/** Scripts that few languages are written in, and the share of all letters from which on each decides by itself. */
const SCRIPTS: readonly (readonly [language: string, kind: number, minShare: number])[] = [
  // Kana among Han characters are Japanese.
  ['ja', Kind.kana, 0.1],
  ['ko', Kind.hangul, 0.3],
  ['zh', Kind.han, 0.4],
  ['th', Kind.thai, 0.5],
  ['he', Kind.hebrew, 0.5],
  ['el', Kind.greek, 0.5],
]

/** The language of `text`, ISO 639-1, or `und` when it is too short or too mixed to tell. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).normalize('NFC')
  const countOf = censusOf(sample)
  const letters = countOf(Kind.letter)
  if (countWords(sample) < MIN_WORDS || letters < sample.length / 3) return UNDETERMINED
  const script = SCRIPTS.find(([, kind, minShare]) => countOf(kind) >= letters * minShare)
  if (script) return script[0]
  const isVietnamese = countOf(Kind.vietnamese) >= letters * MIN_VIETNAMESE_SHARE
  const shares = sharesOf(wordsOf(folded(sample)))
  const byWords = isVietnamese ? null : byFunctionWords(shares)
  if (byWords !== null) return byWords
  const [first, second] = detectAll(sample).filter(({ lang }) => (lang === 'vi') === isVietnamese)
  if (!first) return isVietnamese ? 'vi' : UNDETERMINED
  // A language whose commonest words are missing from the text is a guess from letters alone.
  if ((shares[LANGUAGES.indexOf(first.lang)] ?? 1) < MIN_FUNCTION_SHARE / 2) return UNDETERMINED
  const isAhead = first.accuracy >= MIN_ACCURACY && first.accuracy >= (second?.accuracy ?? 0) * MIN_LEAD
  return isAhead ? first.lang : UNDETERMINED
}

const MIN_FUNCTION_SHARE = 0.12
const FUNCTION_LEAD = 1.6

const LANGUAGES: readonly string[] = Object.keys(FUNCTION_WORDS)

/** By word: the languages of which it is one of the commonest, as places in {@link LANGUAGES}. */
const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly number[]> = (() => {
  const languages = new Map<string, number[]>()
  for (const [place, language] of LANGUAGES.entries())
    for (const word of FUNCTION_WORDS[language] ?? []) languages.set(word, [...(languages.get(word) ?? []), place])
  return languages
})()

const LONGEST_WORD = Math.max(...[...LANGUAGES_OF_WORD.keys()].map(({ length }) => length))

/** For each of {@link LANGUAGES} the share of `words` that are among its commonest. */
function sharesOf(words: readonly string[]): readonly number[] {
  const counts = LANGUAGES.map(() => 0)
  for (const word of words) {
    if (word.length > LONGEST_WORD) continue
    for (const place of LANGUAGES_OF_WORD.get(word) ?? []) counts[place] = (counts[place] ?? 0) + 1
  }
  return counts.map((count) => count / Math.max(1, words.length))
}

/** The language whose commonest words the text is full of, if one stands out. */
function byFunctionWords(shares: readonly number[]): string | null {
  const [first, second] = LANGUAGES.map((language, place) => ({ language, share: shares[place] ?? 0 })).sort(
    (a, b) => b.share - a.share,
  )
  const isClear =
    first !== undefined && first.share >= MIN_FUNCTION_SHARE && first.share >= FUNCTION_LEAD * (second?.share ?? 0)
  return isClear ? first.language : null
}
