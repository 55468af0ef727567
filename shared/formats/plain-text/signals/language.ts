// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="../tinyld.d.ts" />
import { detectAll } from 'tinyld'
import { countWords } from './words.ts'

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
  const [first, second] = detectAll(sample).filter(({ lang }) => (lang === 'vi') === isVietnamese)
  if (!first) return isVietnamese ? 'vi' : UNDETERMINED
  const isAhead = first.accuracy >= MIN_ACCURACY && first.accuracy >= (second?.accuracy ?? 0) * MIN_LEAD
  return isAhead ? first.lang : UNDETERMINED
}
