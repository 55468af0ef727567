import type { Block } from '../model/block.ts'
import { CharacterClass, classOf } from './characters.ts'

/** Words in a row that are compared as one: short enough to outlive a correction, long enough to be nobody else's. */
export const SHINGLE_WORDS = 4

const SEED = 0x811c9dc5
const PRIME = 0x01000193
const { letter, number, mark, dictionary } = CharacterClass
const ASCII = /^[\0-\x7f]*$/

/** Spreads 32 bits so that every one of them depends on all (the finaliser of MurmurHash3). */
export function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The last words, of which the newest is `d`, and how many there were. */
interface LastWords {
  a: number
  b: number
  c: number
  d: number
  count: number
}

function addWord(last: LastWords, word: number, found: (hash: number) => void): void {
  last.a = last.b
  last.b = last.c
  last.c = last.d
  last.d = spread(word)
  last.count += 1
  if (last.count < SHINGLE_WORDS) return
  found(spread(Math.imul(Math.imul(Math.imul(last.a, 31) + last.b, 31) + last.c, 31) + last.d))
}

/** Words folded to lower case without accents; of scripts without spaces every character is a word. */
function addWords(folded: string, last: LastWords, found: (hash: number) => void): void {
  let hash = SEED
  let isInWord = false
  for (let at = 0; at < folded.length; at += 1) {
    let codePoint = folded.charCodeAt(at)
    if (codePoint >= 0xd800 && codePoint <= 0xdbff) codePoint = folded.codePointAt(at) ?? codePoint
    if (codePoint > 0xffff) at += 1
    const kind = classOf(codePoint)
    if (kind === letter || kind === number) {
      hash = Math.imul(hash ^ codePoint, PRIME)
      isInWord = true
    } else if (kind !== mark) {
      if (isInWord) addWord(last, hash, found)
      if (kind === dictionary) addWord(last, Math.imul(SEED ^ codePoint, PRIME), found)
      hash = SEED
      isInWord = false
    }
  }
  if (isInWord) addWord(last, hash, found)
}

const foldedWords = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase() : text.toLowerCase().normalize('NFKD')

/**
 * Calls `found` with the hash (32 bits) of every {@link SHINGLE_WORDS} words in a row that stand outside the fence.
 * Case, accents, punctuation, line breaks and how accents are encoded make no difference.
 */
export function eachShingle(text: string, blocks: readonly Block[], found: (hash: number) => void): void {
  const last: LastWords = { a: 0, b: 0, c: 0, d: 0, count: 0 }
  for (const { role, start, end } of blocks) {
    if (role !== 'boilerplate') addWords(foldedWords(text.slice(start, end)), last, found)
  }
}

/** Hashes without repeats: open addressing, because a `Set` of the million of a book takes ten times as long. */
export class HashSet {
  private slots: Uint32Array
  private hasZero = false
  private used = 0

  constructor(expected = 1_024) {
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(16, expected * 2))))
  }

  get size(): number {
    return this.used + Number(this.hasZero)
  }

  /** @returns whether it was new */
  add(hash: number): boolean {
    if (hash === 0) {
      const isNew = !this.hasZero
      this.hasZero = true
      return isNew
    }
    if (this.used * 2 >= this.slots.length) this.grow()
    const at = this.slotOf(hash)
    if (this.slots[at] === hash) return false
    this.slots[at] = hash
    this.used += 1
    return true
  }

  has(hash: number): boolean {
    return hash === 0 ? this.hasZero : this.slots[this.slotOf(hash)] === hash
  }

  private slotOf(hash: number): number {
    const mask = this.slots.length - 1
    let at = hash & mask
    for (let held = this.slots[at]; held !== 0 && held !== hash; held = this.slots[at]) at = (at + 1) & mask
    return at
  }

  private grow(): void {
    const before = this.slots
    this.slots = new Uint32Array(before.length * 2)
    for (const hash of before) if (hash !== 0) this.slots[this.slotOf(hash)] = hash
  }
}
