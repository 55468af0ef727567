import styles from './progress-bar.module.css'

interface ProgressBarProps {
  readonly label: string
  /** 0 to `max`; left out while it is not known how much there is. */
  readonly value?: number
  readonly max?: number
}

/** A thin bar. */
export function ProgressBar({ label, value, max = 1 }: ProgressBarProps) {
  return <progress className={styles.bar} aria-label={label} value={value} max={max} />
}
