import { ChevronDown, ChevronRight } from 'lucide-react'
import { Icon } from '../../ui/icon.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import type { Group } from './groups.ts'
import styles from './list.module.css'

interface GroupHeaderProps {
  readonly id: string
  readonly row: number
  readonly group: Group
  readonly open: boolean
  readonly active: boolean
  /** From 1, of `count`. */
  readonly position: number
  readonly count: number
}

/** What the rows under it have in common, and how many there are. */
export function GroupHeader({ id, row, group, open, active, position, count }: GroupHeaderProps) {
  return (
    <div
      id={id}
      data-row={row}
      className={styles.header}
      role="treeitem"
      aria-level={1}
      aria-expanded={open}
      aria-setsize={count}
      aria-posinset={position}
      data-cursor={active || undefined}
    >
      <Icon of={open ? ChevronDown : ChevronRight} size={14} className={styles.twist} />
      {group.kind && <KindMark kind={kindName(group.kind)} />}
      <bdi className="clip grow" title={group.label}>
        {group.label}
      </bdi>
      <span className={`num ${styles.count ?? ''}`}>{group.items.length.toLocaleString('en')}</span>
    </div>
  )
}
