import { type KeyboardEvent, useEffect, useRef } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { closeSheet } from '../navigation/sheet-store.ts'
import { Dialog } from '../ui/dialog.tsx'
import { PersonPage } from './person-page.tsx'
import { undoByKey, WorkingDialog } from './working-dialog.tsx'
import styles from './person-dialog.module.css'

/** The page of a person over whatever view is in front. */
export function PersonDialog({ personId }: { readonly personId: string }) {
  const page = useRef<HTMLDivElement>(null)
  const started = useRef('')
  useEffect(() => {
    // Not the name, which is the first field: what is typed next would change it.
    page.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) {
      // The first Escape is that of the field: it brings back what was there.
      if (event.key === 'Escape' && event.target.value !== started.current) event.preventDefault()
      if (event.key === 'Enter') started.current = event.target.value
      return
    }
    undoByKey(event)
  }
  return (
    <Dialog title={messages.people.page.dialog} titleUnseen className={styles.dialog} onClose={closeSheet}>
      <div
        ref={page}
        className={styles.page}
        tabIndex={-1}
        onKeyDownCapture={onKeyDown}
        onFocus={({ target }) => {
          if (target instanceof HTMLInputElement) started.current = target.value
        }}
      >
        <WorkingDialog>
          <PersonPage key={personId} personId={personId} onClose={closeSheet} />
        </WorkingDialog>
      </div>
    </Dialog>
  )
}
