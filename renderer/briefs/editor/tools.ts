import type { LexicalEditor } from 'lexical'
import {
  Bold,
  Code,
  Heading1,
  Heading2,
  Heading3,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareText,
  Pilcrow,
  Strikethrough,
  Superscript,
  Table,
  Underline,
} from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import * as keys from './editor-keys.ts'
import { openPanel } from './panel-store.ts'
import { insertTable } from './table-actions.ts'
import { insertChip, mark, setKind, toggleList } from './text-actions.ts'

const words = messages.briefEditor

/** Something that the toolbar, a key and the palette do alike. */
export interface Tool {
  readonly id: string
  readonly label: string
  readonly chord: string
  readonly icon: LucideIcon
  readonly run: (editor: LexicalEditor) => void
}

const tool = (id: string, label: string, chord: string, icon: LucideIcon, run: Tool['run']): Tool => ({
  id: `brief.${id}`,
  label,
  chord,
  icon,
  run,
})

export const KINDS = {
  paragraph: tool('body', words.body, keys.BODY_KEY, Pilcrow, (editor) => {
    setKind(editor, 'paragraph')
  }),
  h1: tool('heading-1', words.heading(1), keys.HEADING_KEYS[0], Heading1, (editor) => {
    setKind(editor, 'h1')
  }),
  h2: tool('heading-2', words.heading(2), keys.HEADING_KEYS[1], Heading2, (editor) => {
    setKind(editor, 'h2')
  }),
  h3: tool('heading-3', words.heading(3), keys.HEADING_KEYS[2], Heading3, (editor) => {
    setKind(editor, 'h3')
  }),
}

export const MARK_TOOLS = {
  bold: tool('bold', words.bold, keys.BOLD_KEY, Bold, (editor) => {
    mark(editor, 'bold')
  }),
  italic: tool('italic', words.italic, keys.ITALIC_KEY, Italic, (editor) => {
    mark(editor, 'italic')
  }),
  underline: tool('underline', words.underline, keys.UNDERLINE_KEY, Underline, (editor) => {
    mark(editor, 'underline')
  }),
  strikethrough: tool('strikethrough', words.strikethrough, keys.STRIKE_KEY, Strikethrough, (editor) => {
    mark(editor, 'strikethrough')
  }),
  code: tool('code', words.code, keys.CODE_KEY, Code, (editor) => {
    mark(editor, 'code')
  }),
}

export const LIST_TOOLS = {
  bullet: tool('bullets', words.bullets, keys.BULLETS_KEY, List, (editor) => {
    toggleList(editor, 'bullet')
  }),
  number: tool('numbers', words.numbers, keys.NUMBERS_KEY, ListOrdered, (editor) => {
    toggleList(editor, 'number')
  }),
}

export const INSERT_TOOLS = {
  table: tool('table', words.table.insert, keys.TABLE_KEY, Table, insertTable),
  link: tool('link', words.link.menu, keys.LINK_KEY, Link2, () => {
    openPanel('link')
  }),
  footnote: tool('footnote', words.footnote.insert, keys.FOOTNOTE_KEY, Superscript, (editor) => {
    insertChip(editor, { type: 'footnote', content: [] })
  }),
  comment: tool('comment', words.comment.insert, keys.COMMENT_KEY, MessageSquareText, (editor) => {
    insertChip(editor, { type: 'comment', text: '' })
  }),
}

export const TOOLS: readonly Tool[] = [KINDS, MARK_TOOLS, LIST_TOOLS, INSERT_TOOLS].flatMap((group) =>
  Object.values(group),
)
