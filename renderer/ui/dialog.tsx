import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  /** The title is said, not shown. */
  readonly titleUnseen?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot, the safe one first. */
  readonly actions?: ReactNode
  readonly className?: string | undefined
  /** For decisions that must be answered: read at once by screen readers. */
  readonly alert?: boolean
  /** A click beside it does nothing: for work that a slip of the mouse must not end. */
  readonly staysOnClickBeside?: boolean
}

/**
 * A modal dialog on the native element: focus stays inside, the page behind is inert, Esc and a click
 * beside it close it, focus goes back where it was. Mount it to open it.
 */
export function Dialog({
  title,
  titleUnseen = false,
  onClose,
  children,
  actions,
  className,
  alert = false,
  staysOnClickBeside = false,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const onClick = (event: MouseEvent) => {
    if (event.target === element.current && !staysOnClickBeside) onClose()
  }
  return (
    <dialog
      ref={element}
      role={alert ? 'alertdialog' : undefined}
      className={classNames(styles.dialog, className)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={onClick}
    >
      <h2 id={titleId} className={titleUnseen ? 'unseen' : styles.title}>
        {title}
      </h2>
      {children}
      {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
    </dialog>
  )
}

export function DialogBody({ children }: { readonly children: ReactNode }) {
  return <div className={styles.body}>{children}</div>
}
