import { messages } from '../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../shared/model/annotation.ts'
import { KindMark } from '../ui/kind-mark.tsx'
import { kindName } from '../ui/kind-name.ts'
import styles from './orphan-queue.module.css'

interface OrphanRowProps {
  readonly orphan: Annotation
  readonly reason: string
  readonly language: string
}

/** One annotation to place: kind, quote, why. */
export function OrphanRow({ orphan, reason, language }: OrphanRowProps): React.JSX.Element {
  return (
    <div className={styles.row}>
      <KindMark className={styles.mark} kind={kindName(orphan.kind)} label={messages.annotations.kinds[orphan.kind]} />
      <div className={styles.words}>
        <q className={styles.quote} lang={language} dir="auto">
          {exactOf(orphan)}
        </q>
        <span className={styles.reason}>{reason}</span>
      </div>
    </div>
  )
}
