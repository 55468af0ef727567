import { $toggleLink } from '@lexical/link'
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'
import { messages } from '../../../shared/messages/messages.ts'
import type { Mark } from '../../../shared/model/brief.ts'
import { announce } from '../../ui/announcer.tsx'
import { $createChip, $isChip, type ChipRun } from './chip-node.tsx'
import { $blockAtCaret } from './insert-block.ts'
import { openChip } from './panel-store.ts'
import { $formatNow, $listAt, type BlockKind } from './text-format.ts'

const words = messages.briefEditor

/** Does something with the caret where it was: buttons, menus and the palette have taken the focus. */
export function withCaret(editor: LexicalEditor, action: () => void): void {
  editor.focus(action)
}

export const mark = (editor: LexicalEditor, of: Mark): void => {
  withCaret(editor, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, of))
}

export const setKind = (editor: LexicalEditor, kind: BlockKind): void => {
  withCaret(editor, () => {
    editor.update(() => {
      $setBlocksType($getSelection(), () =>
        kind === 'h1' || kind === 'h2' || kind === 'h3' ? $createHeadingNode(kind) : $createParagraphNode(),
      )
    })
  })
}

export const toggleList = (editor: LexicalEditor, type: 'bullet' | 'number'): void => {
  withCaret(editor, () => {
    if (editor.read(() => $formatNow().list) === type) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
    else if (type === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
    else editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
  })
}

/** Answers false outside of lists: the key then means what it means elsewhere. */
export function nestItem(editor: LexicalEditor, deeper: boolean): boolean {
  const inList = editor.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && $listAt(selection.anchor.getNode()) !== null
  })
  if (!inList) return false
  editor.dispatchCommand(deeper ? INDENT_CONTENT_COMMAND : OUTDENT_CONTENT_COMMAND, undefined)
  return true
}

/** Links the selected words, or inserts the address as its own words; null takes the link away. */
export const setLink = (editor: LexicalEditor, url: string | null): void => {
  withCaret(editor, () => {
    editor.update(() => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      if (url !== null && selection.isCollapsed() && $formatNow().link === null) {
        const text = $createTextNode(url)
        selection.insertNodes([text])
        text.select(0)
      }
      $toggleLink(url, { rel: null })
      const after = $getSelection()
      if ($isRangeSelection(after)) after.anchor.set(after.focus.key, after.focus.offset, after.focus.type)
    })
  })
}

/** Inserts a footnote or a comment behind the caret, and opens it to be written. */
export const insertChip = (editor: LexicalEditor, run: ChipRun): void => {
  withCaret(editor, () => {
    editor.update(
      () => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) return
        if (!selection.isCollapsed()) {
          const end = selection.isBackward() ? selection.anchor : selection.focus
          const { key, offset, type } = end
          selection.anchor.set(key, offset, type)
          selection.focus.set(key, offset, type)
        }
        const chip = $createChip(run)
        selection.insertNodes([chip])
        openChip(chip.getKey())
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    )
  })
}

/** As if the person had typed it: the menu opens at it. */
export const typeSlash = (editor: LexicalEditor): void => {
  withCaret(editor, () => {
    editor.update(() => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      const before = selection.isCollapsed()
        ? selection.anchor.getNode().getTextContent().slice(0, selection.anchor.offset)
        : ''
      selection.insertText(before === '' || /\s$/.test(before) ? '/' : ' /')
    })
  })
}

/** Moves the block at the caret past its neighbour. */
export function moveBlock(editor: LexicalEditor, down: boolean): void {
  let said: string = down ? words.movedDown : words.movedUp
  editor.update(
    () => {
      const block = $blockAtCaret()
      const neighbour = down ? block?.getNextSibling() : block?.getPreviousSibling()
      if (!block || !neighbour) said = down ? words.atEnd : words.atStart
      else if (down) neighbour.insertAfter(block, true)
      else neighbour.insertBefore(block, true)
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
  const key = editor.read(() => $blockAtCaret()?.getKey())
  if (key !== undefined) editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' })
  announce(said)
}

/** Opens the footnote, comment or citation that is selected. Answers false when none is. */
export function openSelectedChip(editor: LexicalEditor): boolean {
  const key = editor.read(() => {
    const selection = $getSelection()
    return $isNodeSelection(selection) ? (selection.getNodes().find($isChip)?.getKey() ?? null) : null
  })
  if (key !== null) openChip(key)
  return key !== null
}
