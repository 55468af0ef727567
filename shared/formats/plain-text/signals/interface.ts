import { INTERFACE_PHRASES, type InterfaceCategory } from '../vocabulary/interface-phrases.ts'
import { COMPANION_WORDS, FILLER_WORDS, STRONG_SINGLE_WORDS } from '../vocabulary/weak-words.ts'
import { folded, wordsOf } from './words.ts'

/** How much of a short text is interface vocabulary. Shares are of its words, fillers left out, 0 to 1. */
export interface InterfaceReading {
  /** Share in phrases that articles do not use. */
  readonly strong: number
  /** Share in any interface word, the strong ones included. */
  readonly any: number
  /** Distinct strong phrases. */
  readonly strongPhrases: number
  readonly weakPhrases: number
  readonly categories: ReadonlySet<InterfaceCategory>
  /** The category of the phrase with which the text begins, if it begins with one. */
  readonly leads: InterfaceCategory | null
}

interface Phrase {
  readonly words: readonly string[]
  readonly category: InterfaceCategory
  readonly isStrong: boolean
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const CJK_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
/** From this length on an East Asian term is specific enough to be proof. */
const STRONG_CJK_LENGTH = 4
/** Words looked at: interface texts are short, and a long text is judged by its beginning. */
const MAX_WORDS = 60

const entries = Object.entries(INTERFACE_PHRASES) as readonly (readonly [InterfaceCategory, readonly string[]])[]

function spacedPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const byFirstWord = new Map<string, Phrase[]>()
  for (const [category, phrases] of entries) {
    for (const phrase of phrases.filter((candidate) => !CJK.test(candidate))) {
      const words = wordsOf(folded(phrase))
      const first = words[0]
      if (first === undefined) continue
      const isStrong = words.length > 1 || STRONG_SINGLE_WORDS.has(first)
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, category, isStrong }])
    }
  }
  for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return byFirstWord
}

const SPACED = spacedPhrases()
const CJK_PHRASES = entries
  .flatMap(([category, phrases]) =>
    phrases.filter((phrase) => CJK.test(phrase)).map((phrase) => ({ phrase, category })),
  )
  .sort((a, b) => b.phrase.length - a.phrase.length)

interface Tally {
  strong: number
  weak: number
  counted: number
  readonly strongPhrases: Set<string>
  readonly weakPhrases: Set<string>
  readonly categories: Set<InterfaceCategory>
  leads: InterfaceCategory | null
}

const phraseAt = (phrases: readonly Phrase[], words: readonly string[], at: number): Phrase | null =>
  phrases.find((phrase) => phrase.words.every((word, i) => words[at + i] === word)) ?? null

function note(tally: Tally, phrase: Phrase, isFirst: boolean): void {
  const meaningful = Math.max(1, phrase.words.filter((word) => !FILLER_WORDS.has(word)).length)
  const text = phrase.words.join(' ')
  tally.counted += meaningful
  tally.categories.add(phrase.category)
  if (isFirst) tally.leads = phrase.category
  if (phrase.isStrong) {
    tally.strong += meaningful
    tally.strongPhrases.add(text)
  } else {
    tally.weak += meaningful
    tally.weakPhrases.add(text)
  }
}

const NUMBER = /^\d+$/u

function tallySpaced(words: readonly string[], tally: Tally): void {
  let at = 0
  while (at < words.length) {
    const word = words[at] ?? ''
    const phrases = SPACED.get(word)
    const phrase = phrases ? phraseAt(phrases, words, at) : null
    if (phrase) {
      note(tally, phrase, at === 0)
      at += phrase.words.length
      continue
    }
    if (COMPANION_WORDS.has(word)) tally.weak += 1
    if (!FILLER_WORDS.has(word) && !NUMBER.test(word)) tally.counted += 1
    at += 1
  }
}

function tallyCjk(text: string, tally: Tally): void {
  let rest = text
  for (const { phrase, category } of CJK_PHRASES) {
    if (!rest.includes(phrase)) continue
    const isStrong = phrase.length >= STRONG_CJK_LENGTH
    tally.categories.add(category)
    if (text.startsWith(phrase)) tally.leads = category
    if (isStrong) tally.strong += phrase.length
    else tally.weak += phrase.length
    ;(isStrong ? tally.strongPhrases : tally.weakPhrases).add(phrase)
    rest = rest.split(phrase).join(' ')
  }
  tally.counted += text.match(CJK_LETTERS)?.length ?? 0
}

/**
 * Reads a text for the vocabulary of web interfaces.
 *
 * @param plain the text, folded; the beginning is enough
 * @param words of `plain`
 */
export function readInterface(plain: string, words: readonly string[]): InterfaceReading {
  const tally: Tally = {
    strong: 0,
    weak: 0,
    counted: 0,
    strongPhrases: new Set(),
    weakPhrases: new Set(),
    categories: new Set(),
    leads: null,
  }
  const cjk = CJK.test(plain)
  if (cjk) tallyCjk(plain, tally)
  tallySpaced((cjk ? wordsOf(plain.replace(CJK_LETTERS, ' ')) : words).slice(0, MAX_WORDS), tally)
  const of = Math.max(1, tally.counted)
  return {
    strong: Math.min(1, tally.strong / of),
    any: Math.min(1, (tally.strong + tally.weak) / of),
    strongPhrases: tally.strongPhrases.size,
    weakPhrases: tally.weakPhrases.size,
    categories: tally.categories,
    leads: tally.leads,
  }
}

/** Of what is too long for an interface. */
export const NO_INTERFACE = readInterface('', [])
