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
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
/** One character of an unspaced script, looking ahead at the next; or a word of any other. */
const WORDS = new RegExp(`[${UNSPACED}](?=([${UNSPACED}]?))|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')

/** The words of `text` in order; pairs of unspaced characters overlap, so that any stretch of them has its own. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORDS)) {
    const [word, next = ''] = match
    const start = match.index
    yield { word: (word + next).toLowerCase(), start, end: start + word.length }
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
