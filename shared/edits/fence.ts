import type { Environment } from '../environment.ts'
import type { Block, BlockRole, SourceBlocks } from '../model/block.ts'
import type { Source } from '../model/source.ts'
import type { Transaction } from '../model/transaction.ts'
import { bodyWordCount } from '../text/body-word-count.ts'
import { sketchOf } from '../text/sketch.ts'
import { changed, transactionOf } from './transaction-of.ts'

/**
 * Gives blocks another role: `boilerplate` puts them behind the fence, any other brings them out. What is counted and
 * compared of the words outside the fence follows. Annotations stay where they are, fenced or not.
 *
 * @returns a transaction without changes when all of them have that role
 */
export function changeFence(
  environment: Environment,
  { source, text, before }: { readonly source: Source; readonly text: string; readonly before: SourceBlocks },
  blockIndexes: ReadonlySet<number>,
  role: BlockRole,
): Transaction {
  const blocks = before.blocks.map((block, index) => (blockIndexes.has(index) ? withRole(block, role) : block))
  if (blocks.every((block, index) => block === before.blocks[index])) {
    return transactionOf(environment, 'fence.change', [])
  }
  const wordCount = bodyWordCount(text, blocks, source.language)
  return transactionOf(environment, 'fence.change', [
    changed('blocks', before, { ...before, blocks }),
    changed('sources', source, withSketch({ ...source, wordCount }, sketchOf(text, blocks))),
  ])
}

/** The level is one of headings. */
function withRole(block: Block, role: BlockRole): Block {
  if (block.role === role) return block
  const { level: _level, ...rest } = block
  return { ...rest, role }
}

function withSketch(source: Source, sketch: string | null): Source {
  const { sketch: _before, ...rest } = source
  return sketch === null ? rest : { ...rest, sketch }
}
