import type { Span } from '../../model/primitives.ts'

/** What closes each mark that opens: in some languages the mark that opens in others. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '"': '"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
  '”': '”',
}
/** These open only where a word may begin: elsewhere they close, or are apostrophes or inches. */
const TWO_FACED = new Set(['"', "'", '”', '»', '›', '‘'])
/** These also stand in words: they close only where one ends. */
const APOSTROPHES = new Set(["'", '’', '‘'])
/** One of these that nobody closed is a quotation that goes on in the next paragraph. */
const RUNS_ON = new Set(['“', '„', '«', '「', '『'])

const BEFORE_WORD = /[\s\p{Ps}\p{Pi}\p{Pd}"'„‚“/\ufffc]/u
const IN_WORD = /[\p{L}\p{M}\p{N}]/u

const isOpening = (text: string, at: number): boolean => {
  const mark = text.charAt(at)
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (!TWO_FACED.has(mark)) return true
  return (before === '' || BEFORE_WORD.test(before)) && after !== '' && (!/\s/u.test(after) || '»›'.includes(mark))
}

/** Whether a mark can end a quotation: no apostrophe inside a word, nothing behind a blank but French guillemets. */
function isClosing(text: string, at: number): boolean {
  const mark = text.charAt(at)
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (APOSTROPHES.has(mark)) return !/\s/u.test(before) && !IN_WORD.test(after)
  return mark !== '"' || !/\s/u.test(before) || !IN_WORD.test(after)
}

/** "the towns’ budget’": a plural's apostrophe, when the quotation goes on and another mark closes it. */
function isPlural(text: string, at: number, closing: string): boolean {
  if (!/[sxz]$/iu.test(text.slice(0, at)) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return false
  for (let next = at + 1; next < text.length; next += 1) {
    if (BEFORE_WORD.test(text.charAt(next - 1)) && "‘'".includes(text.charAt(next))) return false
    if (closing.includes(text.charAt(next)) && isClosing(text, next)) return true
  }
  return false
}

function closingOf(text: string, from: number): number {
  const opening = text.charAt(from)
  const closing = CLOSING[opening] ?? ''
  const isDirected = opening === '“' || opening === '«' || opening === '「' || opening === '『'
  let depth = 1
  for (let at = from + 1; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (isDirected && mark === opening) depth += 1
    else if (closing.includes(mark) && isClosing(text, at)) {
      if (APOSTROPHES.has(mark) && isPlural(text, at, closing)) continue
      depth -= 1
      if (depth === 0) return at
    }
  }
  return -1
}

/**
 * The quotations of a stretch of prose, without their marks and the blanks inside them, in order: of nested ones the
 * outer. Apostrophes open none, nor do inches.
 */
export function findQuotations(text: string): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (!Object.hasOwn(CLOSING, mark) || !isOpening(text, at)) continue
    const closed = closingOf(text, at)
    if (closed === -1 && !RUNS_ON.has(mark)) continue
    const end = closed === -1 ? text.length : closed
    const inside = text.slice(at + 1, end)
    const start = at + 1 + (inside.length - inside.trimStart().length)
    if (inside.trim() !== '') found.push({ start, end: start + inside.trim().length })
    at = end
  }
  return found
}
