import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { KindName } from './kind-name.ts'
import styles from './kind-mark.module.css'

interface KindMarkProps {
  readonly kind: KindName
  /** Needed when no word stands beside the mark: what the mark is called. */
  readonly label?: string
  readonly children?: ReactNode
  readonly className?: string | undefined
}

/** Disc, square or diamond, in the colour of the kind; what follows is its word or number. */
export function KindMark({ kind, label, children, className }: KindMarkProps) {
  return (
    <span className={classNames(styles.kind, className)} data-kind={kind}>
      <span
        className={styles.mark}
        role={label === undefined ? undefined : 'img'}
        aria-label={label}
        aria-hidden={label === undefined ? true : undefined}
      />
      {children}
    </span>
  )
}
