import { $getSelection, $insertNodes, $isRangeSelection, type LexicalEditor, mergeRegister } from 'lexical'
import type { Note } from '../../../shared/notes/note.ts'
import { plain } from '../../../shared/notes/note.ts'
import { readHtml } from '../../../shared/notes/read-html.ts'
import { $ownNodes, paragraphsOf, refuseDrops, takePastes } from '../../writing/paste.ts'
import { $lineNodes, $nodesOf } from './to-editor.ts'

const OWN_NODES = new Set(['paragraph', 'text', 'linebreak', 'tab', 'list', 'listitem', 'note-link'])

/**
 * Takes every paste and drop itself: what comes from a note is what it was, HTML becomes what a note can hold, and
 * everything else is plain text. Returns what ends it.
 */
export const pasteSafely = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    takePastes(editor, (data) => {
      if (data && $isRangeSelection($getSelection())) $insertData(data)
    }),
    // What is dragged over the window are files for the library.
    refuseDrops(editor),
  )

function $insertData(data: DataTransfer): void {
  const own = $ownNodes(data, 'note', OWN_NODES)
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
  paragraphsOf(text).map((paragraph) => ({
    type: 'paragraph',
    lines: paragraph.split('\n').map((line) => (line === '' ? [] : [plain(line)])),
  }))
