import { folded } from './words.ts'

const PARTICLES: ReadonlySet<string> = new Set(
  'de los las da do dos das di del della du des van von der den ter zu la le el al bin ibn binti bint abu y e ben bar af av'.split(
    ' ',
  ),
)
/** Capitalised words with which headings begin and names do not. Lower case. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    'the a an and or of in on at by for with from to how why what when where who which this that these those is are can will ' +
    'new more most no not our your all about after before under over as part chapter section introduction conclusion summary ' +
    'abstract appendix references notes background methods results discussion table figure page vol no'
  ).split(' '),
)
const LATIN_NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:al|el|bin|d|l)[-'’]\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.)$/u
const CASED = /[\p{Lu}\p{Ll}]/u
const DIGIT_OR_SIGN = /[\d@#$%&*+=<>{}[\]\\/|_~^!?;:"“”«»。！？]/u
const CJK_NAME =
  /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Katakana}ー・·]{2,16}|[\p{Script=Hangul}]{2,4})(?:[ ·・][\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{1,10})?$/u
const MAX_NAME_LENGTH = 60
const MAX_NAME_WORDS = 6

/**
 * True when `text` can be the name of one person: a few capitalised words, in scripts without capitals a few words.
 * Says nothing about whether it is; whoever asks must know that a name is expected there.
 */
export function isNameLike(text: string, minWords = 2): boolean {
  const name = text.normalize('NFC').trim()
  if (name.length < 2 || name.length > MAX_NAME_LENGTH || DIGIT_OR_SIGN.test(name)) return false
  if (CJK_NAME.test(name)) return true
  const words = name.split(/\s+/u)
  if (
    words.length < minWords ||
    words.filter((word) => !PARTICLES.has(word.toLowerCase())).length > MAX_NAME_WORDS ||
    /[,.]$/u.test(name.replace(/\b\p{L}{1,2}\.$/u, ''))
  ) {
    return false
  }
  if (!CASED.test(name)) return !/[\p{Script=Han}\p{Script=Hiragana}]/u.test(name) && !/[.,،؛]/u.test(name)
  // `An` ends many Vietnamese names and no heading.
  if (words.some((word, i) => NOT_NAMES.has(folded(word)) && !(i > 0 && i === words.length - 1 && word === 'An')))
    return false
  const isParticle = (word: string, i: number): boolean => i > 0 && PARTICLES.has(word.toLowerCase())
  return words.every((word, i) => LATIN_NAME_WORD.test(word) || isParticle(word, i)) && !PARTICLES.has(words[0] ?? '')
}
