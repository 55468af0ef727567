import { Trash2, X } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useLate } from '../../ui/use-late.ts'
import { useBulkWork } from './bulk.ts'
import styles from './filter-bar.module.css'
import { EDIT_KEY, REMOVE_KEY } from './keys.ts'

const words = messages.annotations.bulk

interface BulkBarProps {
  readonly count: number
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly onDrop: () => void
}

/** How many are selected and what can be done with them, at the foot of the list. */
export function BulkBar({ count, onEdit, onRemove, onDrop }: BulkBarProps) {
  return (
    <section className={styles.selection} aria-label={words.bar}>
      <span className="num grow clip">{words.selected(count)}</span>
      <Button size="small" chord={EDIT_KEY} onClick={onEdit}>
        {words.edit}
      </Button>
      <IconButton icon={Trash2} label={words.removeMany(count)} chord={REMOVE_KEY} onClick={onRemove} />
      <IconButton icon={X} label={words.drop} chord="Escape" onClick={onDrop} />
    </section>
  )
}

/** What is being done to many annotations, once it takes longer than a moment. */
export function BulkProgress() {
  const doing = useBulkWork((work) => work.doing)
  const late = useLate(doing !== null)
  if (!late || doing === null) return null
  return (
    <div className={styles.working}>
      {doing}
      <ProgressBar label={doing} />
    </div>
  )
}
