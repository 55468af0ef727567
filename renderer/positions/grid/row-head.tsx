import { memo } from 'react'
import { Split } from 'lucide-react'
import type { MatrixRow } from '../../../shared/analysis/matrix/matrix.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import type { GridPlace } from '../columns.ts'
import { Distribution } from './distribution.tsx'
import styles from './matrix.module.css'

const text = messages.positions

interface RowHeadProps {
  readonly row: MatrixRow
  readonly index: number
  readonly active: boolean
  readonly over: boolean
  readonly onPoint: (place: GridPlace) => void
}

/** The wording, whether people are split on it, and how they are spread over the scale. */
export const RowHead = memo(function RowHead({ row, index, active, over, onPoint }: RowHeadProps) {
  return (
    <div
      className={styles.question}
      role="rowheader"
      aria-colindex={1}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      data-row={index}
      data-column={-1}
      data-cursor={active ? '' : undefined}
      data-over={over ? '' : undefined}
      onClick={() => {
        onPoint({ row: index, column: -1 })
      }}
    >
      <span className={styles.wording} dir="auto" title={row.question.wording}>
        {row.question.wording}
      </span>
      <span className={styles.tally}>
        <SplitMark row={row} />
        <Distribution row={row} />
      </span>
    </div>
  )
})

export function SplitMark({ row }: { readonly row: MatrixRow }) {
  if (row.split === null) {
    const held = row.holders.reduce((sum, count) => sum + count, 0)
    return (
      <span className="faint">
        {row.voices === 0 ? text.view.nobody : held > 1 ? text.notSplit : text.view.oneHolds(held)}
      </span>
    )
  }
  return (
    <span className={styles.split}>
      <Icon of={Split} size={13} /> {row.split === 'opposed' ? text.split : text.view.inDegree}
    </span>
  )
}
