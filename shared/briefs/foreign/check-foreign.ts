import type { Span } from '../../model/primitives.ts'
import type { NamedText } from '../check/check-quotes.ts'
import { checkedText, type FoundPrint, PrintedSearch } from '../check/printed-search.ts'
import { type DiffPart, wordDiff } from '../check/word-diff.ts'
import { findQuotations } from '../findings/find-quotations.ts'
import { isShort } from '../findings/short-quotation.ts'
import type { ForeignBlock } from './foreign-block.ts'
import { plainBlocks } from './plain-blocks.ts'

/** A quotation of a text that was written elsewhere, with what became of it. Offsets of the find: into the source. */
export type ForeignQuotation = FoundPrint & {
  readonly quotation: string
  /** Index of its block, and where it is in the words of the block; UTF-16. */
  readonly block: number
  readonly span: Span
  /** Of an altered one, word by word; else empty. */
  readonly differences: readonly DiffPart[]
  /** One or two words in marks: as likely a term or an irony as a quotation. */
  readonly isShort: boolean
}

/** A line behind the words of a quotation that is set off: who says it. */
const CREDIT = /\n\s*[—–―-]{1,2}[^\n]*$/u

/** Of what is set off all is quoted, but the line that says who speaks. */
function setOff(text: string): readonly Span[] {
  const words = text.replace(CREDIT, '').trimEnd()
  const [first] = findQuotations(words)
  // “Words.” Somebody, somewhere
  if (first !== undefined && first.start <= 2 && first.end < words.length - 2) return findQuotations(words)
  return /[\p{L}\p{N}]/u.test(words) && !/^\s*[—–―]/u.test(words) ? [{ start: 0, end: words.length }] : []
}

/** The quotations of a text, in order. */
export function quotationsOfBlocks(
  blocks: readonly ForeignBlock[],
): readonly Pick<ForeignQuotation, 'quotation' | 'block' | 'span'>[] {
  return blocks.flatMap(({ text, quoted }, block) =>
    (quoted ? setOff(text) : findQuotations(text))
      .map((span) => ({ quotation: text.slice(span.start, span.end), block, span }))
      .filter(({ quotation }) => /[\p{L}\p{N}]/u.test(quotation)),
  )
}

/**
 * Checks every quotation of a text against the sources, one a step: a long text is checked in pieces, and whoever runs
 * it can show how far it is and stop.
 */
export function* checkForeign(
  blocks: readonly ForeignBlock[],
  sources: readonly NamedText[],
): Generator<{ readonly found: ForeignQuotation; readonly done: number; readonly total: number }, void> {
  const search = new PrintedSearch(sources.map(checkedText))
  const textByName = new Map(sources.map(({ name, text }) => [name, text]))
  const quotations = quotationsOfBlocks(blocks)
  for (const [at, { quotation, block, span }] of quotations.entries()) {
    const print = search.check(quotation)
    const source = print.source === null ? '' : (textByName.get(print.source) ?? '')
    const differences = print.status === 'ALTERED' ? wordDiff(source.slice(print.start, print.end), quotation) : []
    const found = { ...print, quotation, block, span, differences, isShort: isShort(quotation) }
    yield { found, done: at + 1, total: quotations.length }
  }
}

/** All of `checkForeign` at once. A string is read as plain text. */
export function checkForeignText(
  text: string | readonly ForeignBlock[],
  sources: readonly NamedText[],
): readonly ForeignQuotation[] {
  const blocks = typeof text === 'string' ? plainBlocks(text) : text
  return Array.from(checkForeign(blocks, sources), ({ found }) => found)
}
