import type { Span } from '../model/primitives.ts'
import { CodePointTable } from './code-point-table.ts'

/** What a code point is, as far as words and sentences need to know. */
export const CharacterClass = {
  /** Controls, unassigned format characters, lone surrogates. */
  other: 0,
  /** White space, and invisible characters that mean nothing at the edge of a passage. */
  blank: 1,
  letter: 2,
  number: 3,
  /** Combining marks and joiners: they belong to what stands before them. */
  mark: 4,
  /** Letters of scripts written without spaces, where words are found by dictionary. */
  dictionary: 5,
  currency: 6,
  punctuation: 7,
  symbol: 8,
} as const
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass]

/** White space of Unicode, zero-width space, word joiner, byte order mark and the bidirectional controls. */
const BLANK = /[\p{White_Space}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u
/** Zero-width joiners and the soft hyphen live inside words. */
const MARK = /[\p{M}\u200C\u200D\u00AD\u{E0020}-\u{E007F}]/u
const DICTIONARY = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30FC\uFF70]/u

const RULES: readonly (readonly [CharacterClass, RegExp])[] = [
  [CharacterClass.blank, BLANK],
  [CharacterClass.mark, MARK],
  [CharacterClass.number, /\p{Nd}/u],
  [CharacterClass.dictionary, DICTIONARY],
  [CharacterClass.letter, /[\p{L}\p{N}\p{Pc}]/u],
  [CharacterClass.currency, /\p{Sc}/u],
  [CharacterClass.punctuation, /\p{P}/u],
  [CharacterClass.symbol, /[\p{S}\p{Co}\p{Cn}]/u],
]

const classes = new CodePointTable(
  (character) => RULES.find(([, pattern]) => pattern.test(character))?.[0] ?? CharacterClass.other,
)

/** The class of a code point. */
export const classOf = (codePoint: number): CharacterClass => classes.of(codePoint) as CharacterClass

/** The class of the code point that starts at a UTF-16 offset; `other` outside the text and inside a pair. */
export function classAt(text: string, offset: number): CharacterClass {
  return classOf(text.codePointAt(offset) ?? 0)
}

/** 1, or 2 when a surrogate pair starts at the offset. */
export function widthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
}

/** The offset of the code point that ends at `offset`, which must not be 0. */
export function previousOffset(text: string, offset: number): number {
  return offset >= 2 && widthAt(text, offset - 2) === 2 ? offset - 2 : offset - 1
}

export function isBlankAt(text: string, offset: number): boolean {
  return classOf(text.charCodeAt(offset) || 0) === CharacterClass.blank
}

/** The span without blanks at its ends; it is empty at `start` when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isBlankAt(text, start)) start += 1
  while (end > start && isBlankAt(text, end - 1)) end -= 1
  return { start, end }
}

/** The span made to lie inside the text, its ends in order and whole numbers. */
export function clampSpan(text: string, span: Span): Span {
  const clamp = (offset: number): number => Math.min(text.length, Math.max(0, Math.trunc(offset) || 0))
  const [first, second] = [clamp(span.start), clamp(span.end)]
  return first <= second ? { start: first, end: second } : { start: second, end: first }
}
