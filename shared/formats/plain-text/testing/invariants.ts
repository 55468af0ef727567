import type { Block } from '../../../model/block.ts'

const TRIMMED = /^\S(?:[\s\S]*\S)?$/u

/**
 * What must hold of the blocks of any text: in order, apart, inside the text, edges not blank, and every character that
 * is not white space in one of them. Returns what is wrong, or null.
 */
export function brokenInvariant(text: string, blocks: readonly Block[]): string | null {
  let from = 0
  for (const [i, { start, end }] of blocks.entries()) {
    if (start < from) return `block ${String(i)} begins at ${String(start)}, before ${String(from)}`
    if (end <= start || end > text.length)
      return `block ${String(i)} is empty or ends outside: ${String(start)}, ${String(end)}`
    if (/\S/u.test(text.slice(from, start))) return `text between ${String(from)} and ${String(start)} lies in no block`
    if (end - start < 10_000 && !TRIMMED.test(text.slice(start, end))) return `block ${String(i)} has a blank edge`
    from = end
  }
  return /\S/u.test(text.slice(from)) ? `text after ${String(from)} lies in no block` : null
}
