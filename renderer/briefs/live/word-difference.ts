import { diffArrays } from 'diff'

/** A stretch of two texts laid over each other: in both, only in the one before, only in the one after. */
export interface DifferencePart {
  readonly type: 'same' | 'gone' | 'come'
  readonly text: string
}

/**
 * Numbers with their points, words with their marks (so that no letter is parted from its diacritics), white space,
 * single signs. Scripts that are written without blanks are taken letter by letter.
 */
const PIECES =
  /\p{N}+(?:[.,]\p{N}+)*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}])[\p{L}\p{M}\p{N}])+|\s+|.\p{M}*/gsu

/** Texts that differ in more pieces than these are not compared: nobody could follow it. */
const MOST_EDITS = 3_000

/** What is other in `after`, by whole words. Joined, the parts that are not `come` are `before`. */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  if (before === after) return before === '' ? [] : [{ type: 'same', text: before }]
  const found = diffArrays(before.match(PIECES) ?? [], after.match(PIECES) ?? [], { maxEditLength: MOST_EDITS })
  if (!found) return [part('gone', before), part('come', after)].filter(({ text }) => text !== '')
  return joined(
    found.map(({ value, added, removed }) => part(removed ? 'gone' : added ? 'come' : 'same', value.join(''))),
  )
}

const part = (type: DifferencePart['type'], text: string): DifferencePart => ({ type, text })

/** A blank alone between two differences is no thing in common: they are read as one. */
function joined(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const all: DifferencePart[] = []
  let gone = ''
  let come = ''
  const flush = (): void => {
    if (gone !== '') all.push(part('gone', gone))
    if (come !== '') all.push(part('come', come))
    gone = ''
    come = ''
  }
  parts.forEach(({ type, text }, at) => {
    if (type === 'gone') gone += text
    else if (type === 'come') come += text
    else if (/^\s+$/u.test(text) && at > 0 && at < parts.length - 1 && gone !== '' && come !== '') {
      gone += text
      come += text
    } else {
      flush()
      all.push(part('same', text))
    }
  })
  flush()
  return all
}
