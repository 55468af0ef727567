import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { ImportDetails } from './import-details.tsx'
import {
  areDetailsShown,
  countAgain,
  dismissReport,
  type ImportProgress,
  type ImportReport,
  toggleDetails,
  useImports,
} from './import-store.ts'
import { cancelImport, retryFailed } from './start-import.ts'
import { DETAILS_KEY, RETRY_KEY, useReportCommands } from './use-report-commands.ts'
import styles from './import-bar.module.css'

const text = messages.library.importing
const words = messages.importReport

/** At the foot of the table: how far the import is, and afterwards what became of the files, until it is dismissed. */
export function ImportBar() {
  const { progress, report } = useImports()
  return (progress ?? report) && <Bar progress={progress} report={report} />
}

interface BarProps {
  readonly progress: ImportProgress | null
  readonly report: ImportReport | null
}

function Bar({ progress, report }: BarProps) {
  useReportCommands()
  const open = useImports(areDetailsShown)
  const again = report && progress === null ? countAgain(report) : 0
  return (
    <section className={styles.bar} aria-label={text.label}>
      {open && report && <ImportDetails items={report.items} />}
      {progress && <ProgressBar label={text.label} value={progress.done} max={progress.total} />}
      <div className={styles.line}>
        {progress ? (
          <Running progress={progress} failures={report?.counts.failed ?? 0} />
        ) : (
          report && <Ended report={report} />
        )}
        <span className="grow" />
        {report && report.items.length > 0 && (
          <Button size="small" chord={DETAILS_KEY} aria-expanded={open} onClick={toggleDetails}>
            {open ? words.hide : words.show}
          </Button>
        )}
        {again > 0 && (
          <Button size="small" chord={RETRY_KEY} onClick={retryFailed}>
            {words.retry(again)}
          </Button>
        )}
        {progress ? (
          <Button size="small" chord="Escape" onClick={cancelImport}>
            {text.cancel}
          </Button>
        ) : (
          <Button size="small" chord="Escape" onClick={dismissReport}>
            {text.dismiss}
          </Button>
        )}
      </div>
    </section>
  )
}

const MEGABYTE = 1024 * 1024

function Running({ progress, failures }: { readonly progress: ImportProgress; readonly failures: number }) {
  const { done, total, name, size } = progress
  return (
    <>
      <b className={styles.main} role="status">
        {text.progress(Math.min(done + 1, total), total)}
      </b>
      <span className="quiet clip" title={name}>
        <bdi>{name}</bdi>
        {size >= MEGABYTE && <span className="faint"> · {words.size(Math.round(size / MEGABYTE))}</span>}
        {failures > 0 && <span className="faint"> · {text.failedSoFar(failures)}</span>}
      </span>
    </>
  )
}

function Ended({ report: { counts, cancelled } }: { readonly report: ImportReport }) {
  const rest = [
    counts.noticed > 0 && words.noticed(counts.noticed),
    counts.failed > 0 && text.failed(counts.failed),
    counts.duplicate > 0 && text.duplicates(counts.duplicate),
  ].filter(Boolean)
  const nothing = counts.added === 0 && !cancelled
  return (
    <span role="status" className={styles.ended}>
      {cancelled ? (
        <b className={styles.main}>{text.cancelled(counts.added)}.</b>
      ) : (
        counts.added > 0 && <b className={styles.main}>{text.added(counts.added)}.</b>
      )}{' '}
      {rest.length > 0 && <span className={nothing ? styles.main : 'quiet'}>{rest.join('; ')}.</span>}
    </span>
  )
}
