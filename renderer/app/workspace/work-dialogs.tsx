import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useLate } from '../../ui/use-late.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { workErrorText } from './work-words.ts'
import { setWorkStep, useWorkspaceDialogs, type Work, type WorkStep } from './workspace-store.ts'
import { cancelWork } from './workspace-works.ts'
import styles from './work-dialogs.module.css'

const text = messages.workspace.works

const close = () => {
  setWorkStep(null)
}

/** Once begun, erasing is finished, at the next start if need be: half of it would be neither one nor the other. */
const CANNOT_CANCEL: readonly Work[] = ['erase']

/** The dialog of the work in hand: a question, its progress, or why it failed. */
export function WorkDialogs() {
  const step = useWorkspaceDialogs((state) => state.step)
  switch (step?.kind) {
    case undefined:
      return null
    case 'confirm':
      return <RestoreDialog source={step.source} onClose={close} />
    case 'running':
      return <Running step={step} />
    case 'ended':
      return (
        <Dialog title={text.running[step.work]} onClose={stays} staysOnClickBeside>
          <DialogBody>
            <p role="status">{step.work === 'move' ? text.restarting : text.reloading}</p>
            <ProgressBar label={text.running[step.work]} />
          </DialogBody>
        </Dialog>
      )
    case 'failed':
      return (
        <Dialog
          alert
          title={text.failed[step.work]}
          onClose={close}
          actions={
            <Button look="primary" onClick={close} autoFocus>
              {messages.app.close}
            </Button>
          }
        >
          <DialogBody>
            <p>{workErrorText(step.work, step.error)}</p>
            {step.error.message !== '' && <p className={styles.detail}>{step.error.message}</p>}
          </DialogBody>
        </Dialog>
      )
  }
}

const stays = () => undefined

function Running({ step }: { readonly step: Extract<WorkStep, { kind: 'running' }> }) {
  const { work, progress, cancelling } = step
  const late = useLate(progress !== null)
  if (!late || progress === null) return null
  const { done, total } = progress
  const canCancel = !CANNOT_CANCEL.includes(work)
  return (
    <Dialog
      title={text.running[work]}
      onClose={canCancel ? cancelWork : stays}
      staysOnClickBeside
      actions={
        canCancel && (
          <Button autoFocus aria-disabled={cancelling} onClick={cancelWork}>
            {cancelling ? text.cancelling : text.cancel}
          </Button>
        )
      }
    >
      <DialogBody>
        <p>{text.runningText[work]}</p>
        <div className={styles.progress}>
          <ProgressBar label={text.running[work]} {...(total > 0 ? { value: done, max: total } : {})} />
          <span className={styles.percent}>{total > 0 ? text.progress(done, total) : ''}</span>
        </div>
      </DialogBody>
    </Dialog>
  )
}
