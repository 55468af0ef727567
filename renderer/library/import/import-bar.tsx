import { useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { cancelImport } from './start-import.ts'
import { dismissReport, type ImportReport, type ImportProgress, useImports } from './import-store.ts'
import styles from './import-bar.module.css'

const text = messages.library.importing

/** At the foot of the table: how far the import is, and afterwards what was not imported, until it is dismissed. */
export function ImportBar() {
  const { progress, report } = useImports()
  // A bar of its own for every report, so that one that was hidden does not hide the next.
  return (progress ?? report) && <Bar progress={progress} report={report} />
}

interface BarProps {
  readonly progress: ImportProgress | null
  readonly report: ImportReport | null
}

function Bar({ progress, report }: BarProps) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  // Failures show themselves when all is done; duplicates are as they should be, and wait to be asked for.
  const open = chosen ?? (progress === null && report !== null && report.failures.length > 0)
  const problems = report ? report.failures.length + report.duplicates.length : 0
  return (
    <section className={styles.bar} aria-label={text.label}>
      {open && report && problems > 0 && <Problems report={report} />}
      {progress && <ProgressBar label={text.label} value={progress.done} max={progress.total} />}
      <div className={styles.line}>
        {progress ? (
          <Running progress={progress} failures={report?.failures.length ?? 0} />
        ) : (
          report && <Ended report={report} />
        )}
        <span className="grow" />
        {problems > 0 && (
          <Button
            size="small"
            aria-expanded={open}
            onClick={() => {
              setChosen(!open)
            }}
          >
            {open ? text.hide : text.show}
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

function Running({ progress, failures }: { readonly progress: ImportProgress; readonly failures: number }) {
  const { done, total, name } = progress
  return (
    <>
      <b className={styles.main} role="status">
        {text.progress(Math.min(done + 1, total), total)}
      </b>
      <span className="quiet clip" title={name}>
        <bdi>{name}</bdi>
        {failures > 0 && <span className="faint"> · {text.failedSoFar(failures)}</span>}
      </span>
    </>
  )
}

function Ended({ report }: { readonly report: ImportReport }) {
  const rest = [
    report.failures.length > 0 && text.failed(report.failures.length),
    report.duplicates.length > 0 && text.duplicates(report.duplicates.length),
  ].filter(Boolean)
  const nothing = report.added === 0 && !report.cancelled
  return (
    <span role="status" className={styles.ended}>
      {report.cancelled ? (
        <b className={styles.main}>{text.cancelled(report.added)}.</b>
      ) : (
        report.added > 0 && <b className={styles.main}>{text.added(report.added)}.</b>
      )}{' '}
      {rest.length > 0 && <span className={nothing ? styles.main : 'quiet'}>{rest.join('; ')}.</span>}
    </span>
  )
}

function Problems({ report }: { readonly report: ImportReport }) {
  return (
    <div className={styles.problems}>
      <h2>{text.problems}</h2>
      <ul>
        {report.failures.map(({ name, reason, next }, index) => (
          <li key={`${name} ${String(index)}`}>
            <bdi className={styles.name}>{name}</bdi>
            <span className={styles.reason}>
              <b className={styles.failure}>{reason}</b> {next !== undefined && <span className="quiet">{next}</span>}
            </span>
          </li>
        ))}
        {report.duplicates.map((name, index) => (
          <li key={`${name} ${String(index)}`}>
            <bdi className={styles.name}>{name}</bdi>
            <span className="quiet">{text.duplicate}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
