import { Copy, FileClock, FilePlus2, Puzzle, type LucideIcon } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import type { AlikeMark, MarkKind } from './alike-view.ts'
import styles from './mark.module.css'

const words = messages.alike

const ICONS: Readonly<Record<MarkKind, LucideIcon>> = {
  older: FileClock,
  offer: FilePlus2,
  reprint: Copy,
  same: Copy,
  part: Puzzle,
}

export const whyOf = ({ kind, other }: AlikeMark): string => words.why[kind](other.title || messages.library.untitled)

/** Beside the title in a row: icon and word, and of which other source when pointed at or read aloud. */
export function Mark({ mark }: { readonly mark: AlikeMark }) {
  const why = whyOf(mark)
  return (
    <span className={styles.mark} data-mark={mark.kind} title={why}>
      <Icon of={ICONS[mark.kind]} size={12} />
      <span aria-hidden="true">{words.marks[mark.kind]}</span>
      <span className="unseen">{why}</span>
    </span>
  )
}
