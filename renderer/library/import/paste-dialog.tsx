import { type ClipboardEvent, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { Segments } from '../../ui/segments.tsx'
import { filesOfPasted, type Pasted, readClipboard, structureOf } from './clipboard.ts'
import type { ImportFile } from './import-file.ts'
import styles from './paste-dialog.module.css'
import { sayNoText } from './use-import-commands.ts'

const text = messages.library.paste

interface PasteDialogProps {
  readonly onClose: () => void
  readonly onFiles: (files: readonly ImportFile[]) => void
}

type Form = 'formatted' | 'text'

/**
 * Takes pasted text, formatted or plain. The clipboard is never read by the app itself: the system asks for that, and
 * the app denies every such request. So the button leads here, and Ctrl V does the rest.
 */
export function PasteDialog({ onClose, onFiles }: PasteDialogProps) {
  const [value, setValue] = useState('')
  const [formatted, setFormatted] = useState<Extract<Pasted, { kind: 'formatted' }> | null>(null)
  const [form, setForm] = useState<Form>('formatted')
  const empty = value.trim() === ''
  const isEdited = formatted !== null && value !== formatted.text
  const isFormatted = formatted !== null && !isEdited && form === 'formatted'
  const add = (pasted: Pasted): void => {
    onFiles(filesOfPasted(pasted))
    onClose()
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = readClipboard(event.clipboardData)
    if (pasted.kind === 'files') {
      event.preventDefault()
      add(pasted)
    } else if (pasted.kind === 'picture') {
      event.preventDefault()
      sayNoText('picture')
      onClose()
    } else if (pasted.kind === 'formatted' && isWhole(event.currentTarget)) {
      // A text field turns line breaks into LF; what it then holds is what is compared with.
      event.preventDefault()
      const plain = pasted.text.replace(/\r\n?/gu, '\n')
      setFormatted({ ...pasted, text: plain })
      setForm('formatted')
      setValue(plain)
    }
  }
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
              add(isFormatted ? formatted : { kind: 'text', text: value })
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
          onPaste={onPaste}
          onChange={(event) => {
            setValue(event.target.value)
          }}
        />
        {formatted && (
          <div className={styles.form}>
            <Segments<Form>
              label={text.as}
              value={isEdited ? 'text' : form}
              segments={[
                { value: 'formatted', content: text.formatted },
                { value: 'text', content: text.plain },
              ]}
              onChange={(chosen) => {
                // What was copied comes back with its form.
                if (chosen === 'formatted') setValue(formatted.text)
                setForm(chosen)
              }}
            />
            <span className="faint" role="status">
              {isEdited ? text.edited : isFormatted ? text.formattedText(structureOf(formatted.html)) : text.plainText}
            </span>
          </div>
        )}
      </DialogBody>
    </Dialog>
  )
}

/** Whether what is pasted becomes all that stands in the field. */
const isWhole = ({ selectionStart, selectionEnd, value }: HTMLTextAreaElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length
