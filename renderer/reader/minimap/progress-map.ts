import type { Block } from '../../../shared/model/block.ts'
import { blockAt } from '../article/sections.ts'

/**
 * How far through the visible text an offset is. Text behind a closed fence takes no room, so that
 * three hundred reader comments don't push the article to the top of the map.
 */
export interface ProgressMap {
  /** 0 to 1. */
  readonly fractionOf: (offset: number) => number
  readonly offsetAt: (fraction: number) => number
}

export function progressMap(blocks: readonly Block[], isClosed: (index: number) => boolean): ProgressMap {
  const before: number[] = []
  let total = 0
  blocks.forEach(({ start, end }, index) => {
    before.push(total)
    if (!isClosed(index)) total += end - start
  })
  const fractionOf = (offset: number): number => {
    const index = blockAt(blocks, offset)
    const block = blocks[index]
    if (!block || total === 0) return 0
    const inside = isClosed(index) ? 0 : Math.min(block.end, offset) - block.start
    return Math.min(1, ((before[index] ?? 0) + inside) / total)
  }
  const offsetAt = (fraction: number): number => {
    const wanted = Math.min(1, Math.max(0, fraction)) * total
    let low = 0
    let high = blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((before[middle] ?? 0) <= wanted) low = middle
      else high = middle - 1
    }
    // Closed blocks share their place with the open one before them.
    while (low > 0 && isClosed(low)) low -= 1
    const block = blocks[low]
    return block ? Math.min(block.end, Math.round(block.start + wanted - (before[low] ?? 0))) : 0
  }
  return { fractionOf, offsetAt }
}
