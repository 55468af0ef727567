import { WordNumbers } from './word-numbers.ts'

/** A word of a text, or a pair of characters where a script sets no spaces. */
export interface Word {
  /** Folded: lower case; composed when the text is. */
  readonly word: string
  /** UTF-16 code units into the text it was taken from. */
  readonly start: number
  readonly end: number
}

/** The number of a word that a text has not. */
export const NO_WORD = -1

/** Where every word of a text stands, for finding passages that share words. */
export interface WordIndex {
  /** Which word the n-th of the text is, and where it starts and ends, in code units. */
  readonly ids: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly differentWords: number
  /** The number of a folded word; `NO_WORD` when the text has none such. */
  readonly idOf: (word: string) => number
  /** How often it stands in the text. */
  readonly countOf: (id: number) => number
  /** Which words (n) are this one. */
  readonly positionsOf: (id: number) => Uint32Array
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const IN_WORD = /[\p{L}\p{M}\p{N}]/u

const CLASS = { UNKNOWN: 0, OTHER: 1, WORD: 2, UNSPACED: 3 } as const

function classOf(character: string): number {
  if (UNSPACED.test(character)) return CLASS.UNSPACED
  return IN_WORD.test(character) ? CLASS.WORD : CLASS.OTHER
}

/** Classes by code unit, filled on first use: an expression over a book's six million units takes seconds. */
const classes = new Uint8Array(0x10000)
function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = classes[unit] ?? CLASS.UNKNOWN
  if (known !== CLASS.UNKNOWN) return known
  // Halves of a character are of the class of the whole, which no table by units can hold.
  if (unit >= 0xd800 && unit <= 0xdbff) return classOf(String.fromCodePoint(text.codePointAt(at) ?? unit))
  const found = classOf(String.fromCharCode(unit))
  classes[unit] = found
  return found
}

const lengthAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** Units of a word; and where what comes next begins, which is earlier in scripts without spaces. */
type Visit = (start: number, end: number, next: number) => void

/** Calls for the words of `text` in order; pairs of unspaced characters overlap, so that any stretch of them has its own. */
function visitWords(text: string, visit: Visit): void {
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    const start = at
    at += lengthAt(text, at)
    if (kind === CLASS.OTHER) continue
    if (kind === CLASS.WORD) {
      while (at < text.length && classAt(text, at) === CLASS.WORD) at += lengthAt(text, at)
      visit(start, at, at)
      continue
    }
    const paired = at < text.length && classAt(text, at) === CLASS.UNSPACED ? at + lengthAt(text, at) : at
    visit(start, paired, at)
  }
}

/** The words of `text` in order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  visitWords(text, (start, end, next) => {
    words.push({ word: text.slice(start, end).toLowerCase(), start, end: next })
  })
  return words
}

/** Indexes the words of `text` in linear time. */
export function wordIndexOf(text: string): WordIndex {
  // Between two words there is a unit at least, but in unspaced scripts.
  const most = UNSPACED.test(text) ? text.length : (text.length >>> 1) + 1
  const starts = new Uint32Array(most)
  const ends = new Uint32Array(most)
  const ids = new Uint32Array(most)
  const numbers = new WordNumbers(text)
  let count = 0
  visitWords(text, (start, end, next) => {
    ids[count] = numbers.add(start, end)
    starts[count] = start
    ends[count] = next
    count += 1
  })
  const { order, offsets } = grouped(ids.subarray(0, count), numbers.size)
  return {
    ids: ids.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    differentWords: numbers.size,
    idOf: (word) => numbers.find(word) ?? NO_WORD,
    countOf: (id) => (offsets[id + 1] ?? 0) - (offsets[id] ?? 0),
    positionsOf: (id) => order.subarray(offsets[id], offsets[id + 1]),
  }
}

/** Positions grouped by id (a counting sort): those of `id` are `order[offsets[id] .. offsets[id + 1]]`. */
function grouped(ids: Uint32Array, count: number): { readonly order: Uint32Array; readonly offsets: Uint32Array } {
  const offsets = new Uint32Array(count + 1)
  for (const id of ids) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1
  for (let id = 0; id < count; id += 1) offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0)
  const next = offsets.slice()
  const order = new Uint32Array(ids.length)
  ids.forEach((id, position) => {
    const slot = next[id] ?? 0
    order[slot] = position
    next[id] = slot + 1
  })
  return { order, offsets }
}
