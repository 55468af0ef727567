import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { Button } from './button.tsx'
import { Dialog, DialogBody } from './dialog.tsx'
import { TextField } from './text-field.tsx'
import styles from './title-dialog.module.css'

interface TitleDialogProps {
  readonly title: string
  /** The word of the button that does it. */
  readonly action: string
  /** What the field is called. */
  readonly label: string
  /** Said when it is left empty. */
  readonly needed: string
  readonly start: string
  /** Is given no empty title. Answers what went wrong, null when nothing did: then the dialog closes. */
  readonly onTitle: (title: string) => Promise<string | null>
  readonly onClose: () => void
  readonly className?: string | undefined
  /** What else is to be chosen. */
  readonly children?: ReactNode
}

/** In characters of UTF-16. */
const TITLE_LENGTH = 300

/** Asks what something is to be called. */
export function TitleDialog({ title, action, label, needed, start, onTitle, ...props }: TitleDialogProps) {
  const { onClose, className, children } = props
  const [value, setValue] = useState(start)
  const [error, setError] = useState<string | null>(null)
  const formId = useId()
  const submit = async () => {
    const given = value.trim()
    const wrong = given === '' ? needed : await onTitle(given)
    if (wrong === null) onClose()
    else setError(wrong)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  const actions = (
    <>
      <Button onClick={onClose}>{messages.app.cancel}</Button>
      <Button look="primary" type="submit" form={formId}>
        {action}
      </Button>
    </>
  )
  return (
    <Dialog title={title} onClose={onClose} actions={actions} className={className}>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={onSubmit}>
          <TextField
            label={label}
            value={value}
            error={error}
            autoFocus
            maxLength={TITLE_LENGTH}
            onFocus={(event) => {
              event.currentTarget.select()
            }}
            onChange={setValue}
          />
          {children}
        </form>
      </DialogBody>
    </Dialog>
  )
}
