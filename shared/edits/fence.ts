import type { Environment } from '../environment.ts'
import type { Block, BlockRole, SourceBlocks } from '../model/block.ts'
import type { Source } from '../model/source.ts'
import type { Transaction, TransactionLabel } from '../model/transaction.ts'
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
  const changing = before.blocks.filter((block, index) => block !== blocks[index])
  const label = labelOf(changing, role)
  if (changing.length === 0) return transactionOf(environment, label, [])
  const wordCount = bodyWordCount(text, blocks, source.language)
  return transactionOf(environment, label, [
    changed('blocks', before, { ...before, blocks }),
    changed('sources', source, withSketch({ ...source, wordCount }, sketchOf(text, blocks))),
  ])
}

/** What was fenced and becomes a paragraph is let out; what is given any other role is made what it is. */
function labelOf(changing: readonly Block[], role: BlockRole): TransactionLabel {
  if (role === 'boilerplate') return 'fence.in'
  const isLetOut = role === 'paragraph' && changing.some((block) => block.role === 'boilerplate')
  return isLetOut ? 'fence.out' : `block.${role}`
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
