import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { ChipNode } from './chip-node.tsx'
import { LiveBlockNode } from './live-block-node.tsx'

/** Every kind of node that the editor knows. Not for what nodes draw with: they would be read before they are there. */
export const BRIEF_NODES = [
  HeadingNode,
  ListNode,
  ListItemNode,
  LinkNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  ChipNode,
  LiveBlockNode,
]
