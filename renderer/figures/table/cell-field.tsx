import { type KeyboardEvent, useId, useRef, useState } from 'react'
import styles from './ledger.module.css'

interface CellFieldProps {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly placeholder?: string
  /** Answers what is wrong with what was typed, or null. What is wrong is not kept, and not thrown away either. */
  readonly check?: (typed: string) => string | null
  /** Only when the value differs: on Enter, and on leaving the field. */
  readonly onKeep: (typed: string) => void
  /** Enter with what can be kept, and Esc, which brings back what was there. */
  readonly onLeave: () => void
}

/** A field in a row of the table. */
export function CellField({ label, name, value, placeholder, check, onKeep, onLeave }: CellFieldProps) {
  const [wrong, setWrong] = useState<string | null>(null)
  const kept = useRef(value)
  const id = useId()

  const keep = (input: HTMLInputElement): boolean => {
    const typed = input.value.trim()
    const problem = check?.(typed) ?? null
    setWrong(problem)
    if (problem !== null) return false
    if (typed !== kept.current) onKeep(typed)
    kept.current = typed
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') event.currentTarget.value = kept.current
    if (event.key === 'Escape' || keep(event.currentTarget)) onLeave()
  }

  return (
    <span className={styles.fieldCell}>
      <input
        type="text"
        className={styles.field}
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : id}
        data-field={name}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        placeholder={placeholder}
        defaultValue={value}
        onFocus={(event) => {
          event.currentTarget.select()
        }}
        onBlur={(event) => {
          keep(event.currentTarget)
        }}
        onKeyDown={onKeyDown}
      />
      {wrong !== null && (
        <small id={id} className={styles.wrong} role="alert">
          {wrong}
        </small>
      )}
    </span>
  )
}
