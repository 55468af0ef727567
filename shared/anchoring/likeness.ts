import type { Span } from '../model/primitives.ts'
import { align } from './align.ts'
import { type Word, wordsOf } from './word-index.ts'

/** A passage that resembles a quote. */
export interface SimilarPassage extends Span {
  /** 0..1: how much of the quote is there. */
  readonly likeness: number
}

/** From this closeness by letters a passage counts as the same words misprinted, whatever words it keeps. */
export const CLOSE = 0.75

/** Letters equal whatever their case: a change of case is a small change. Keeps the length. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (character) => {
    const small = character.toLowerCase()
    return small.length === character.length ? small : character
  }).join('')
}

/** Share of the quote's words, by number and by letters, that the passage has in any order. */
function wordsKept(words: readonly Word[], passage: string): number {
  const available = new Map<string, number>()
  for (const { word } of wordsOf(passage)) available.set(word, (available.get(word) ?? 0) + 1)
  let number = 0
  let letters = 0
  let allLetters = 0
  for (const { word } of words) {
    allLetters += word.length
    const left = available.get(word) ?? 0
    if (left === 0) continue
    available.set(word, left - 1)
    number += 1
    letters += word.length
  }
  return words.length === 0 ? 0 : (number / words.length + letters / allLetters) / 2
}

/**
 * How alike a passage is: its closeness by letters when it is close; else the mean of that and of the
 * words it keeps, because letters alone are alike in any two sentences, and words alone in any two headlines.
 */
function likenessOf(words: readonly Word[], passage: string, difference: number): number {
  const closeness = 1 - difference
  const mixed = (closeness + wordsKept(words, passage)) / 2
  return closeness >= CLOSE ? Math.max(closeness, mixed) : mixed
}

/** Widens a stretch that begins or ends inside a word to the whole word. */
function toWholeWords(text: string, { start, end }: Span): Span {
  const inWord = (at: number): boolean => /[\p{L}\p{M}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1))
  const unspaced = (at: number): boolean =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text.charAt(at))
  let [from, to] = [start, end]
  while (from > 0 && start - from < LONGEST_WORD && inWord(from) && !unspaced(from)) from -= 1
  while (to < text.length && to - end < LONGEST_WORD && inWord(to) && !unspaced(to)) to += 1
  return { start: from, end: to }
}
const LONGEST_WORD = 40

/**
 * The stretch of `text` between `from` and `to` that is closest to the quote letter by letter.
 * Finds misprints; loses its way where a word was replaced by one of quite another length.
 */
export function closestByLetters(quote: string, words: readonly Word[], text: string, window: Span): SimilarPassage {
  const found = align(folded(quote), folded(text.slice(window.start, window.end)))
  // Of the aligned stretch, not of the whole words that it is widened to.
  const longer = Math.max(quote.length, found.end - found.start)
  const span = toWholeWords(text, { start: window.start + found.start, end: window.start + found.end })
  return { ...span, likeness: likenessOf(words, text.slice(span.start, span.end), found.distance / longer) }
}

/** The words of a quote, each a code unit, so that one alignment serves letters and words. */
export interface WordPattern {
  readonly units: string
  /** The unit of each different word. */
  readonly unitOf: ReadonlyMap<string, number>
}

/** What stands for every word that the quote does not have. */
export const OTHER_WORD = 0xffff

export function wordPatternOf(words: readonly Word[]): WordPattern {
  const unitOf = new Map<string, number>()
  let units = ''
  for (const { word } of words) {
    const unit = unitOf.get(word) ?? unitOf.size % OTHER_WORD
    unitOf.set(word, unit)
    units += String.fromCharCode(unit)
  }
  return { units, unitOf }
}

/** The stretch of words that is closest to a quote's, by their number, and how alike it is. */
export interface AlikeWords {
  readonly first: number
  /** The last word itself. */
  readonly last: number
  readonly likeness: number
}

/**
 * Compares words, replaced, dropped and added ones whatever their lengths.
 *
 * @param there one code unit a word, as in the pattern
 * @returns null when no word is shared
 */
export function closestWords(words: readonly Word[], pattern: WordPattern, there: string): AlikeWords | null {
  const { start, end, distance } = align(pattern.units, there)
  if (start === end) return null
  const closeness = 1 - distance / Math.max(words.length, end - start)
  return { first: start, last: end - 1, likeness: (closeness + unitsKept(words, pattern, there.slice(start, end))) / 2 }
}

/** As `wordsKept`, of words that are units already. */
function unitsKept(words: readonly Word[], { units, unitOf }: WordPattern, there: string): number {
  const available = new Uint16Array(unitOf.size)
  for (let at = 0; at < there.length; at += 1) {
    const unit = there.charCodeAt(at)
    if (unit !== OTHER_WORD) available[unit] = (available[unit] ?? 0) + 1
  }
  let [number, letters, allLetters] = [0, 0, 0]
  words.forEach(({ word }, at) => {
    const unit = units.charCodeAt(at)
    allLetters += word.length
    const left = available[unit] ?? 0
    if (left === 0) return
    available[unit] = left - 1
    number += 1
    letters += word.length
  })
  return words.length === 0 ? 0 : (number / words.length + letters / allLetters) / 2
}

/** The stretch of `text` in a window that is closest to the quote word by word. */
export function closestByWords(words: readonly Word[], text: string, window: Span): SimilarPassage | null {
  const there = wordsOf(text.slice(window.start, window.end))
  const pattern = wordPatternOf(words)
  const units = there.map(({ word }) => String.fromCharCode(pattern.unitOf.get(word) ?? OTHER_WORD)).join('')
  const found = closestWords(words, pattern, units)
  const [first, last] = found === null ? [] : [there[found.first], there[found.last]]
  if (found === null || first === undefined || last === undefined) return null
  return { start: window.start + first.start, end: window.start + last.end, likeness: found.likeness }
}

/** How alike a whole passage is to a quote, 0..1, letter by letter or word by word, whichever sees more. */
export function likenessTo(quote: string, passage: string): number {
  const words = wordsOf(quote)
  const whole = { start: 0, end: passage.length }
  const byLetters = closestByLetters(quote, words, passage, whole)
  return Math.max(byLetters.likeness, closestByWords(words, passage, whole)?.likeness ?? 0)
}
