import { type ReactNode, useId } from 'react'
import styles from './checkbox.module.css'

interface CheckboxProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** What it means, under the label; read with it. */
  readonly children?: ReactNode
}

/** A box to tick, its words beside it. */
export function Checkbox({ label, checked, onChange, children }: CheckboxProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={children === undefined ? undefined : `${id}-text`}
        onChange={(event) => {
          onChange(event.target.checked)
        }}
      />
      <label htmlFor={id}>{label}</label>
      {children !== undefined && (
        <p id={`${id}-text`} className={styles.text}>
          {children}
        </p>
      )}
    </div>
  )
}
