/** A word of a text, or a pair of characters where a script sets no spaces. */
export interface Word {
  /** Folded: lower case, composed. */
  readonly word: string
  /** UTF-16 code units into the text it was taken from. */
  readonly start: number
  readonly end: number
}

/** Where every word of a text stands, for finding passages that share words. */
export interface WordIndex {
  /** Start of the n-th word, in code units. */
  readonly starts: Uint32Array
  /** Which words (n) are this one; undefined when none. */
  readonly positionsOf: (word: string) => Uint32Array | undefined
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

const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** The words of `text` in order; pairs of unspaced characters overlap, so that any stretch of them has its own. */
export function* wordsOf(text: string): Generator<Word> {
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    const start = at
    at += lengthAt(text, at)
    if (kind === CLASS.OTHER) continue
    if (kind === CLASS.WORD) {
      while (at < text.length && classAt(text, at) === CLASS.WORD) at += lengthAt(text, at)
      yield { word: text.slice(start, at).toLowerCase(), start, end: at }
      continue
    }
    const paired = at < text.length && classAt(text, at) === CLASS.UNSPACED ? at + lengthAt(text, at) : at
    yield { word: text.slice(start, paired).toLowerCase(), start, end: at }
  }
}

/** Indexes the words of `text` in linear time. */
export function wordIndexOf(text: string): WordIndex {
  const starts: number[] = []
  const ids: number[] = []
  const idByWord = new Map<string, number>()
  for (const { word, start } of wordsOf(text)) {
    let id = idByWord.get(word)
    if (id === undefined) {
      id = idByWord.size
      idByWord.set(word, id)
    }
    ids.push(id)
    starts.push(start)
  }
  const { order, offsets } = grouped(ids, idByWord.size)
  return {
    starts: Uint32Array.from(starts),
    positionsOf: (word) => {
      const id = idByWord.get(word)
      return id === undefined ? undefined : order.subarray(offsets[id], offsets[id + 1])
    },
  }
}

/** Positions grouped by id (a counting sort): those of `id` are `order[offsets[id] .. offsets[id + 1]]`. */
function grouped(
  ids: readonly number[],
  count: number,
): { readonly order: Uint32Array; readonly offsets: Uint32Array } {
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
