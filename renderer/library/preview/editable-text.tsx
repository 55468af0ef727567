import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './editable-text.module.css'

const text = messages.library.details

interface EditableTextProps {
  /** Names the value: said, and the tooltip. */
  readonly label: string
  /** What the field starts with. */
  readonly value: string
  /** How it is shown while it is not being edited. */
  readonly children: ReactNode
  readonly type?: 'text' | 'date'
  readonly hint?: string
  /** Called when Enter is pressed or the field is left after a change; answers what is wrong, or null. */
  readonly onCommit: (value: string) => Promise<string | null>
  readonly className?: string | undefined
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** A title is one line, however many the field shows it in or it was pasted in. */
const inOneLine = (typed: string): string => typed.replace(/\s*[\r\n]+\s*/gu, ' ')

/** A value that becomes a field when it is clicked or Enter is pressed on it. Esc leaves it as it was. */
export function EditableText({ label, value, children, type = 'text', hint, onCommit, className }: EditableTextProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const returning = useRef(false)
  const writing = useRef(false)

  useEffect(() => {
    if (draft !== null || !returning.current) return
    returning.current = false
    trigger.current?.focus()
  }, [draft])

  /** By key the focus goes back to the value; a click elsewhere has taken it there already. */
  const leave = (byKey: boolean) => {
    returning.current = byKey
    setDraft(null)
    setError(null)
  }
  const commit = async (field: Field, byKey: boolean) => {
    // The field loses the focus when it goes: that must not write a second time.
    if (writing.current) return
    if (field.validity.badInput) {
      setError(text.badDate)
      return
    }
    writing.current = true
    const wrong = draft === null || draft.trim() === value ? null : await onCommit(draft.trim())
    writing.current = false
    if (wrong === null) leave(byKey)
    else setError(wrong)
  }
  const onKeyDown = (event: KeyboardEvent<Field>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void commit(event.currentTarget, true)
    else if (event.key === 'Escape') leave(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (draft === null) {
    return (
      <button
        ref={trigger}
        type="button"
        className={classNames(styles.value, className)}
        title={text.edit(label)}
        aria-description={text.edit(label)}
        onClick={() => {
          setDraft(value)
        }}
      >
        {children}
      </button>
    )
  }
  const field = {
    autoFocus: true,
    className: classNames(styles.input, className),
    'aria-label': label,
    'aria-invalid': error === null ? undefined : true,
    value: draft,
    onChange: (event: ChangeEvent<Field>) => {
      setDraft(inOneLine(event.target.value))
    },
    onBlur: (event: FocusEvent<Field>) => void commit(event.currentTarget, false),
    onKeyDown,
  }
  return (
    <>
      {type === 'date' ? (
        <input {...field} type="date" />
      ) : (
        <textarea
          {...field}
          rows={1}
          dir="auto"
          spellCheck={false}
          onFocus={(event) => {
            event.currentTarget.select()
          }}
        />
      )}
      {error !== null && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {hint !== undefined && error === null && <p className={styles.hint}>{hint}</p>}
    </>
  )
}
