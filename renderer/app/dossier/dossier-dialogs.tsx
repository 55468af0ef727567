import { messages } from '../../../shared/messages/messages.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { Result } from '../../../shared/result.ts'
import { errorText } from '../../errors/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { TitleDialog } from '../../ui/title-dialog.tsx'
import { createNamed, rename } from './dossier-actions.ts'
import { openDossierDialog, useDossierDialog } from './dossier-dialog-store.ts'
import { RemoveDialog } from './remove-dialog.tsx'

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
      return <NameDialog title={text.create} action={text.createAction} start="" onTitle={createNamed} />
    case 'rename':
      return (
        <NameDialog
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

interface NameDialogProps {
  readonly title: string
  readonly action: string
  readonly start: string
  readonly onTitle: (title: string) => Promise<Result<void>>
}

function NameDialog({ onTitle, ...words }: NameDialogProps) {
  return (
    <TitleDialog
      {...words}
      label={text.title}
      needed={text.titleNeeded}
      onTitle={async (title) => {
        const written = await onTitle(title)
        return written.ok ? null : errorText(written.error)
      }}
      onClose={close}
    />
  )
}
