import type { Span } from '../../model/primitives.ts'

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '「': '」', '『': '』', '"': '"' }

/**
 * The quotations of a paragraph, quotation marks included, in order. One that is never closed runs to its end, as
 * it does when a quotation goes on in the next paragraph. Single quotation marks are left out: they are mostly
 * apostrophes.
 */
export function quotationsOf(text: string, paragraph: Span): Span[] {
  const quotations: Span[] = []
  let start = -1
  let closing = ''
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const character = text.charAt(at)
    if (start >= 0) {
      if (character !== closing && !(closing === '”' && character === '"')) continue
      quotations.push({ start, end: at + 1 })
      start = -1
    } else if (Object.hasOwn(CLOSING, character)) {
      start = at
      closing = CLOSING[character] ?? ''
    }
  }
  if (start >= 0) quotations.push({ start, end: paragraph.end })
  return quotations
}

export const isInside = (offset: number, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => offset > start && offset < end)
