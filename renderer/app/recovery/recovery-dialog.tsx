import { TriangleAlert } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { useRecovery } from '../../storage/recovery-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SetAside } from '../workspace/set-aside.tsx'
import { useWorkspaceInfo } from '../workspace/use-workspace-info.ts'
import { recoveryDetails } from './recovery-words.ts'
import styles from './recovery-dialog.module.css'

const text = messages.workspace.recovery

/** Everything that was put right since the window opened, with numbers and files, and what was set aside. */
export function RecoveryDialog({ onClose }: { readonly onClose: () => void }) {
  const items = useRecovery((recovery) => recovery.items)
  const details = recoveryDetails(items)
  const { info } = useWorkspaceInfo()
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      className={styles.dialog}
      actions={
        <Button look="primary" chord="Escape" onClick={onClose} autoFocus>
          {messages.app.close}
        </Button>
      }
    >
      <DialogBody>
        {details.length === 0 && <p>{text.nothing}</p>}
        <ul className={styles.items}>
          {details.map(({ what, more, file, loss }, index) => (
            <li key={index}>
              <h3>
                {loss && <Icon of={TriangleAlert} />}
                {what}
              </h3>
              {more.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {file !== null && (
                <p>
                  {text.file} <span className="mono">{file}</span>
                </p>
              )}
            </li>
          ))}
        </ul>
        <p className={styles.intro}>{text.intro}</p>
        {info && <SetAside items={info.setAside} />}
      </DialogBody>
    </Dialog>
  )
}
