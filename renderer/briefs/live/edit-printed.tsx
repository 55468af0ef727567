import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { NodeKey } from 'lexical'
import { type ClipboardEvent, type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef } from 'react'
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
    useChosen.setState({ edited: null })
    editor.update(() => {
      $chooseBlock(nodeKey)
    })
    editor.getRootElement()?.focus({ preventScroll: true })
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
      onCopy={stop}
      onCut={stop}
      onPaste={(event: ClipboardEvent) => {
        event.stopPropagation()
      }}
      onBeforeInput={stop}
      onInput={stop}
      onMouseDown={stop}
      onClick={stop}
      onDrop={stop}
    >
      <p className={styles.label}>
        {words.source} <bdi>({block.accepted.lines[1]})</bdi>
      </p>
      <p className={styles.sourceWords} dir="auto">
        {exact}
      </p>
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
      {isAltered && !isEmpty && (
        <div className={styles.altered}>
          <p className={styles.label}>{words.difference}</p>
          <p dir="auto">
            <Difference before={exact} after={printed} />
          </p>
        </div>
      )}
      <div className={styles.buttons}>
        <Button size="small" look="primary" chord="Enter" disabled={isEmpty} onClick={keep}>
          {words.keep}
        </Button>
        <Button size="small" chord="Escape" onClick={close}>
          {words.cancel}
        </Button>
        <span className="grow" />
        <Button size="small" onClick={leaveOutSelected}>
          {words.leaveOut}
        </Button>
        <Button
          size="small"
          disabled={printed === exact}
          onClick={() => {
            replace(exact)
          }}
        >
          {words.back}
        </Button>
      </div>
    </div>
  )
}

/** The text editor around the field is not to take it for its own. */
const stop = (event: SyntheticEvent): void => {
  event.stopPropagation()
}

const isUndo = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey
