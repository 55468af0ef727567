import { diffArrays } from 'diff'
import { plain } from '../../anchoring/meaning/tokens.ts'

/** A stretch that two texts share, or that only one of them has: `source` before, `printed` after. */
export interface DiffPart {
  readonly type: 'same' | 'source' | 'printed'
  /** Of what both have, as the printed one has it. */
  readonly text: string
}

const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const IN_WORD = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])`
const TOKEN = new RegExp(
  `[${UNSPACED}]\\p{M}*|${IN_WORD}+(?:['’\\u2010\\u2011-]${IN_WORD}+)*|(?<=\\p{Nd})[.,](?=\\p{Nd})|\\s+|[^]`,
  'gu',
)
/** Two texts that differ in more pieces are two texts. */
const MOST_EDITS = 2_000

const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? []
/** Blanks, marks and dashes that only another hand has set are the same. */
const keyOf = (token: string): string => (token.trim() === '' ? ' ' : plain(token))

/**
 * Word by word, what a printed text has other than its source, in the order of the text. Typography alone is no
 * difference.
 */
export function wordDiff(source: string, printed: string): readonly DiffPart[] {
  const [before, after] = [tokensOf(source), tokensOf(printed)]
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_EDITS })
  if (changes === undefined) {
    return [
      { type: 'source', text: source },
      { type: 'printed', text: printed },
    ]
  }
  let [x, y] = [0, 0]
  return changes.map(({ value: { length }, added, removed }): DiffPart => {
    const own = removed ? before.slice(x, x + length) : after.slice(y, y + length)
    if (!added) x += length
    if (!removed) y += length
    return { type: removed ? 'source' : added ? 'printed' : 'same', text: own.join('') }
  })
}

/** Whether only blanks part the two. */
export const isSame = (parts: readonly DiffPart[]): boolean => parts.every(({ type }) => type === 'same')
