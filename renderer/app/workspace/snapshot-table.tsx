import type { SnapshotInfo } from '../../../shared/ipc/workspace.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { byteSize } from '../../ui/byte-size.ts'
import { moment } from '../../ui/dates.ts'
import { Button } from '../../ui/button.tsx'
import { confirmRestore } from './workspace-works.ts'
import styles from './snapshot-table.module.css'

const text = messages.workspace.info

/** Newest first, as it is given. */
export function SnapshotTable({ snapshots }: { readonly snapshots: readonly SnapshotInfo[] }) {
  return (
    <table className={styles.table}>
      <caption className="unseen">{text.snapshots}</caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.when}</th>
          <th scope="col">{text.columns.why}</th>
          <th scope="col" className={styles.number}>
            {text.columns.sources}
          </th>
          <th scope="col" className={styles.number}>
            {text.columns.annotations}
          </th>
          <th scope="col" className={styles.number}>
            {text.columns.size}
          </th>
          <th scope="col">
            <span className="unseen">{text.columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {snapshots.map((snapshot) => (
          <tr key={snapshot.id}>
            <th scope="row">{moment(snapshot.at)}</th>
            <td>{text.reasons[snapshot.reason]}</td>
            <td className={styles.number}>{text.count(snapshot.counts.sources)}</td>
            <td className={styles.number}>{text.count(snapshot.counts.annotations)}</td>
            <td className={styles.number}>{byteSize(snapshot.bytes)}</td>
            <td className={styles.action}>
              <Button
                size="small"
                aria-label={text.restoreWhich(moment(snapshot.at))}
                onClick={() => {
                  confirmRestore({ kind: 'snapshot', snapshot })
                }}
              >
                {text.restoreThis}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
