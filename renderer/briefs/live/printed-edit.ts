import type { Span } from '../../../shared/model/primitives.ts'

/** The printed words of a quote in the course of being edited, and where the caret stands in them. UTF-16. */
export interface Printed {
  readonly text: string
  readonly caret: number
}

const ELLIPSIS = '…'
const WORD = /[\p{L}\p{M}\p{N}]/u
/** Written without blanks: there a letter is as good a boundary as any. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u
const BLANK = /\s/u
const CLOSING = /^[,.;:!?%)\]}»”’」』，。；：！？、]/u
const OPENING = /[([{«“‘「『]$/u

const isInWord = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  return WORD.test(before) && WORD.test(after) && !(UNSPACED.test(before) && UNSPACED.test(after))
}

/** The span of square brackets that holds `at` between them; null outside of any. */
export function bracketsAround(text: string, at: number): Span | null {
  const open = text.lastIndexOf('[', at - 1)
  if (open === -1 || at <= open) return null
  const close = text.indexOf(']', open)
  return close !== -1 && at <= close ? { start: open, end: close + 1 } : null
}

/** A span grown until it cuts neither a word nor an addition in brackets, without the blanks at its ends. */
export function wholeWords(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && BLANK.test(text.charAt(start))) start += 1
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1
  while (start > 0 && isInWord(text, start)) start -= 1
  while (end < text.length && isInWord(text, end)) end += 1
  start = bracketsAround(text, start)?.start ?? start
  end = bracketsAround(text, end)?.end ?? end
  return { start, end }
}

/**
 * Leaves a span out, as whole words, with an ellipsis in its place; two that meet become one. The text stays as it
 * is when the span has no word, or when nothing would be left.
 */
export function leaveOut(text: string, span: Span): Printed {
  const { start, end } = wholeWords(text, span)
  const stays: Printed = { text, caret: span.end }
  if (!WORD.test(text.slice(start, end))) return stays
  let before = text.slice(0, start).trimEnd()
  let after = text.slice(end).trimStart()
  while (before.endsWith(ELLIPSIS)) before = before.slice(0, -1).trimEnd()
  while (after.startsWith(ELLIPSIS)) after = after.slice(1).trimStart()
  if (!WORD.test(before) && !WORD.test(after)) return stays
  const isUnspaced = UNSPACED.test(before.slice(-1)) || UNSPACED.test(after.slice(0, 1))
  const left = before === '' || OPENING.test(before) || isUnspaced ? '' : ' '
  const right = after === '' || CLOSING.test(after) || isUnspaced ? '' : ' '
  const head = before + left + ELLIPSIS
  return { text: head + right + after, caret: head.length + right.length }
}

/** Puts words of the analyst in square brackets at `at`. Brackets among them are left out: they would end the addition. */
export function addWords(text: string, at: number, words: string): Printed {
  const bare = words.replace(/[[\]]/gu, '')
  const before = text.slice(0, at)
  const after = text.slice(at)
  const left = WORD.test(before.slice(-1)) && !isInWord(text, at) && !UNSPACED.test(before.slice(-1)) ? ' ' : ''
  const right = WORD.test(after.slice(0, 1)) && !isInWord(text, at) && !UNSPACED.test(after.slice(0, 1)) ? ' ' : ''
  const head = `${before}${left}[${bare}`
  return { text: `${head}]${right}${after}`, caret: head.length }
}

/** What a person may set without brackets: blanks, and the marks of an ellipsis. */
const FREE = /^[\s….]*$/u

/**
 * What a keystroke, a paste or a drop is to mean. Words taken away from the quote are left out with an ellipsis,
 * words put in stand in brackets; inside of brackets everything is the analyst's. A single letter that is taken away
 * is taken away: the check then says that the quote is altered.
 * @param caret behind what was put in
 */
export function amended(before: string, after: string, caret: number): Printed {
  const change = changeBetween(before, after, caret)
  const { start, gone, come } = change
  const around = bracketsAround(before, start)
  if (around && start + gone.length < around.end) return { text: after, caret }
  if (FREE.test(come) && !isSeveral(gone)) return { text: after, caret }
  const left = isSeveral(gone)
    ? leaveOut(before, { start, end: start + gone.length })
    : { text: before.slice(0, start) + before.slice(start + gone.length), caret: start }
  return FREE.test(come) ? left : addWords(left.text, left.caret, come)
}

/** More than one letter went at once: that was a selection, not a slip. */
const isSeveral = (gone: string): boolean => [...gone.normalize('NFC')].length > 1 && WORD.test(gone)

function changeBetween(
  before: string,
  after: string,
  caret: number,
): { readonly start: number; readonly gone: string; readonly come: string } {
  // What stands behind the caret was there before: so the same letter twice is put where it was typed.
  let tail = 0
  const most = Math.min(before.length, after.length - caret)
  while (tail < most && before.charAt(before.length - 1 - tail) === after.charAt(after.length - 1 - tail)) tail += 1
  let start = 0
  const shorter = Math.min(before.length - tail, after.length - tail)
  while (start < shorter && before.charAt(start) === after.charAt(start)) start += 1
  return { start, gone: before.slice(start, before.length - tail), come: after.slice(start, after.length - tail) }
}
