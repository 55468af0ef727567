import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  type ListNode,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import {
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  type LexicalEditor,
  type NodeKey,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'
import { FOLLOW_LINK_COMMAND } from './follow-link.ts'
import { $isNoteLink } from './note-link-node.tsx'

/** What the words at the caret are: what the toolbar shows as pressed. */
export interface NoteFormat {
  readonly bold: boolean
  readonly italic: boolean
  readonly list: 'bullet' | 'number' | null
}

export const NO_FORMAT: NoteFormat = { bold: false, italic: false, list: null }

export function $formatNow(): NoteFormat {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return NO_FORMAT
  const type = $listAt()?.getListType()
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    list: type === 'bullet' || type === 'number' ? type : null,
  }
}

/** The innermost list that the caret is in. */
export function $listAt(): ListNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const found = $findMatchingParent(selection.anchor.getNode(), $isListNode)
  return $isListNode(found) ? found : null
}

/** Everything that keys, buttons and the palette ask of the editor. All of them bring the caret back first. */
export const noteActions = (editor: LexicalEditor) => {
  const withCaret = (action: () => void): void => {
    editor.focus(action)
  }
  return {
    bold: () => {
      withCaret(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'))
    },
    italic: () => {
      withCaret(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'))
    },
    bullets: () => {
      withCaret(() => {
        toggleList(editor, 'bullet')
      })
    },
    numbers: () => {
      withCaret(() => {
        toggleList(editor, 'number')
      })
    },
    nest: () => {
      withCaret(() => {
        nestItem(editor, true)
      })
    },
    unnest: () => {
      withCaret(() => {
        nestItem(editor, false)
      })
    },
    link: () => {
      withCaret(() => {
        editor.update($typeAt)
      })
    },
    follow: () => {
      withCaret(() => {
        followLink(editor)
      })
    },
  }
}

function toggleList(editor: LexicalEditor, type: 'bullet' | 'number'): void {
  const now = editor.read(() => $formatNow().list)
  if (now === type) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
  else if (type === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
  else editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
}

/** Answers false outside of lists: the key then means what it means elsewhere. */
export function nestItem(editor: LexicalEditor, deeper: boolean): boolean {
  if (!editor.read(() => $listAt() !== null)) return false
  editor.dispatchCommand(deeper ? INDENT_CONTENT_COMMAND : OUTDENT_CONTENT_COMMAND, undefined)
  return true
}

/** As if the person had typed it: the menu opens at it. */
function $typeAt(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const before = selection.isCollapsed()
    ? selection.anchor.getNode().getTextContent().slice(0, selection.anchor.offset)
    : ''
  selection.insertText(before === '' || /[\s(]$/.test(before) ? '@' : ' @')
}

/** Goes where the link leads that is selected, or that the caret stands beside. */
export function followLink(editor: LexicalEditor): boolean {
  const key = editor.read($linkAt)
  return key !== null && editor.dispatchCommand(FOLLOW_LINK_COMMAND, key)
}

function $linkAt(): NodeKey | null {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return selection.getNodes().find($isNoteLink)?.getKey() ?? null
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { anchor } = selection
  const node = anchor.getNode()
  const beside =
    anchor.type === 'element' && !$isListNode(node) && 'getChildAtIndex' in node
      ? [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)]
      : [
          // A blank between them does not matter: there is one after every new link.
          node.getTextContent().slice(0, anchor.offset).trim() === '' ? node.getPreviousSibling() : null,
          anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null,
        ]
  return beside.find($isNoteLink)?.getKey() ?? null
}
