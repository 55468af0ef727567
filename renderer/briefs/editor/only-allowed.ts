import { LinkNode } from '@lexical/link'
import { ListNode } from '@lexical/list'
import { HeadingNode } from '@lexical/rich-text'
import {
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  ParagraphNode,
  RootNode,
  TEXT_TYPE_TO_FORMAT,
  TextNode,
} from 'lexical'
import { type Mark, MARKS } from '../../../shared/model/brief.ts'
import { isSafeUrl } from './safe-url.ts'
import { $endWritable } from './to-editor.ts'

const ALLOWED_FORMATS = MARKS.reduce((sum, mark) => sum | (TEXT_TYPE_TO_FORMAT[mark] ?? 0), 0)

/**
 * Whatever a key, a menu or a clipboard brings: words have marks and no styles, blocks are plain ones, links lead to
 * safe addresses. Runs before anything is drawn. Returns what ends it.
 */
export function onlyAllowed(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (node) => {
      if (node.getStyle() !== '') node.setStyle('')
      if ((node.getFormat() & ~ALLOWED_FORMATS) !== 0) node.setFormat(node.getFormat() & ALLOWED_FORMATS)
    }),
    editor.registerNodeTransform(ParagraphNode, plainElement),
    editor.registerNodeTransform(HeadingNode, (node) => {
      plainElement(node)
      if (!['h1', 'h2', 'h3'].includes(node.getTag())) node.setTag('h3')
    }),
    editor.registerNodeTransform(ListNode, (node) => {
      if (node.getListType() === 'check') node.setListType('bullet')
    }),
    editor.registerNodeTransform(LinkNode, (node) => {
      if (isSafeUrl(node.getURL())) return
      for (const child of node.getChildren()) node.insertBefore(child)
      node.remove()
    }),
    editor.registerNodeTransform(RootNode, $endWritable),
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => !(MARKS as readonly string[]).includes(format satisfies Mark | string),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    // Only list items can be deeper than others.
    editor.registerCommand(
      INDENT_CONTENT_COMMAND,
      () =>
        $getSelection()
          ?.getNodes()
          .every((node) => !$isInList(node.getTopLevelElement())) === true,
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

const $isInList = (node: unknown): boolean => node instanceof ListNode

function plainElement(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('')
  if (node.getIndent() !== 0) node.setIndent(0)
  if (node.getStyle() !== '') node.setStyle('')
}
