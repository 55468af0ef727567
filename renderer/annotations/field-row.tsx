import { type ReactNode, useId } from 'react'
import styles from './inspector.module.css'

interface FieldRowProps {
  readonly label: string
  /** Small words under the field: where a value comes from. */
  readonly hint?: string | undefined
  readonly children: ReactNode
}

/** One field of the inspector: its name and, beside it, its value. */
export function FieldRow({ label, hint, children }: FieldRowProps): React.JSX.Element {
  const id = useId()
  return (
    <div className={styles.row} role="group" aria-labelledby={id}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      <div className={styles.value}>
        {children}
        {hint !== undefined && <small className={styles.hint}>{hint}</small>}
      </div>
    </div>
  )
}
