import { type FormEvent, useId, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

const text = messages.briefs

interface OverrideDialogProps {
  readonly problems: number
  readonly onCancel: () => void
  readonly onConfirm: (reason: string) => void
}

/** Asks why a document with altered or missing quotes is to be exported; the reason is printed in it. */
export function OverrideDialog({ problems, onCancel, onConfirm }: OverrideDialogProps) {
  const [reason, setReason] = useState('')
  const formId = useId()
  const given = reason.trim()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (given !== '') onConfirm(given)
  }
  const actions = (
    <>
      <Button onClick={onCancel}>{text.dialogCancel}</Button>
      <Button look="primary" type="submit" form={formId} disabled={given === ''}>
        {text.dialogConfirm}
      </Button>
    </>
  )
  return (
    <Dialog alert title={text.dialogTitle} onClose={onCancel} actions={actions}>
      <DialogBody>
        <p>{text.dialogText(problems)}</p>
        <form id={formId} onSubmit={onSubmit}>
          <TextField label={text.dialogReason} value={reason} onChange={setReason} autoFocus maxLength={2000} />
        </form>
      </DialogBody>
    </Dialog>
  )
}
