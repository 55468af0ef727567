import type { ReactNode } from 'react'
import styles from './select-field.module.css'

interface SelectFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Why nothing can be chosen; shown under it. */
  readonly disabled?: string | null
  /** The options. */
  readonly children: ReactNode
}

/** One of a list, under its label. The system's own: it knows every keyboard and every screen reader. */
export function SelectField({ label, value, onChange, disabled = null, children }: SelectFieldProps) {
  return (
    <label className={styles.field}>
      {label}
      <select
        value={value}
        disabled={disabled !== null}
        onChange={(event) => {
          onChange(event.currentTarget.value)
        }}
      >
        {children}
      </select>
      {disabled}
    </label>
  )
}
