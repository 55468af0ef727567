import type { Environment } from '../environment.ts'
import type { BlockRole, SourceBlocks } from '../model/block.ts'
import type { Source } from '../model/source.ts'
import type { Transaction } from '../model/transaction.ts'
import { bodyWordCount } from '../text/body-word-count.ts'
import { changed, transactionOf } from './transaction-of.ts'

/** Gives blocks another role: `boilerplate` puts them behind the fence, any other brings them out. */
export function changeFence(
  environment: Environment,
  { source, text, before }: { readonly source: Source; readonly text: string; readonly before: SourceBlocks },
  blockIndexes: ReadonlySet<number>,
  role: BlockRole,
): Transaction {
  const blocks = before.blocks.map((block, index) => (blockIndexes.has(index) ? { ...block, role } : block))
  const wordCount = bodyWordCount(text, blocks, source.language)
  return transactionOf(environment, 'fence.change', [
    changed('blocks', before, { ...before, blocks }),
    changed('sources', source, { ...source, wordCount }),
  ])
}
