import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { LexicalEditor, NodeKey } from 'lexical'
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { QuoteBlock } from '../../../shared/model/brief.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { useBriefContext } from '../brief-context.ts'
import { setLiveBlock } from '../editor/editor-actions.ts'
import { useChosen } from './chosen-store.ts'
import { Difference } from './difference.tsx'
import styles from './live.module.css'
import { statusInBrief } from './printed-status.ts'
import { CheckMark } from './quote-view.tsx'
import { $chooseBlock } from './use-chosen-block.ts'
import { usePrinted } from './use-printed.ts'

const words = messages.briefLive.editing

interface EditPrintedProps {
  readonly nodeKey: NodeKey
  readonly block: QuoteBlock
}

/** What is printed of a quote, in a field: parts left out, words added, and what the check says of it as one types. */
export function EditPrinted({ nodeKey, block }: EditPrintedProps): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const { index } = useBriefContext()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const exact = block.accepted.lines[0] ?? ''
  const { printed, change, composed, leaveOutSelected, replace, undo } = usePrinted(field, block.printed)
  const check = statusInBrief(block.annotationId, exact, printed, index)
  const isAltered = check.status === 'ALTERED' || check.status === 'MISSING'
  const isEmpty = printed.trim() === ''
  useEffect(() => {
    field.current?.focus()
  }, [])
  const close = (): void => {
    leaveField(editor, nodeKey)
  }
  const keep = (): void => {
    if (isEmpty) {
      announce(words.empty)
      return
    }
    if (printed !== block.printed) setLiveBlock(nodeKey, { ...block, printed })
    announce(words.kept)
    close()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.target !== field.current) return
    else if (event.key === 'Enter') keep()
    else if (isUndo(event)) undo()
    else return
    event.preventDefault()
  }
  return (
    <div
      className={styles.edit}
      role="group"
      aria-label={messages.briefLive.edit}
      onKeyDown={onKeyDown}
      {...OWN_EVENTS}
    >
      <SourceWords block={block} />
      <label htmlFor={id} className={styles.label}>
        {words.label}
      </label>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        spellCheck={false}
        value={printed}
        aria-describedby={`${id}-help`}
        onChange={change}
        onCompositionEnd={composed}
      />
      <p id={`${id}-help`} className={styles.label}>
        {words.help}
      </p>
      <p role="status">{isEmpty ? words.empty : <CheckMark check={check} />}</p>
      {isAltered && !isEmpty && <Altered before={exact} after={printed} />}
      <Buttons
        canKeep={!isEmpty}
        isAsSource={printed === exact}
        onKeep={keep}
        onCancel={close}
        onLeaveOut={leaveOutSelected}
        onBack={() => {
          replace(exact)
        }}
      />
    </div>
  )
}

function SourceWords({ block: { accepted } }: { readonly block: QuoteBlock }) {
  const [exact = '', source] = accepted.lines
  return (
    <>
      <p className={styles.label}>
        {words.source} <bdi>({source})</bdi>
      </p>
      <p className={styles.sourceWords} dir="auto">
        {exact}
      </p>
    </>
  )
}

function Altered({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <div className={styles.altered}>
      <p className={styles.label}>{words.difference}</p>
      <p dir="auto">
        <Difference before={before} after={after} />
      </p>
    </div>
  )
}

interface ButtonsProps {
  readonly canKeep: boolean
  /** The words are those of the source already. */
  readonly isAsSource: boolean
  readonly onKeep: () => void
  readonly onCancel: () => void
  readonly onLeaveOut: () => void
  readonly onBack: () => void
}

function Buttons({ canKeep, isAsSource, onKeep, onCancel, onLeaveOut, onBack }: ButtonsProps) {
  return (
    <div className={styles.buttons}>
      <Button size="small" look="primary" chord="Enter" disabled={!canKeep} onClick={onKeep}>
        {words.keep}
      </Button>
      <Button size="small" chord="Escape" onClick={onCancel}>
        {words.cancel}
      </Button>
      <span className="grow" />
      <Button size="small" onClick={onLeaveOut}>
        {words.leaveOut}
      </Button>
      <Button size="small" disabled={isAsSource} onClick={onBack}>
        {words.back}
      </Button>
    </div>
  )
}

/** Back to the block, which is chosen in the text. */
function leaveField(editor: LexicalEditor, nodeKey: NodeKey): void {
  useChosen.setState({ edited: null })
  editor.update(() => {
    $chooseBlock(nodeKey)
  })
  editor.getRootElement()?.focus({ preventScroll: true })
}

/** The text editor around the field is not to take it for its own. */
const stop = (event: SyntheticEvent): void => {
  event.stopPropagation()
}
const OWN_EVENTS = {
  onCopy: stop,
  onCut: stop,
  onPaste: stop,
  onBeforeInput: stop,
  onInput: stop,
  onMouseDown: stop,
  onClick: stop,
  onDrop: stop,
}

const isUndo = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey
