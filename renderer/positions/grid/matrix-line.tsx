import { memo } from 'react'
import type { MatrixRow } from '../../../shared/analysis/matrix/matrix.ts'
import { cellAt, type Column, type GridPlace } from '../columns.ts'
import { Cell } from './cell.tsx'
import styles from './matrix.module.css'
import { RowHead } from './row-head.tsx'
import { withCursor } from './with-cursor.ts'

interface MatrixLineProps {
  readonly row: MatrixRow
  /** 0-based, among the rows that are shown. */
  readonly index: number
  readonly columns: readonly Column[]
  /** Indices of the columns that are in view. */
  readonly shown: readonly number[]
  /** Index of the column with the cursor, -1 for the question; null: the cursor is in another row. */
  readonly cursor: number | null
  /** Index of the column that a quote is dragged over. */
  readonly over: number | null
  /** px */
  readonly top: number
  readonly height: number
  readonly onPoint: (place: GridPlace) => void
}

/** A question and what everybody says on it. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, index, columns, shown, cursor, over, top, height, onPoint } = props
  return (
    <div
      className={styles.line}
      role="row"
      aria-rowindex={index + 2}
      data-split={row.split ?? undefined}
      style={{ transform: `translateY(${String(top)}px)`, height }}
    >
      <RowHead row={row} index={index} active={cursor === -1} over={over === -1} onPoint={onPoint} />
      {withCursor(shown, cursor ?? -1).map((at) => {
        const column = columns[at]
        if (!column) return null
        return (
          <Cell
            key={column.key}
            cell={cellAt(row, column)}
            scale={row.scale}
            row={index}
            column={at}
            active={at === cursor}
            over={at === over}
            onPoint={onPoint}
          />
        )
      })}
    </div>
  )
})
