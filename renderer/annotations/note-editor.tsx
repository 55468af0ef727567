import { $convertFromMarkdownString, $convertToMarkdownString, TRANSFORMERS } from '@lexical/markdown'
import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { CodeNode } from '@lexical/code'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { BLUR_COMMAND, COMMAND_PRIORITY_LOW } from 'lexical'
import { useEffect, useMemo, useRef } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import styles from './note-editor.module.css'

interface NoteEditorProps {
  /** Markdown. Read when the editor is mounted: give it a key that changes with the annotation. */
  readonly note: string
  /** Called with Markdown when the person pauses or leaves, and only when it differs. */
  readonly onChange: (note: string) => void
}

/** Long enough not to write at every key, short enough to lose little. Milliseconds. */
const PAUSE = 600

/** Notes are rich text while they are written and Markdown when they are kept: any program can read them. */
export function NoteEditor({ note, onChange }: NoteEditorProps): React.JSX.Element {
  const config = useMemo(
    () => ({
      namespace: 'note',
      nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, CodeNode],
      theme: {
        text: { bold: styles.bold ?? '', italic: styles.italic ?? '' },
        list: { ul: styles.list ?? '', ol: styles.list ?? '' },
      },
      editorState: () => {
        $convertFromMarkdownString(note, TRANSFORMERS)
      },
      onError: (error: Error) => {
        throw error
      },
    }),
    [note],
  )
  return (
    <LexicalComposer initialConfig={config}>
      <div className={styles.frame}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className={styles.text ?? ''}
              aria-label={messages.annotations.note}
              aria-placeholder={messages.annotations.notePlaceholder}
              placeholder={<span className={styles.placeholder}>{messages.annotations.notePlaceholder}</span>}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <ListPlugin />
        <MarkdownShortcutPlugin transformers={TRANSFORMERS} />
        <KeepPlugin onChange={onChange} />
      </div>
    </LexicalComposer>
  )
}

/** Hands the note on after a pause, on leaving the field, and when the editor goes away. */
function KeepPlugin({ onChange }: Pick<NoteEditorProps, 'onChange'>): null {
  const [editor] = useLexicalComposerContext()
  const handOn = useRef(onChange)
  useEffect(() => {
    handOn.current = onChange
  }, [onChange])
  useEffect(() => {
    const read = (): string => editor.getEditorState().read(() => $convertToMarkdownString(TRANSFORMERS))
    // Not the note as given: merely opening one whose Markdown is written another way changes nothing.
    let kept = read()
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = (): void => {
      clearTimeout(timer)
      const markdown = read()
      if (markdown === kept) return
      kept = markdown
      handOn.current(markdown)
    }
    const stopListening = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      clearTimeout(timer)
      timer = setTimeout(keep, PAUSE)
    })
    const stopBlur = editor.registerCommand(
      BLUR_COMMAND,
      () => {
        keep()
        return false
      },
      COMMAND_PRIORITY_LOW,
    )
    return () => {
      keep()
      stopListening()
      stopBlur()
    }
  }, [editor])
  return null
}
