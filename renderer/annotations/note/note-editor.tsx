import { ListItemNode, ListNode } from '@lexical/list'
import { BOLD_ITALIC_STAR, BOLD_STAR, ITALIC_STAR, ORDERED_LIST, UNORDERED_LIST } from '@lexical/markdown'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { useEffect, useId, useMemo, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { readNote } from '../../../shared/notes/read-note.ts'
import { optionId } from '../../writing/caret-menu.tsx'
import { KeepPlugin } from './keep-plugin.ts'
import { LinkMenu } from './link-menu.tsx'
import styles from './note-editor.module.css'
import { NoteLinkNode } from './note-link-node.tsx'
import { NoteToolbar } from './note-toolbar.tsx'
import { onlyAllowed } from './only-allowed.ts'
import { pasteSafely } from './paste.ts'
import { $fillEditor } from './to-editor.ts'
import { useCandidates } from './use-candidates.ts'
import { useLinkMenu } from './use-link-menu.ts'
import { useNoteCommands } from './use-note-commands.ts'

interface NoteEditorProps {
  /** Whose note it is: give the editor a key that changes with it. */
  readonly annotation: Annotation
  /** Called with Markdown when the person pauses or leaves, and only when it differs. Answers when it is on disk. */
  readonly onChange: (note: string) => Promise<unknown>
}

const words = messages.annotations

/** What becomes a format as it is typed. */
const SHORTCUTS = [UNORDERED_LIST, ORDERED_LIST, BOLD_ITALIC_STAR, BOLD_STAR, ITALIC_STAR]

/** Of the editor; what is copied says that it comes from one. */
export const NOTE_NODES = [ListNode, ListItemNode, NoteLinkNode]

const theme = {
  text: { bold: styles.bold ?? '', italic: styles.italic ?? '' },
  list: { ul: styles.bullets ?? '', ol: styles.numbers ?? '', nested: { listitem: styles.holder ?? '' } },
}

/** Notes are rich text while they are written and Markdown when they are kept: any program can read them. */
export function NoteEditor({ annotation, onChange }: NoteEditorProps): React.JSX.Element {
  // Of the first rendering: the note is read when the editor is mounted.
  const [config] = useState(() => ({
    namespace: 'note',
    nodes: NOTE_NODES,
    theme,
    editorState: () => {
      $fillEditor(readNote(annotation.note))
    },
    onError: (error: Error) => {
      throw error
    },
  }))
  return (
    <LexicalComposer initialConfig={config}>
      <Field annotation={annotation} />
      <HistoryPlugin />
      <ListPlugin />
      <MarkdownShortcutPlugin transformers={SHORTCUTS} />
      <KeepPlugin note={annotation.note} onChange={onChange} />
    </LexicalComposer>
  )
}

function Field({ annotation }: { readonly annotation: Annotation }): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const id = useId()
  const listId = `${id}-links`
  const anchor = `--note-${CSS.escape(id)}`
  const candidates = useCandidates(annotation.dossierId, annotation.target.source)
  const own = useMemo(() => ({ kind: 'annotation', id: annotation.id }) as const, [annotation.id])
  const menu = useLinkMenu(candidates, own)
  useNoteCommands()
  useEffect(() => onlyAllowed(editor), [editor])
  useEffect(() => pasteSafely(editor), [editor])
  const isChoosing = menu !== null && menu.found.shown.length > 0
  return (
    <div className={styles.frame}>
      <div className={styles.field} style={{ anchorName: anchor } as Record<string, string>}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className={styles.text ?? ''}
              dir="auto"
              aria-label={words.note}
              aria-multiline
              aria-autocomplete="list"
              aria-haspopup="listbox"
              aria-controls={isChoosing ? listId : undefined}
              aria-activedescendant={isChoosing ? optionId(listId, menu.active) : undefined}
              aria-placeholder={words.notePlaceholder}
              placeholder={<span className={styles.placeholder}>{words.notePlaceholder}</span>}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <NoteToolbar />
      {menu && <LinkMenu id={listId} anchor={anchor} menu={menu} />}
    </div>
  )
}
