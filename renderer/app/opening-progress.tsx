import { messages } from '../../shared/messages/messages.ts'
import { useOpening } from '../storage/opening-store.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { useLate } from '../ui/use-late.ts'
import styles from './opening-progress.module.css'

const text = messages.workspace.opening

/**
 * What keeps the workspace from being open yet, over the opening frame; nothing at all for the first 300 ms.
 * The region that is read aloud is there from the beginning and says what happens, not every number.
 */
export function OpeningProgress() {
  const opening = useOpening()
  const busy = opening.phase !== 'opening' && opening.phase !== 'open'
  const shown = useLate(busy) && busy
  return (
    <main className={styles.place} data-opening={opening.phase}>
      <div role="status" className={styles.part}>
        {shown && (
          <>
            <h1>{opening.phase === 'no-room' ? text.failed.diskFull.title : text[opening.phase]}</h1>
            <p className={styles.text}>{opening.phase === 'no-room' ? text.noRoom : text.reassurance}</p>
          </>
        )}
      </div>
      {shown && opening.phase !== 'no-room' && (
        <div className={styles.part}>
          <ProgressBar
            label={text[opening.phase]}
            {...(opening.total > 0 ? { value: opening.done, max: opening.total } : {})}
          />
          <p className={styles.numbers}>{opening.total > 0 ? text.progress(opening.done, opening.total) : '\u00a0'}</p>
        </div>
      )}
    </main>
  )
}
