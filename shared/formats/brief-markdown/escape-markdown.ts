/**
 * Text that a CommonMark reader (with GitHub's tables, strike-through and automatic links) shows as
 * it is. Only what could become markup is escaped, so that quotations stay legible in the raw file.
 * https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<|~]/g, '\\$&')
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/@(?=[\w-])/g, '\\@')
}

/** Further, for text that begins a line: it must not become a heading, list, rule, code block or table rule. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[ \t]+|[ \t]+$/g, encodeBlanks)
    .replace(/^(?:[#>+=:-]|~{3})/, '\\$&')
}

/** For one cell of a table: no line break, no bar; a reference, as readers disagree on `\|` in cells. */
export const escapeCell = (text: string): string => escapeLine(oneLine(text).trim()).replaceAll('\\|', '&#124;')

/** Line breaks as spaces. */
export const oneLine = (text: string): string => text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ')

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/

export const linesOf = (text: string): readonly string[] => text.split(LINE_BREAK)

// Blanks at the edges of a line would be dropped or read as code or as a line break.
const encodeBlanks = (blanks: string): string =>
  Array.from(blanks, (blank) => (blank === '\t' ? '&#9;' : '&#32;')).join('')
