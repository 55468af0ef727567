import { type FormEvent, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { Result } from '../../../shared/result.ts'
import { errorText } from '../../errors/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { createNamed, rename } from './dossier-actions.ts'
import { openDossierDialog, useDossierDialog } from './dossier-dialog-store.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import styles from './dossier-dialogs.module.css'

const text = messages.app.dossier
const close = () => {
  openDossierDialog(null)
}

/** The dialogs about dossiers; one at a time. */
export function DossierDialogs({ dossier }: { readonly dossier: Dossier }) {
  const { dialog } = useDossierDialog()
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'create':
      return <TitleDialog title={text.create} action={text.createAction} start="" onTitle={createNamed} />
    case 'rename':
      return (
        <TitleDialog
          title={text.rename}
          action={text.renameAction}
          start={dossier.title}
          onTitle={(title) => rename(dossier, title)}
        />
      )
    case 'remove':
      return <RemoveDialog dossier={dossier} onClose={close} />
    case 'import-failed':
      return (
        <Dialog alert title={text.importFailed} onClose={close} actions={<CloseButton />}>
          <DialogBody>
            {dialog.name !== '' && <p className="strong">{dialog.name}</p>}
            <p>{errorText(dialog.error)}</p>
          </DialogBody>
        </Dialog>
      )
  }
}

const CloseButton = () => (
  <Button look="primary" onClick={close} autoFocus>
    {messages.app.close}
  </Button>
)

interface TitleDialogProps {
  readonly title: string
  readonly action: string
  readonly start: string
  readonly onTitle: (title: string) => Promise<Result<void>>
}

function TitleDialog({ title, action, start, onTitle }: TitleDialogProps) {
  const [value, setValue] = useState(start)
  const [error, setError] = useState<string | null>(null)
  const submit = async () => {
    const given = value.trim()
    if (given === '') {
      setError(text.titleNeeded)
      return
    }
    const written = await onTitle(given)
    if (written.ok) close()
    else setError(errorText(written.error))
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return (
    <Dialog title={title} onClose={close}>
      <form onSubmit={onSubmit}>
        <DialogBody>
          <TextField
            label={text.title}
            value={value}
            error={error}
            autoFocus
            maxLength={300}
            onFocus={(event) => {
              event.currentTarget.select()
            }}
            onChange={setValue}
          />
          <FormActions action={action} />
        </DialogBody>
      </form>
    </Dialog>
  )
}

const FormActions = ({ action }: { readonly action: string }) => (
  <div className={styles.actions}>
    <Button onClick={close}>{messages.app.cancel}</Button>
    <Button look="primary" type="submit">
      {action}
    </Button>
  </div>
)
