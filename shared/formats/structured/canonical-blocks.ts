import type { Block, BlockRole } from '../../model/block.ts'
import { cutLong } from '../plain-text/segments/cut-long.ts'
import type { StructuredBlock } from './structured-document.ts'

/** Rows of one table and items of one list stand below each other; all else has a blank line between. */
const CLOSE: ReadonlySet<BlockRole> = new Set(['list-item', 'table-row'])

const isNear = (before: StructuredBlock, here: StructuredBlock): boolean =>
  before.role === here.role && CLOSE.has(here.role)

/**
 * The canonical text of a document that has none of its own, and the blocks in it. A block that is too long for one
 * text node is cut after a sentence.
 */
export function canonicalBlocks(document: readonly StructuredBlock[]): {
  readonly text: string
  readonly blocks: readonly Block[]
} {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0
  for (const [at, block] of document.entries()) {
    const before = document[at - 1]
    const gap = before === undefined ? '' : isNear(before, block) ? '\n' : '\n\n'
    parts.push(gap, block.text)
    const segment = { start: gap.length, end: gap.length + block.text.length, blankBefore: 0, indent: 0 }
    for (const { start, end } of cutLong(gap + block.text, [segment])) {
      blocks.push({
        role: block.role,
        start: length + start,
        end: length + end,
        ...(block.level === undefined ? {} : { level: block.level }),
        ...pagesOf(block, start - gap.length, end - gap.length, length + gap.length),
      })
    }
    length += gap.length + block.text.length
  }
  return { text: parts.join(''), blocks }
}

/** Of a part of a block; offsets of turns into the whole text, in which the block begins at `from`. */
function pagesOf(
  { page, pageTurns = [] }: StructuredBlock,
  start: number,
  end: number,
  from: number,
): Pick<Block, 'page' | 'pageTurns'> {
  if (page === undefined) return {}
  const before = pageTurns.filter((turn) => turn <= start)
  const within = pageTurns.filter((turn) => turn > start && turn < end).map((turn) => turn + from)
  return { page: page + before.length, ...(within.length === 0 ? {} : { pageTurns: within }) }
}
