import { messages } from '../../../shared/messages/messages.ts'
import type { ReadingState } from '../../../shared/model/source.ts'
import styles from './reading-mark.module.css'

/** New: full. Reading: half. Done: a tick. */
export function ReadingMark({ state }: { readonly state: ReadingState }) {
  const label = messages.library.states[state]
  return <span className={styles.mark} data-read={state} role="img" aria-label={label} title={label} />
}
