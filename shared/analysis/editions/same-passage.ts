import type { Annotation } from '../../model/annotation.ts'
import { printOf } from '../print-of.ts'
import { isFragment, isNearlyEqual, TELLING_WORDS, wordsOfQuotation } from '../same-quotation.ts'

/** Words on each side that are compared where those of the passage are too few to tell. */
const AROUND = 2

/** Whether two passages, of two editions of one article, are one: the same words by the rules for quotations. */
export function isSamePassage(one: Annotation, other: Annotation): boolean {
  const [a, b] = [printOf(one), printOf(other)]
  if (a.key === b.key) return a.words.length >= TELLING_WORDS || isAmongSameWords(one, other)
  const [long, short] = a.words.length >= b.words.length ? [a, b] : [b, a]
  return isFragment(short, long) || isNearlyEqual(long, short)
}

/** On one side at least: the other is what has changed, or where the article begins or ends. */
function isAmongSameWords(one: Annotation, other: Annotation): boolean {
  const [[before, after], [otherBefore, otherAfter]] = [around(one), around(other)]
  return (before !== '' && before === otherBefore) || (after !== '' && after === otherAfter)
}

function around({ target }: Annotation): readonly [string, string] {
  const [, { prefix, suffix }] = target.selector
  return [wordsOfQuotation(prefix).slice(-AROUND).join(' '), wordsOfQuotation(suffix).slice(0, AROUND).join(' ')]
}
