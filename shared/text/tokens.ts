import type { Span } from '../model/primitives.ts'
import { CharacterClass, classAt, isBlankAt, previousOffset, widthAt } from './characters.ts'
import { dictionaryWords } from './segmenters.ts'

export interface TokenOptions {
  /** BCP 47; chooses the dictionary for scripts without spaces. */
  readonly language: string
  /** Whether parts joined by a hyphen are one token (`well-known`). */
  readonly joinHyphens: boolean
}

const APOSTROPHES = "'’"
const HYPHENS = '-\u2010\u2011'
const SIGNS = '+-\u2212'
const NUMBER_JOINERS = ".,'’\u066B\u066C"
const NUMBER_SUFFIXES = '%‰٪°'
/** `U.S`, `e.g`, `Ph.D`: the full stop that follows belongs to the abbreviation. */
const DOTTED = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u
const LONGEST_DOTTED = 24
/** `US$`, `HK$`. */
const LONGEST_CURRENCY_PREFIX = 3

const { blank, letter, number, mark, dictionary, currency } = CharacterClass
const isCore = (kind: CharacterClass): boolean => kind === letter || kind === number || kind === mark

/** The class of what precedes an offset, combining marks skipped. */
function classBefore(text: string, offset: number, floor: number): CharacterClass {
  let at = offset
  while (at > floor) {
    at = previousOffset(text, at)
    const kind = classAt(text, at)
    if (kind !== mark) return kind
  }
  return CharacterClass.other
}

/** Whether the character at `at` holds the letters or digits on both its sides together. */
function joins(text: string, at: number, start: number, end: number, options: TokenOptions): boolean {
  const character = text.charAt(at)
  const before = classBefore(text, at, start)
  const after = at + 1 < end ? classAt(text, at + 1) : CharacterClass.other
  if (HYPHENS.includes(character)) {
    return options.joinHyphens && (after === letter || after === number || after === currency)
  }
  if (before === number && after === number) return NUMBER_JOINERS.includes(character)
  return before === letter && after === letter && (APOSTROPHES.includes(character) || character === '.')
}

/** Where the token that starts with a letter, digit, sign or currency at `start` ends. */
function tokenEnd(text: string, start: number, end: number, options: TokenOptions): number {
  let at = start
  while (at < end) {
    const kind = classAt(text, at)
    if (isCore(kind)) at += widthAt(text, at)
    else if (at === start) at += 1
    else if (kind === currency && at - start <= LONGEST_CURRENCY_PREFIX && classAt(text, at + 1) === number) at += 1
    else if (joins(text, at, start, end, options)) at += 1
    else break
  }
  if (at >= end) return Math.min(at, end)
  if (classBefore(text, at, start) === number) {
    if (NUMBER_SUFFIXES.includes(text.charAt(at)) || classAt(text, at) === currency) return at + 1
  }
  const abbreviated = text[at] === '.' && at - start <= LONGEST_DOTTED && DOTTED.test(text.slice(start, at))
  if (!abbreviated) return at
  const compound = options.joinHyphens && HYPHENS.includes(text.charAt(at + 1)) && at + 2 < end
  return compound && isCore(classAt(text, at + 2)) ? tokenEnd(text, at + 2, end, options) : at + 1
}

/** Whether a sign or currency symbol at `at` begins a number: `$116`, `-3`, `+€5`. */
function beginsNumber(text: string, at: number, end: number): boolean {
  const following = at + 1 < end ? classAt(text, at + 1) : CharacterClass.other
  if (classAt(text, at) === currency) return following === number
  if (!SIGNS.includes(text.charAt(at))) return false
  if (at > 0 && !isBlankAt(text, at - 1) && !'([“"‘'.includes(text.charAt(at - 1))) return false
  return following === number || (following === currency && classAt(text, at + 2) === number)
}

/** Whether a token that is found by rules begins at `at`, where a character of `kind` stands. */
const beginsToken = (text: string, at: number, end: number, kind: CharacterClass): boolean =>
  kind === letter || kind === number || (kind !== blank && beginsNumber(text, at, end))

/** Where the run of letters without spaces that starts at `start` ends. */
function dictionaryEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const kind = classAt(text, at)
    if (kind !== dictionary && kind !== mark) break
    at += widthAt(text, at)
  }
  return Math.min(at, end)
}

/**
 * The words of a stretch, in order, blanks and punctuation left out. `span.start` must not lie inside a word.
 * Scripts with spaces are read by rules over a class table, the others by dictionary: time is linear.
 */
export function* tokensOf(text: string, span: Span, options: TokenOptions): Generator<Span> {
  let at = span.start
  while (at < span.end) {
    const kind = classAt(text, at)
    if (beginsToken(text, at, span.end, kind)) {
      const end = tokenEnd(text, at, span.end, options)
      yield { start: at, end }
      at = end
    } else if (kind === dictionary) {
      const end = dictionaryEnd(text, at, span.end)
      yield* dictionaryWords(text, { start: at, end }, options.language)
      at = end
    } else at += widthAt(text, at)
  }
}

/** How many words {@link tokensOf} finds, in half its time: nothing is made of them. */
export function countTokens(text: string, span: Span, options: TokenOptions): number {
  let count = 0
  let at = span.start
  while (at < span.end) {
    const kind = classAt(text, at)
    if (beginsToken(text, at, span.end, kind)) {
      count += 1
      at = tokenEnd(text, at, span.end, options)
    } else if (kind === dictionary) {
      const end = dictionaryEnd(text, at, span.end)
      for (const _word of dictionaryWords(text, { start: at, end }, options.language)) count += 1
      at = end
    } else at += widthAt(text, at)
  }
  return count
}

/** How far back a run without blanks is followed before its script is asked whether it may be cut. */
const REACH = 2_048

/**
 * An offset at or before `offset` from which {@link tokensOf} may start: after a blank, or far enough back in a
 * run without blanks where no word of letters is cut.
 */
export function safeStart(text: string, offset: number, floor: number): number {
  let at = Math.min(offset, text.length)
  while (at > floor && !isBlankAt(text, at - 1)) {
    const kind = classAt(text, previousOffset(text, at))
    if (offset - at > REACH && !isCore(kind) && kind !== currency) {
      const joiner = kind === CharacterClass.punctuation || kind === CharacterClass.symbol
      if (!joiner || !isCore(classAt(text, at))) break
    }
    at = previousOffset(text, at)
  }
  return at
}
