import { useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import styles from './paste-dialog.module.css'

const text = messages.library.paste

interface PasteDialogProps {
  readonly onClose: () => void
  readonly onText: (text: string) => void
}

/**
 * Takes pasted text. The clipboard is never read by the app itself: the system asks for that, and the app
 * denies every such request. So the button leads here, and Ctrl V does the rest.
 */
export function PasteDialog({ onClose, onText }: PasteDialogProps) {
  const [value, setValue] = useState('')
  const empty = value.trim() === ''
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      className={styles.dialog}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button
            look="primary"
            disabled={empty}
            title={empty ? text.empty : undefined}
            onClick={() => {
              onText(value)
              onClose()
            }}
          >
            {text.add}
          </Button>
        </>
      }
    >
      <DialogBody>
        <p>{text.hint}</p>
        <textarea
          autoFocus
          className={styles.text}
          aria-label={text.text}
          dir="auto"
          spellCheck={false}
          rows={14}
          value={value}
          onChange={(event) => {
            setValue(event.target.value)
          }}
        />
      </DialogBody>
    </Dialog>
  )
}
