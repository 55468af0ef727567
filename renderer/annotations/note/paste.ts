import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  type SerializedLexicalNode,
} from 'lexical'
import type { Note } from '../../../shared/notes/note.ts'
import { plain } from '../../../shared/notes/note.ts'
import { readHtml } from '../../../shared/notes/read-html.ts'
import { $lineNodes, $nodesOf } from './to-editor.ts'

const OWN_TYPE = 'application/x-lexical-editor'
const OWN_NODES = new Set(['paragraph', 'text', 'linebreak', 'tab', 'list', 'listitem', 'note-link'])

/**
 * Takes every paste and drop itself: what comes from a note is what it was, HTML becomes what a note can hold, and
 * everything else is plain text. Returns what ends it.
 */
export function pasteSafely(editor: LexicalEditor): () => void {
  const take = (data: DataTransfer | null, event: Event): boolean => {
    event.preventDefault()
    if (data && $isRangeSelection($getSelection())) $insertData(data)
    return true
  }
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => take('clipboardData' in event ? event.clipboardData : dataOf(event), event),
      COMMAND_PRIORITY_HIGH,
    ),
    // Nothing is dropped into a note: what is dragged over the window are files for the library.
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => (typeof event === 'string' || !event.dataTransfer ? false : take(event.dataTransfer, event)),
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

const dataOf = (event: Event): DataTransfer | null =>
  'dataTransfer' in event ? (event as InputEvent).dataTransfer : null

function $insertData(data: DataTransfer): void {
  const own = $nodesFromOwn(data.getData(OWN_TYPE))
  if (own) {
    $insertNodes(own)
    return
  }
  const html = data.getData('text/html')
  const note = html === '' ? noteOfPlain(data.getData('text/plain')) : readHtml(html)
  $insertNote(note)
}

/** One paragraph goes into the line of the caret, more stand by themselves. */
function $insertNote(note: Note): void {
  const [first, ...rest] = note
  if (!first) return
  $insertNodes(first.type === 'paragraph' && rest.length === 0 ? $lineNodes(first.lines) : $nodesOf(note))
}

/** Paragraphs where there are empty lines, line breaks where there are none. */
export const noteOfPlain = (text: string): Note =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({
      type: 'paragraph',
      lines: paragraph.split('\n').map((line) => (line === '' ? [] : [plain(line)])),
    }))

/** The nodes of a note that was copied; null for anything else that has the same type. Any program can write it. */
function $nodesFromOwn(json: string): LexicalNode[] | null {
  if (json === '') return null
  try {
    const { namespace, nodes } = JSON.parse(json) as { readonly namespace?: unknown; readonly nodes?: unknown }
    if (namespace !== 'note' || !Array.isArray(nodes) || !nodes.every(isOwnNode)) return null
    return nodes.map((node) => $parseSerializedNode(node))
  } catch (malformed) {
    // It is taken as HTML or text then, which every program puts beside it.
    void malformed
    return null
  }
}

function isOwnNode(node: unknown): node is SerializedLexicalNode {
  if (typeof node !== 'object' || node === null || !('type' in node)) return false
  if (!OWN_NODES.has(String(node.type))) return false
  return !('children' in node) || (Array.isArray(node.children) && node.children.every(isOwnNode))
}
