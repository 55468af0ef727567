import type { StructuredBlock } from '../../structured/structured-document.ts'
import type { HtmlNode } from '../dom.ts'
import { walkBlocks } from './walk-blocks.ts'

/**
 * The blocks of a document or of a part of one, as a browser would show them: white space collapsed, no-break spaces
 * kept, what is hidden left out. Headings have their level, lists and tables one block an item or row, with a TAB
 * between cells. Nothing is judged and nothing is certain: see `judge`.
 *
 * @param root a DOM of any parser that has the properties of `HtmlNode`; of any depth
 */
export const blocksOf = (root: HtmlNode): readonly StructuredBlock[] =>
  walkBlocks(root).map(({ text, role, level }) => ({ text, role, ...(level === undefined ? {} : { level }) }))
