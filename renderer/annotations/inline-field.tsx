import { useEffect, useId, useRef, useState } from 'react'
import styles from './inline-field.module.css'

interface InlineFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** Offered while typing. */
  readonly choices?: readonly string[]
  /** Names the element for keys that jump to it. */
  readonly name?: string
  /** Answers what is wrong with what was typed, or null. What is wrong is not kept, and not thrown away either. */
  readonly check?: (typed: string) => string | null
  /** Called when the person leaves the field or presses Enter, and only when the value differs. */
  readonly onKeep: (typed: string) => void
}

/** A line of text that is edited where it stands. Enter keeps it, Escape brings back what was there. */
export function InlineField(props: InlineFieldProps): React.JSX.Element {
  const { label, value, placeholder, choices = [], name, check, onKeep } = props
  const [typed, setTyped] = useState(value)
  const [wrong, setWrong] = useState<string | null>(null)
  const listId = useId()
  const wrongId = useId()
  const editing = useRef(false)
  useEffect(() => {
    // What changes from outside (undo, another annotation) is shown, unless the person is typing.
    if (!editing.current) setTyped(value)
  }, [value])

  const keep = (): void => {
    const problem = check?.(typed.trim()) ?? null
    setWrong(problem)
    if (problem) return
    editing.current = false
    if (typed.trim() !== value) onKeep(typed.trim())
  }

  return (
    <>
      <input
        className={styles.field}
        type="text"
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : wrongId}
        data-field={name}
        dir="auto"
        list={choices.length > 0 ? listId : undefined}
        placeholder={placeholder}
        value={typed}
        onFocus={(event) => {
          editing.current = true
          event.currentTarget.select()
        }}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
          if (event.key === 'Escape') {
            setTyped(value)
            setWrong(null)
          }
        }}
      />
      {choices.length > 0 && (
        <datalist id={listId}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {wrong !== null && (
        <small className={styles.wrong} id={wrongId} role="alert">
          {wrong}
        </small>
      )}
    </>
  )
}
