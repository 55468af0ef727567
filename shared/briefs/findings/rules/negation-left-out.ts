import { isNegation } from '../../../anchoring/meaning/negations.ts'
import { tokensOf } from '../../../anchoring/meaning/tokens.ts'
import { messages } from '../../../messages/messages.ts'
import { isRefusedStatus, quotationsIn } from '../quotes-in.ts'
import { type BlockRule, type LocalFinding, NO_FIXES } from '../rule.ts'

/** Languages whose negations the tables of words with spaces do not have. */
const MORE: ReadonlySet<string> = new Set(
  '不 没 沒 无 無 未 非 莫 勿 别 別 否 لا لم لن ليس ليست ليسوا غير دون بدون لسنا لست'.split(' '),
)

/** Words of one language that say no in another. */
const ORDINARY: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['point', 'personne', 'mai', 'ne', 'mica', 'nul']),
  fr: new Set(['si', 'nu', 'only', 'mai', 'an', 'tak']),
  vi: new Set(['ba', 'no', 'an', 'nie', 'tak', 'ni', 'lack', 'si']),
}

function negationIn(words: string, language: string): string | null {
  const ordinary = ORDINARY[language.split('-', 1)[0] ?? '']
  const found = tokensOf(words).find(({ text }) => MORE.has(text) || (isNegation(text) && ordinary?.has(text) !== true))
  return found?.text ?? null
}

/** A shortened quotation in which what is left out, or what is added, says no. */
export const negationLeftOut: BlockRule = (block, index) =>
  quotationsIn(block, index)
    .filter(({ abridged, status }) => abridged && !isRefusedStatus(status))
    .flatMap(({ omitted, added, language, printed, span }) => {
      const words = messages.briefCheck
      const made = (detail: string): LocalFinding => ({
        kind: 'negation-left-out',
        refuses: false,
        span,
        quote: printed,
        detail,
        key: printed,
        fixes: NO_FIXES,
      })
      const left = omitted.flatMap((stretch) => told(stretch, language, words.negation))
      return [...left, ...added.flatMap((stretch) => told(stretch, language, words.negationAdded))].map(made)
    })

function told(
  stretch: string,
  language: string,
  inWords: (word: string, stretch: string) => string,
): readonly string[] {
  const word = negationIn(stretch, language)
  return word === null ? [] : [inWords(word, stretch.trim().replace(/\s+/gu, ' '))]
}
