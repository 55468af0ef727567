import type { ReactNode } from 'react'
import type { Source } from '../../shared/model/source.ts'
import { useAnnotations } from '../storage/live.ts'
import styles from './orphan-queue.module.css'
import { OrphanQueue } from './orphan-queue.tsx'

interface EditionPaneProps {
  readonly source: Source
  readonly text: string
  /** The annotations of the source itself. */
  readonly children: ReactNode
}

/** Above the annotations of a new edition: those of the old one that have no place here yet. */
export function EditionPane({ source, text, children }: EditionPaneProps): React.JSX.Element {
  const ofOldEdition = useAnnotations(source.supersedes ?? null)
  return (
    <div className={styles.pane}>
      {ofOldEdition && ofOldEdition.length > 0 && (
        <OrphanQueue key={source.id} source={source} text={text} ofOldEdition={ofOldEdition} />
      )}
      <div className={styles.rest}>{children}</div>
    </div>
  )
}
