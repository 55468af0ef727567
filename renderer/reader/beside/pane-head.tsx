import { X } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './desk.module.css'

interface PaneHeadProps {
  readonly source: Source | null
  readonly onClose: () => void
}

/** Over each of two texts: which it is, and how to close it. */
export function PaneHead({ source, onClose }: PaneHeadProps) {
  const title = source?.title ?? ''
  const date = source?.publishedAt ? messages.reader.date(source.publishedAt) : ''
  return (
    <header className={styles.head}>
      <h2 className={styles.title} dir="auto" title={title}>
        {title}
      </h2>
      <span className={styles.where}>
        {[source?.outlet, date].filter(Boolean).join(messages.reader.metadataSeparator)}
      </span>
      <IconButton icon={X} label={messages.reader.beside.close(title)} onClick={onClose} />
    </header>
  )
}
