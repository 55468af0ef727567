import { useEffect } from 'react'
import { Archive, FolderOpen, History } from 'lucide-react'
import type { WorkspaceInfo } from '../../../shared/ipc/workspace.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { byteSize } from '../../ui/byte-size.ts'
import { platform } from '../../platform/platform.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SetAside } from './set-aside.tsx'
import { SnapshotTable } from './snapshot-table.tsx'
import { useWorkspaceInfo } from './use-workspace-info.ts'
import { workReason } from './work-words.ts'
import { useWorkspaceDialogs } from './workspace-store.ts'
import { backUp, chooseBackup, move } from './workspace-works.ts'
import styles from './workspace-dialog.module.css'

const text = messages.workspace.info

/** Where the workspace is, what it can be brought back from, and what can be done with it as a whole. */
export function WorkspaceDialog({ onClose }: { readonly onClose: () => void }) {
  const { info, error, reload } = useWorkspaceInfo()
  const notice = useWorkspaceDialogs((state) => state.notice)
  // A work may have changed what is listed: asked again when it has ended.
  const working = useWorkspaceDialogs(({ step }) => step !== null)
  useEffect(() => (working ? reload : undefined), [working, reload])
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      className={styles.dialog}
      actions={
        <>
          <p className={styles.notice} role="status">
            {notice}
          </p>
          <Button look="primary" chord="Escape" onClick={onClose} autoFocus>
            {messages.app.close}
          </Button>
        </>
      }
    >
      {info === null && error === null && <Loading label={text.loading} />}
      <DialogBody>
        {error !== null && (
          <div role="alert" className={styles.error}>
            <p>
              {text.failed} {workReason(error)}
            </p>
            <p className="mono">{error.message}</p>
            <Button size="small" onClick={reload}>
              {text.retry}
            </Button>
          </div>
        )}
        {info && <Info info={info} />}
      </DialogBody>
    </Dialog>
  )
}

function Info({ info }: { readonly info: WorkspaceInfo }) {
  const { folder, bytes, state, snapshots, setAside } = info
  return (
    <>
      <dl className={styles.facts}>
        <dt>{text.folder}</dt>
        <dd>
          <span className="mono" dir="ltr">
            {folder}
          </span>
        </dd>
        <dt>{text.holds}</dt>
        <dd>{text.counts(state.counts.dossiers, state.counts.sources, state.counts.annotations)}</dd>
        <dt>{text.size}</dt>
        <dd className="num">{byteSize(bytes)}</dd>
        <dt>{text.changes}</dt>
        <dd className="num" data-sequence={state.sequence}>
          {text.count(state.sequence)}
        </dd>
      </dl>
      <p className={styles.acts}>
        <Button icon={Archive} chord="$mod+Shift+s" onClick={() => void backUp()}>
          {text.backUp}
        </Button>
        <Button icon={History} onClick={() => void chooseBackup()}>
          {text.restore}
        </Button>
        <Button icon={FolderOpen} onClick={() => void platform.workspace.show({})}>
          {text.show}
        </Button>
        <Button onClick={() => void move()}>{text.move}</Button>
      </p>
      <section className={styles.part}>
        <h3>{text.snapshots}</h3>
        <p>{snapshots.length === 0 ? text.noSnapshots : text.snapshotsText}</p>
        {snapshots.length > 0 && <SnapshotTable snapshots={snapshots} />}
      </section>
      <SetAside items={setAside} />
    </>
  )
}
