import type { BlockRole } from '../../model/block.ts'
import type { StructuredBlock } from './structured-document.ts'

export interface Standing {
  readonly isPage: boolean
  /** Before the text begins, or in its first lines. */
  readonly isHead: boolean
  readonly isTitle: boolean
  readonly hasTitle: boolean
}

/** What words may make of a block of which the file says nothing, anywhere in a page. */
const ANYWHERE: ReadonlySet<BlockRole> = new Set(['caption', 'boilerplate', 'byline'])
/** What they may make of the first lines of any document. */
const HEAD: ReadonlySet<BlockRole> = new Set(['byline', 'subtitle', 'title'])

/**
 * The role of a block of which the file says one thing and the words another. What a file marks as a heading, an item
 * or a row is that, unless it is around the article or above it.
 */
export function roleByWords(block: StructuredBlock, word: BlockRole, standing: Standing): BlockRole {
  const { role, isCertain } = block
  const { isPage, isHead, isTitle, hasTitle } = standing
  if (isCertain === true || isTitle) return role
  if (word === 'title') return hasTitle || (role !== 'paragraph' && role !== 'heading') ? role : 'title'
  if (isHead && (role === 'paragraph' || role === 'heading') && HEAD.has(word)) return word
  if (!isPage) return role
  if (role === 'table-row') return role
  if (word === 'boilerplate') return 'boilerplate'
  return role === 'paragraph' && ANYWHERE.has(word) ? word : role
}
