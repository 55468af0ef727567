import { useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { errorText } from '../../errors/error-text.ts'
import { useDossierAnnotations, useSources } from '../../storage/live.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { erase } from '../workspace/workspace-works.ts'
import { remove } from './dossier-actions.ts'

const text = messages.app.dossier
const eraseText = messages.workspace.erase

interface RemoveDialogProps {
  readonly dossier: Dossier
  readonly onClose: () => void
}

/** Deletes a dossier, which undo takes back; or erases it, which nothing does. */
export function RemoveDialog({ dossier, onClose }: RemoveDialogProps) {
  const sources = useSources(dossier.id)?.length ?? 0
  const annotations = useDossierAnnotations(dossier.id)?.length ?? 0
  const [forGood, setForGood] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const run = async () => {
    if (forGood) {
      onClose()
      await erase(dossier.id)
      return
    }
    const written = await remove(dossier)
    if (written.ok) onClose()
    else setError(errorText(written.error))
  }
  const what = forGood ? text.removeTextForGood(sources, annotations) : text.removeText(sources, annotations)
  return (
    <Dialog
      alert
      title={forGood ? text.eraseQuestion(dossier.title) : text.removeQuestion(dossier.title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} autoFocus>
            {messages.app.cancel}
          </Button>
          <Button look="primary" onClick={() => void run()}>
            {forGood ? eraseText.action : text.removeAction}
          </Button>
        </>
      }
    >
      <DialogBody>
        <p>{error ?? what}</p>
        <Checkbox label={eraseText.choice} checked={forGood} onChange={setForGood}>
          {eraseText.text}
        </Checkbox>
      </DialogBody>
    </Dialog>
  )
}
