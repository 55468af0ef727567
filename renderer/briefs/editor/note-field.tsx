import { LinkNode } from '@lexical/link'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { $createParagraphNode, $getRoot, $isElementNode, COMMAND_PRIORITY_HIGH, FORMAT_TEXT_COMMAND } from 'lexical'
import { useEffect, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { type BriefInline, MARKS, type NoteInline } from '../../../shared/model/brief.ts'
import { ChipNode } from './chip-node.tsx'
import styles from './chip.module.css'
import { $contentOf } from './from-editor.ts'
import { normalContent } from './normal-blocks.ts'
import { pasteIntoNote } from './paste.ts'
import { TEXT_THEME } from './theme.ts'
import { $inlineNodes } from './to-editor.ts'

const words = messages.briefEditor.footnote

interface NoteFieldProps {
  /** Of the first rendering. */
  readonly content: readonly NoteInline[]
  readonly onChange: (content: readonly NoteInline[]) => void
}

const isOfNote = (inline: BriefInline): inline is NoteInline => inline.type !== 'footnote' && inline.type !== 'comment'

/** The words of a footnote: one paragraph, with marks and links. */
export function NoteField({ content, onChange }: NoteFieldProps): React.JSX.Element {
  const [config] = useState(() => ({
    namespace: 'footnote',
    nodes: [LinkNode, ChipNode],
    theme: TEXT_THEME,
    editorState: () => {
      $getRoot()
        .clear()
        .append($createParagraphNode().append(...$inlineNodes(content)))
        .selectEnd()
    },
    onError: (error: Error) => {
      throw error
    },
  }))
  return (
    <LexicalComposer initialConfig={config}>
      <div className={styles.note}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className={styles.words ?? ''}
              dir="auto"
              aria-label={words.placeholder}
              aria-multiline
              aria-placeholder={words.placeholder}
              placeholder={<span className={styles.placeholder}>{words.placeholder}</span>}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <HistoryPlugin />
      <Changes onChange={onChange} />
    </LexicalComposer>
  )
}

function Changes({ onChange }: Pick<NoteFieldProps, 'onChange'>): null {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    editor.focus()
  }, [editor])
  useEffect(() => pasteIntoNote(editor), [editor])
  useEffect(
    () =>
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => !(MARKS as readonly string[]).includes(format),
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
        const content = editorState.read(() =>
          $getRoot()
            .getChildren()
            .flatMap((line, at): readonly BriefInline[] => [
              ...(at > 0 ? [{ type: 'break' } as const] : []),
              ...$contentOf($isElementNode(line) ? line.getChildren() : []),
            ]),
        )
        onChange(normalContent(content).filter(isOfNote))
      }),
    [editor, onChange],
  )
  return null
}
