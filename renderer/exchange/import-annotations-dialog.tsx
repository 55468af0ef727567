import { useState } from 'react'
import type { MergeChoices } from '../../shared/exchange/merge/merge-types.ts'
import { messages } from '../../shared/messages/messages.ts'
import { errorText } from '../errors/error-text.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { closeSheet } from '../navigation/sheet-store.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody } from '../ui/dialog.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { merge } from './merge-actions.ts'
import type { MergeCounts } from './merge-choices.ts'
import { MergePreview } from './merge-preview.tsx'
import styles from './import-annotations.module.css'
import { usePlan } from './use-plan.ts'

const words = messages.exchangeView

interface ImportAnnotationsDialogProps {
  readonly name: string
  readonly token: string
}

/** What a file of another program or analyst would bring, what is to be decided, and then what was brought. */
export function ImportAnnotationsDialog({ name, token }: ImportAnnotationsDialogProps) {
  const dossierId = useNavigation(({ place }) => place.dossierId)
  return dossierId === null ? null : <OfDossier dossierId={dossierId} name={name} token={token} />
}

interface OfDossierProps extends ImportAnnotationsDialogProps {
  readonly dossierId: string
}

function OfDossier({ dossierId, name, token }: OfDossierProps) {
  const state = usePlan(dossierId, name, token)
  const [error, setError] = useState<string | null>(null)
  const [isMerging, setMerging] = useState(false)
  const [report, setReport] = useState<string | null>(null)
  if (report !== null) return <Message title={words.done} text={report} />
  if (state.status === 'failed') return <Message title={words.failed} text={errorText(state.error)} name={name} />
  if (state.status === 'reading') return <Reading name={name} done={state.done} total={state.total} />

  const run = async (choices: MergeChoices, { added, changed, out }: MergeCounts): Promise<void> => {
    setMerging(true)
    const done = await merge(dossierId, name, state.planned.plan, choices)
    setMerging(false)
    if (!done.ok) {
      setError(errorText(done.error))
      return
    }
    const said = words.report(added, changed, out)
    announce(`${words.done}. ${said}`)
    setReport(said)
  }
  return (
    <MergePreview
      dossierId={dossierId}
      name={name}
      planned={state.planned}
      error={error}
      isMerging={isMerging}
      onMerge={(choices, counts) => void run(choices, counts)}
    />
  )
}

function Reading({ name, done, total }: { readonly name: string; readonly done: number; readonly total: number }) {
  const text = total === 0 ? words.reading(name) : words.looking(done, total)
  return (
    <Dialog
      title={words.title}
      onClose={closeSheet}
      staysOnClickBeside
      actions={
        <Button onClick={closeSheet} autoFocus>
          {words.cancel}
        </Button>
      }
    >
      <DialogBody>
        <p role="status">{text}</p>
        <ProgressBar label={text} {...(total === 0 ? {} : { value: done, max: total })} />
      </DialogBody>
    </Dialog>
  )
}

interface MessageProps {
  readonly title: string
  readonly text: string
  readonly name?: string
}

function Message({ title, text, name }: MessageProps) {
  return (
    <Dialog
      alert
      title={title}
      onClose={closeSheet}
      actions={
        <Button look="primary" onClick={closeSheet} autoFocus>
          {words.close}
        </Button>
      }
    >
      <DialogBody>
        {name !== undefined && (
          <p className={styles.name} dir="auto">
            {name}
          </p>
        )}
        <p>{text}</p>
      </DialogBody>
    </Dialog>
  )
}
