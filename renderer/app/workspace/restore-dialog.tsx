import { messages } from '../../../shared/messages/messages.ts'
import { formatNumber } from '../../../shared/messages/en/wording.ts'
import { moment } from '../../ui/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { useWorkspaceInfo } from './use-workspace-info.ts'
import type { RestoreSource } from './workspace-store.ts'
import { restore } from './workspace-works.ts'
import styles from './restore-dialog.module.css'

const text = messages.workspace.works.confirm
const TABLES = ['dossiers', 'sources', 'annotations', 'people', 'questions', 'briefs'] as const

interface RestoreDialogProps {
  readonly source: RestoreSource
  readonly onClose: () => void
}

/** What will happen, and what is in it against what is here now. */
export function RestoreDialog({ source, onClose }: RestoreDialogProps) {
  const { info } = useWorkspaceInfo()
  const { at, counts } = source.kind === 'backup' ? source.backup : source.snapshot
  return (
    <Dialog
      alert
      title={source.kind === 'backup' ? text.titleBackup : text.titleSnapshot}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} autoFocus>
            {messages.app.cancel}
          </Button>
          <Button look="primary" onClick={() => void restore(source)}>
            {text.action}
          </Button>
        </>
      }
    >
      <DialogBody>
        {source.kind === 'backup' && <p className={styles.file}>{source.backup.name}</p>}
        <p>
          {text.text(moment(at))} {text.textAside}
        </p>
        <table className={styles.table}>
          <caption className="unseen">{text.compared}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{source.kind === 'backup' ? text.then : text.thenSnapshot}</th>
              <th scope="col">{text.now}</th>
            </tr>
          </thead>
          <tbody>
            {TABLES.map((table) => (
              <tr key={table}>
                <th scope="row">{text.rows[table]}</th>
                <td>{formatNumber(counts[table])}</td>
                <td>{info ? formatNumber(info.state.counts[table]) : text.unknown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </DialogBody>
    </Dialog>
  )
}
