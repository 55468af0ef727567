import type { ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { Icon } from './icon.tsx'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon?: LucideIcon
  /** What belongs here. */
  readonly title: string
  /** Nothing else is in the view: its title is that of the view. */
  readonly ofView?: boolean
  readonly children?: ReactNode
  /** One action, with its key. */
  readonly action?: ReactNode
}

/** A place that is empty so far: what belongs here, one action, its key. */
export function EmptyState({ icon, title, ofView = false, children, action }: EmptyStateProps) {
  const Heading = ofView ? 'h1' : 'h2'
  return (
    <div className={styles.state}>
      {icon && <Icon of={icon} size={20} className={styles.icon} />}
      <Heading>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.actions}>{action}</div>}
    </div>
  )
}

interface ErrorStateProps {
  /** What happened. */
  readonly title: string
  /** What was kept, and what to do. */
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** The technical side, for a report: selectable, small. */
  readonly detail?: string
}

/** An error in the place of a view: what happened, what was kept, what to do. */
export function ErrorState({ title, children, action, detail }: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <h1 className={styles.error}>{title}</h1>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.actions}>{action}</div>}
      {detail !== undefined && <pre className={styles.detail}>{detail}</pre>}
    </div>
  )
}
