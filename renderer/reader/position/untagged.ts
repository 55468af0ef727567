import type { Block } from '../../../shared/model/block.ts'

const READ = new Set<Block['role']>(['paragraph', 'quotation', 'list-item', 'table-row', 'caption'])

/**
 * Index of the nearest block after (1) or before (-1) block `from` that can be tagged and is not; null when there is
 * none. Headings, bylines and what is fenced are passed over.
 */
export function nextUntagged(
  blocks: readonly Block[],
  isTagged: (index: number) => boolean,
  from: number,
  by: 1 | -1,
): number | null {
  for (let index = from + by; index >= 0 && index < blocks.length; index += by) {
    const block = blocks[index]
    if (block && READ.has(block.role) && !isTagged(index)) return index
  }
  return null
}
