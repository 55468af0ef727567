import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { TablePlugin } from '@lexical/react/LexicalTablePlugin'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import type { WrittenBrief } from '../../../shared/briefs/written/written-brief.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { useViewStatus } from '../../navigation/view-status.ts'
import { LiveBlocksPlugin } from '../live/live-blocks-plugin.tsx'
import { SlashPlugin } from '../slash/slash-plugin.tsx'
import styles from './brief-editor.module.css'
import { BRIEF_NODES } from './brief-nodes.ts'
import { watchChips } from './chosen-chips.ts'
import { DropPlugin } from './drop-plugin.tsx'
import { useBriefEditor } from './editor-store.ts'
import { FindBar } from './find-bar.tsx'
import { KeepPlugin } from './keep-plugin.tsx'
import type { Keeper } from './keeper.ts'
import { NAMESPACE } from './namespace.ts'
import { onlyAllowed } from './only-allowed.ts'
import { typeByItself } from './own-typing.ts'
import { openChip, openPanel } from './panel-store.ts'
import { normalParts } from './parts.ts'
import { pasteSafely } from './paste.ts'
import { SHORTCUTS } from './shortcuts.ts'
import text from './text.module.css'
import { BRIEF_THEME } from './theme.ts'
import { TitleField } from './title-field.tsx'
import { $fillEditor } from './to-editor.ts'
import { Toolbar } from './toolbar.tsx'
import { useEditorCommands } from './use-editor-commands.ts'

const words = messages.briefEditor

interface BriefEditorProps {
  /** As it is stored. */
  readonly written: WrittenBrief
  /** The dossier as it is now. */
  readonly index: BriefIndex
}

/** Where a brief is written. What is typed is kept by itself. To be mounted within a `BriefContext`. */
export function BriefEditor(props: BriefEditorProps): React.JSX.Element {
  return <OpenBrief key={props.written.brief.id} {...props} />
}

function OpenBrief({ written, index }: BriefEditorProps): React.JSX.Element {
  const [config] = useState(() => ({
    namespace: NAMESPACE,
    nodes: BRIEF_NODES,
    theme: BRIEF_THEME,
    editorState: () => {
      $fillEditor(normalParts(written.parts).flatMap(({ blocks }) => blocks))
    },
    onError: (error: Error) => {
      throw error
    },
  }))
  const [title, setTitle] = useState(written.brief.title)
  const keeper = useRef<Keeper | null>(null)
  const onKeeper = useCallback((now: Keeper | null) => {
    keeper.current = now
  }, [])
  return (
    <LexicalComposer initialConfig={config}>
      <div className={styles.editor}>
        <Toolbar />
        <FindBar />
        <div className={styles.scroll}>
          <div className={styles.page}>
            <TitleField
              title={title}
              onChange={(next) => {
                setTitle(next)
                keeper.current?.setTitle(next)
              }}
            />
            <div className={styles.body}>
              <Field />
              <DropPlugin index={index} />
            </div>
          </div>
        </div>
      </div>
      <HistoryPlugin />
      <ListPlugin hasStrictIndent />
      <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} hasTabHandler />
      <MarkdownShortcutPlugin transformers={SHORTCUTS} />
      <KeepPlugin written={written} onTitle={setTitle} onKeeper={onKeeper} />
      <LiveBlocksPlugin />
      <SlashPlugin />
      <Status />
    </LexicalComposer>
  )
}

function Field(): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  useEditorCommands()
  useEffect(() => onlyAllowed(editor), [editor])
  useEffect(() => pasteSafely(editor), [editor])
  useEffect(() => typeByItself(editor), [editor])
  useEffect(() => watchChips(editor), [editor])
  useEffect(
    () => () => {
      openPanel(null)
      openChip(null)
    },
    [],
  )
  return (
    <RichTextPlugin
      contentEditable={
        <ContentEditable
          className={text.text ?? ''}
          aria-label={words.label}
          aria-multiline
          aria-placeholder={words.placeholder}
          spellCheck={false}
          placeholder={<div className={styles.placeholder}>{words.placeholder}</div>}
        />
      }
      ErrorBoundary={LexicalErrorBoundary}
    />
  )
}

function Status(): null {
  const count = useBriefEditor((state) => state.words)
  const quotes = useBriefEditor(({ blocks }) => blocks.reduce((sum, { type }) => sum + (type === 'quote' ? 1 : 0), 0))
  useViewStatus(messages.briefs.statusLine(count, quotes))
  return null
}
