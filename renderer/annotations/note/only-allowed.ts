import { ListNode } from '@lexical/list'
import {
  COMMAND_PRIORITY_HIGH,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  IS_BOLD,
  IS_ITALIC,
  type LexicalEditor,
  mergeRegister,
  ParagraphNode,
  TextNode,
} from 'lexical'

const ALLOWED_FORMATS = IS_BOLD | IS_ITALIC

/**
 * Whatever a key, a menu or a clipboard brings: text is bold or italic or neither, without styles, and paragraphs and
 * lists are plain ones. Runs before anything is drawn. Returns what ends it.
 */
export function onlyAllowed(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (node) => {
      if (node.getStyle() !== '') node.setStyle('')
      if ((node.getFormat() & ~ALLOWED_FORMATS) !== 0) node.setFormat(node.getFormat() & ALLOWED_FORMATS)
    }),
    editor.registerNodeTransform(ParagraphNode, (node) => {
      if (node.getFormatType() !== '') node.setFormat('')
      if (node.getIndent() !== 0) node.setIndent(0)
      if (node.getStyle() !== '') node.setStyle('')
    }),
    editor.registerNodeTransform(ListNode, (node) => {
      if (node.getListType() === 'check') node.setListType('bullet')
    }),
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => format !== 'bold' && format !== 'italic',
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  )
}
