import { ELLIPSIS } from './elisions.ts'

/**
 * A piece of a printed quotation.
 * - `words`: to be found as they are
 * - `gap`: an ellipsis, for which any whole words may stand
 * - `added`: words in square brackets, for which nothing stands
 * - `head`: the first letter of a word in square brackets, for the same letter of either case
 */
export interface Atom {
  readonly type: 'words' | 'gap' | 'added' | 'head'
  /** As printed, brackets included. */
  readonly text: string
  /** UTF-16, into what is printed. */
  readonly start: number
  readonly end: number
  /** Belongs to the word of the head before it. */
  readonly glued: boolean
}

const SPECIAL = new RegExp(`${ELLIPSIS}|\\[[^\\[\\]]*\\]`, 'gu')
const ELLIPSIS_ONLY = new RegExp(`^${ELLIPSIS}$`, 'u')
const LETTER = /^\p{L}\p{M}*$/u
const IN_WORD_BEFORE = /[\p{L}\p{M}\p{N}]$/u
const IN_WORD_AFTER = /^[\p{L}\p{M}\p{N}]/u
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]'
const UNSPACED_BEFORE = new RegExp(`${UNSPACED}$`, 'u')
const UNSPACED_AFTER = new RegExp(`^${UNSPACED}`, 'u')
const WORD = /[\p{L}\p{N}]/u

function typeOf(text: string, before: string, after: string): Exclude<Atom['type'], 'words'> | null {
  if (ELLIPSIS_ONLY.test(text)) return 'gap'
  const inside = text.slice(1, -1)
  // Scripts without spaces have no other place for a bracket than between two characters.
  if (UNSPACED_BEFORE.test(before) || UNSPACED_AFTER.test(after)) return WORD.test(inside) ? 'added' : null
  if (IN_WORD_BEFORE.test(before)) return null
  if (IN_WORD_AFTER.test(after)) return LETTER.test(inside) ? 'head' : null
  return WORD.test(inside) ? 'added' : null
}

/** The pieces of a printed quotation, in order, without blank ones. A bracket that is none of these is words. */
export function atomsOf(printed: string): readonly Atom[] {
  const atoms: Atom[] = []
  let from = 0
  const words = (to: number): void => {
    const text = printed.slice(from, to)
    const glued = atoms.at(-1)?.type === 'head'
    if (text.trim() !== '') atoms.push({ type: 'words', text, start: from, end: to, glued })
  }
  for (const { 0: text, index } of printed.matchAll(SPECIAL)) {
    const end = index + text.length
    const type = typeOf(text, printed.slice(Math.max(0, index - 2), index), printed.slice(end, end + 2))
    if (type === null) continue
    words(index)
    atoms.push({ type, text, start: index, end, glued: false })
    from = end
  }
  words(printed.length)
  return atoms
}

/** Whether a quotation is marked as not printed in full, or as having words of the printer in it. */
export const isMarked = (printed: string): boolean => atomsOf(printed).some(({ type }) => type !== 'words')
