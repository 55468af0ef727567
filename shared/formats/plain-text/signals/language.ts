// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="../tinyld.d.ts" />
import { detectAll } from 'tinyld'
import { FUNCTION_WORDS } from '../vocabulary/function-words.ts'
import { countWords, folded, wordsOf } from './words.ts'

/** BCP 47 for "could not be told". */
export const UNDETERMINED = 'und'

const SAMPLE = 6_000
const MIN_WORDS = 6
/** How far ahead the first guess must be, and how sure for short texts. */
const MIN_LEAD = 1.3
const MIN_ACCURACY = 0.08
/** Letters that Vietnamese uses in almost every word and its neighbours never; names without them are no proof. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu
const MIN_VIETNAMESE_SHARE = 0.06

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
]
const LETTERS = /\p{L}/gu
/** Share of kana above which Han characters are Japanese, and share of a script that decides by itself. */
const MIN_SCRIPT_SHARE: Readonly<Record<string, number>> = { ja: 0.1, ko: 0.3, zh: 0.4, th: 0.5, he: 0.5, el: 0.5 }

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function byScript(text: string, letters: number): string | null {
  const found = SCRIPTS.find(
    ([language, script]) => count(text, script) >= letters * (MIN_SCRIPT_SHARE[language] ?? 0.5),
  )
  return found?.[0] ?? null
}

/** The language of `text`, ISO 639-1, or `und` when it is too short or too mixed to tell. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).normalize('NFC')
  const letters = count(sample, LETTERS)
  if (countWords(sample) < MIN_WORDS || letters < sample.length / 3) return UNDETERMINED
  const script = byScript(sample, letters)
  if (script) return script
  const isVietnamese = count(sample, VIETNAMESE) >= letters * MIN_VIETNAMESE_SHARE
  const byWords = isVietnamese ? null : byFunctionWords(sample)
  if (byWords) return byWords
  const [first, second] = detectAll(sample).filter(({ lang }) => (lang === 'vi') === isVietnamese)
  if (!first) return isVietnamese ? 'vi' : UNDETERMINED
  // A language whose commonest words are missing from the text is a guess from letters alone.
  if (
    FUNCTION_WORDS[first.lang] !== undefined &&
    shareOf(first.lang, wordsOf(folded(sample))) < MIN_FUNCTION_SHARE / 2
  ) {
    return UNDETERMINED
  }
  const isAhead = first.accuracy >= MIN_ACCURACY && first.accuracy >= (second?.accuracy ?? 0) * MIN_LEAD
  return isAhead ? first.lang : UNDETERMINED
}

const MIN_FUNCTION_SHARE = 0.12
const FUNCTION_LEAD = 1.6

const shareOf = (language: string, words: readonly string[]): number =>
  words.filter((word) => FUNCTION_WORDS[language]?.has(word)).length / Math.max(1, words.length)

/** The language whose commonest words the text is full of, if one stands out. */
function byFunctionWords(text: string): string | null {
  const words = wordsOf(folded(text))
  const [first, second] = Object.keys(FUNCTION_WORDS)
    .map((language) => ({ language, share: shareOf(language, words) }))
    .sort((a, b) => b.share - a.share)
  const isClear =
    first !== undefined && first.share >= MIN_FUNCTION_SHARE && first.share >= FUNCTION_LEAD * (second?.share ?? 0)
  return isClear ? first.language : null
}
