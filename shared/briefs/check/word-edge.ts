import type { NormalForm } from '../../anchoring/normal-form.ts'

const IN_WORD = /[\p{L}\p{M}\p{N}]/u
const DIGIT = /\p{Nd}/u
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const HYPHEN_OR_APOSTROPHE = /[-\u2010\u2011'’ʼ]/u
const POINT = /[.,:\u2013/٫٬]/u
/** `l’État`, `qu’il`: what is written to the next word and yet a word. The French "n’" is not here: it says no. */
const ELIDED = /(?:^|[^\p{L}\p{M}])(?:[ldcjsmt]|qu)['’]$/iu

/** Whether a character joins the two beside it into one word: `well-known`, `don’t`, `4.5`, `1,140`. */
function joins(before: string, character: string, after: string): boolean {
  if (!IN_WORD.test(before) || !IN_WORD.test(after)) return false
  return HYPHEN_OR_APOSTROPHE.test(character) || (POINT.test(character) && DIGIT.test(before) && DIGIT.test(after))
}

/**
 * Whether a word may begin or end at a place of a normal form. The original decides: the normal form has one sign for
 * the hyphen of a word and the dash of a sentence. Between characters of scripts without spaces every place is one.
 */
export function isWordEdge(original: string, form: NormalForm, at: number): boolean {
  if (at <= 0 || at >= form.text.length) return true
  const [end, start] = [form.ends[at - 1] ?? 0, form.starts[at] ?? 0]
  if (start > end && /\s/u.test(original.slice(end, start))) return true
  const [before, after] = [original.charAt(end - 1), original.charAt(start)]
  if (UNSPACED.test(before) || UNSPACED.test(after)) return true
  if (IN_WORD.test(before) && IN_WORD.test(after)) return false
  if (joins(before, after, original.charAt(start + 1))) return false
  return !joins(original.charAt(end - 2), before, after) || ELIDED.test(original.slice(Math.max(0, end - 4), end))
}
