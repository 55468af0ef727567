import { Growing } from './growing.ts'
import { eachToken } from './tokens.ts'

/** Raised whenever a text would be cut or folded into other words: what was packed before is made anew. */
export const PACKED_VERSION = 1

/** The words of one text, in order: as small as they are kept on disk. */
export interface PackedWords {
  readonly version: number
  /** Distinct folded words, by their first place, with line feeds between them. */
  readonly terms: string
  /** How many words the text has. */
  readonly count: number
  /** For each word the index of its term: seven bits a byte, the lowest first, the eighth says that more follow. */
  readonly order: Uint8Array
}

/** The same, to be worked with: `ids` are indexes of `terms`. */
export interface Words {
  readonly terms: readonly string[]
  readonly ids: Uint32Array
}

export function wordsOf(text: string): Words {
  const indexes = new Map<string, number>()
  const terms: string[] = []
  const ids = new Growing()
  eachToken(text, (term) => {
    let index = indexes.get(term)
    if (index === undefined) {
      index = terms.length
      terms.push(term)
      indexes.set(term, index)
    }
    ids.push(index)
  })
  return { terms, ids: ids.values.slice(0, ids.length) }
}

export function packWords({ terms, ids }: Words): PackedWords {
  const bytes = new Uint8Array(ids.length * 5)
  let at = 0
  for (const id of ids) {
    let rest = id
    while (rest > 0x7f) {
      bytes[at] = (rest & 0x7f) | 0x80
      at += 1
      rest >>>= 7
    }
    bytes[at] = rest
    at += 1
  }
  return { version: PACKED_VERSION, terms: terms.join('\n'), count: ids.length, order: bytes.slice(0, at) }
}

/** Null when it is not what `packWords` makes now: then it is as if there was none. */
export function unpackWords(packed: PackedWords): Words | null {
  const { version, terms: joined, count, order } = packed
  if (version !== PACKED_VERSION || typeof joined !== 'string' || !(order instanceof Uint8Array)) return null
  if (!Number.isSafeInteger(count) || count < 0 || count > order.length) return null
  const terms = joined === '' ? [] : joined.split('\n')
  const ids = new Uint32Array(count)
  let at = 0
  for (let index = 0; index < count; index++) {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = order[at]
      if (byte === undefined || shift > 28) return null
      at += 1
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    if (value < 0 || value >= terms.length) return null
    ids[index] = value
  }
  return at === order.length ? { terms, ids } : null
}
