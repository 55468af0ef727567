import type { Block, BlockRole } from '../../model/block.ts'
import type { Span } from '../../model/primitives.ts'
import type { Direction } from '../document/document.ts'

const PARAGRAPH_ROLES: ReadonlySet<BlockRole> = new Set(['paragraph', 'quotation', 'list-item'])
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const FIRST_LETTER = /\p{L}/u

/** By the first letter, as `dir="auto"` does; stated so that every format shows the same. */
export function directionOf(text: string): Direction {
  const letter = FIRST_LETTER.exec(text)?.[0]
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}

/** Where blocks lie in one source, with their paragraph numbers; made once for all its annotations. */
export interface BlockIndex {
  readonly blocks: readonly Block[]
  /** 1-based, for the block at the same index: how many paragraphs outside the fence up to it. */
  readonly paragraphNumbers: readonly number[]
}

export function indexBlocks(blocks: readonly Block[]): BlockIndex {
  let count = 0
  const paragraphNumbers = blocks.map(({ role }) => (PARAGRAPH_ROLES.has(role) ? (count += 1) : count))
  return { blocks, paragraphNumbers }
}

/** Index of the first block that ends after `offset`. */
function firstBlockAfter({ blocks }: BlockIndex, offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function blocksUnder(index: BlockIndex, start: number, end: number): readonly number[] {
  const found: number[] = []
  for (let at = firstBlockAfter(index, start); at < index.blocks.length; at += 1) {
    if ((index.blocks[at]?.start ?? end) >= end) break
    found.push(at)
  }
  return found
}

/** Where a passage stands in words a reader can count: its paragraphs, or the role of what holds it. */
export type PassagePlace =
  | { readonly type: 'paragraphs'; readonly first: number; readonly last: number }
  | { readonly type: 'role'; readonly role: BlockRole }
  | { readonly type: 'unknown' }

export function placeOf({ start, end }: Span, index: BlockIndex): PassagePlace {
  const under = blocksUnder(index, start, end)
  const numbers = under.flatMap((at) => {
    const role = index.blocks[at]?.role
    return role && PARAGRAPH_ROLES.has(role) ? [index.paragraphNumbers[at] ?? 0] : []
  })
  const [first] = numbers
  const last = numbers.at(-1)
  if (first !== undefined && last !== undefined) return { type: 'paragraphs', first, last }
  const role = under[0] === undefined ? undefined : index.blocks[under[0]]?.role
  return role ? { type: 'role', role } : { type: 'unknown' }
}

/** The pages that a passage stands on, in formats that have pages; null in all others. */
export function pagesOf(
  { start, end }: Span,
  index: BlockIndex,
): { readonly first: number; readonly last: number } | null {
  const pages = blocksUnder(index, start, end).flatMap((at) => {
    const { page, pageTurns = [], start: from = 0, end: to = 0 } = index.blocks[at] ?? {}
    if (page === undefined) return []
    const pageAt = (offset: number): number => page + pageTurns.filter((turn) => turn <= offset).length
    return [pageAt(Math.max(start, from)), pageAt(Math.min(end, to) - 1)]
  })
  return pages.length === 0 ? null : { first: Math.min(...pages), last: Math.max(...pages) }
}

const BLANK = /^\s*$/u

/**
 * The quoted words, cut where the source cuts its blocks. When the words are not those at that
 * position, or a cut would lose a character that is not white space, they are cut at their own
 * line breaks instead.
 */
export function paragraphsOf(exact: string, { start, end }: Span, text: string, index: BlockIndex): readonly string[] {
  const pieces =
    text.slice(start, end) === exact
      ? blocksUnder(index, start, end).map((at) => {
          const block = index.blocks[at]
          return block ? text.slice(Math.max(start, block.start), Math.min(end, block.end)) : ''
        })
      : []
  const lossless = pieces.join('').replace(/\s+/gu, '') === exact.replace(/\s+/gu, '')
  const kept = (lossless ? pieces : exact.split(/(?:\r\n?|\n)+/u)).filter((piece) => !BLANK.test(piece))
  return kept.length > 0 ? kept : [exact]
}
