import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './pane.module.css'

interface PaneProps {
  readonly label: string
  readonly children: ReactNode
  /** `page`: the bright surface of the text itself. */
  readonly surface?: 'pane' | 'page'
  readonly className?: string | undefined
}

/** A column of the body: a head that stays and a part that scrolls. */
export function Pane({ label, children, surface = 'pane', className }: PaneProps) {
  return (
    <section className={classNames(styles.pane, surface === 'page' && styles.page, className)} aria-label={label}>
      {children}
    </section>
  )
}

interface PaneHeadProps {
  readonly title?: string
  /** The title is that of the whole view, not of one column in it. */
  readonly ofView?: boolean
  /** Beside the title, faint. */
  readonly count?: string | number
  /** At the end. */
  readonly children?: ReactNode
}

export function PaneHead({ title, ofView = false, count, children }: PaneHeadProps) {
  const Heading = ofView ? 'h1' : 'h2'
  return (
    <header className={styles.head}>
      {title !== undefined && <Heading>{title}</Heading>}
      {count !== undefined && <span className="faint num">{count}</span>}
      {title !== undefined && <span className="grow" />}
      {children}
    </header>
  )
}

export function PaneScroll({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={classNames(styles.scroll, className)}>{children}</div>
}
