const LAST_ASCII = 0x7f
/** More words than this share of the table would make its searches long. */
const FULLEST = 0.5

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

/** Small letter of an ASCII unit. */
const small = (unit: number): number => (isCapital(unit) ? unit | 0x20 : unit)

/**
 * Numbers the different words of a text, whatever their case. Of a book most words are ASCII: these
 * are told apart without making a string of each, as that takes longer than all the rest of an index.
 */
export class WordNumbers {
  size = 0
  /** Numbers of ASCII words by their hash, one more than the number; 0 where none is. */
  private table = new Int32Array(4_096)
  /** Where in the text each numbered word stands first; of others than ASCII words nothing. */
  private starts = new Int32Array(2_048)
  private lengths = new Int32Array(2_048)
  private readonly others = new Map<string, number>()

  constructor(private readonly text: string) {}

  /** The number of the word at this place of the text, a new one if need be. */
  add(start: number, end: number): number {
    const hash = hashOf(this.text, start, end)
    if (hash === null) {
      const word = this.text.slice(start, end).toLowerCase()
      const known = this.others.get(word)
      if (known !== undefined) return known
      this.others.set(word, this.size)
      return this.next(0, 0)
    }
    const slot = this.slotOf(this.text, start, end, hash)
    const known = (this.table[slot] ?? 0) - 1
    if (known !== -1) return known
    this.table[slot] = this.size + 1
    const number = this.next(start, end - start)
    if (this.size > this.table.length * FULLEST) this.growTable()
    return number
  }

  /** The number of a folded word; null when the text has none such. */
  find(word: string): number | null {
    const hash = hashOf(word, 0, word.length)
    if (hash === null) return this.others.get(word) ?? null
    const number = (this.table[this.slotOf(word, 0, word.length, hash)] ?? 0) - 1
    return number === -1 ? null : number
  }

  private next(start: number, length: number): number {
    if (this.size === this.starts.length) {
      this.starts = doubled(this.starts)
      this.lengths = doubled(this.lengths)
    }
    this.starts[this.size] = start
    this.lengths[this.size] = length
    this.size += 1
    return this.size - 1
  }

  /** Where the word is in the table, or the empty slot where it belongs. */
  private slotOf(source: string, start: number, end: number, hash: number): number {
    const mask = this.table.length - 1
    let slot = hash & mask
    for (;;) {
      const number = (this.table[slot] ?? 0) - 1
      if (number === -1 || this.isWord(number, source, start, end)) return slot
      slot = (slot + 1) & mask
    }
  }

  private isWord(number: number, source: string, start: number, end: number): boolean {
    const length = this.lengths[number] ?? 0
    if (length !== end - start) return false
    const first = this.starts[number] ?? 0
    for (let at = 0; at < length; at += 1) {
      if (small(this.text.charCodeAt(first + at)) !== small(source.charCodeAt(start + at))) return false
    }
    return true
  }

  private growTable(): void {
    this.table = new Int32Array(this.table.length * 2)
    for (let number = 0; number < this.size; number += 1) {
      const [start, length] = [this.starts[number] ?? 0, this.lengths[number] ?? 0]
      const hash = length === 0 ? null : hashOf(this.text, start, start + length)
      if (hash !== null) this.table[this.slotOf(this.text, start, start + length, hash)] = number + 1
    }
  }
}

const doubled = (list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(list.length * 2)
  longer.set(list)
  return longer
}

/** A hash of an ASCII word whatever its case; null of another word. */
function hashOf(source: string, start: number, end: number): number | null {
  let hash = 0
  for (let at = start; at < end; at += 1) {
    const unit = source.charCodeAt(at)
    if (unit > LAST_ASCII) return null
    hash = Math.imul(hash ^ small(unit), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}
