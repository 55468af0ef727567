import { useId, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

const words = messages.reader.goTo

interface GoToDialogProps {
  readonly here: { readonly paragraph: number; readonly paragraphs: number; readonly percent: number }
  /** Goes there; false when what was typed is no position. */
  readonly onGo: (typed: string) => boolean
  readonly onClose: () => void
}

/** Asks where in the text to go. */
export function GoToDialog({ here, onGo, onClose }: GoToDialogProps) {
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const form = useId()
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form={form}>
            {words.go}
          </Button>
        </>
      }
    >
      <DialogBody>
        <form
          id={form}
          onSubmit={(event) => {
            event.preventDefault()
            setIsWrong(!onGo(typed))
          }}
        >
          <TextField
            autoFocus
            label={words.label}
            placeholder={words.example}
            value={typed}
            error={isWrong ? words.invalid(here.paragraphs) : null}
            onChange={(value) => {
              setTyped(value)
              setIsWrong(false)
            }}
          />
        </form>
        <p>{words.hint(here.paragraph, here.paragraphs, here.percent)}</p>
      </DialogBody>
    </Dialog>
  )
}
