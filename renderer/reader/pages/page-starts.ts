import type { Block } from '../../../shared/model/block.ts'

/** Where a page begins within the text. */
export interface PageStart {
  readonly page: number
  /** Index of the block that it begins in. */
  readonly block: number
  readonly offset: number
}

/**
 * Where the pages of a source begin, in order; none for formats without pages. The one that the text begins on is left
 * out: nothing turns there. What stands at the foot of a page comes after the paragraph that reaches over it, and
 * begins no page again.
 */
export function pageStartsOf(blocks: readonly Block[]): readonly PageStart[] {
  const starts: PageStart[] = []
  let last: number | null = null
  const add = (page: number, block: number, offset: number): void => {
    if (last !== null && page > last) starts.push({ page, block, offset })
    last = Math.max(page, last ?? page)
  }
  for (const [index, { page, start, pageTurns = [] }] of blocks.entries()) {
    if (page === undefined) continue
    add(page, index, start)
    for (const [at, turn] of pageTurns.entries()) add(page + at + 1, index, turn)
  }
  return starts
}

export function byBlock(starts: readonly PageStart[]): ReadonlyMap<number, readonly PageStart[]> {
  const found = new Map<number, PageStart[]>()
  for (const start of starts) {
    const held = found.get(start.block)
    if (held) held.push(start)
    else found.set(start.block, [start])
  }
  return found
}
