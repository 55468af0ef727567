import { memo } from 'react'
import { CornerDownRight, Quote } from 'lucide-react'
import type { MatrixCell } from '../../../shared/analysis/matrix/matrix.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Stance } from '../../../shared/model/question.ts'
import { Icon } from '../../ui/icon.tsx'
import { StanceMark } from '../../ui/stance-mark.tsx'
import { stanceTone } from '../../ui/stance-tone.ts'
import type { GridPlace } from '../columns.ts'
import { cellLabel } from './cell-label.ts'
import styles from './matrix.module.css'

const text = messages.positions

interface CellProps {
  /** Null: has not spoken. */
  readonly cell: MatrixCell | null
  readonly scale: readonly Stance[]
  readonly row: number
  readonly column: number
  readonly active: boolean
  readonly over: boolean
  readonly onPoint: (place: GridPlace) => void
}

/** The stance of one person on one question, with how many quotes say so and when the last was. */
export const Cell = memo(function Cell({ cell, scale, row, column, active, over, onPoint }: CellProps) {
  return (
    <div
      className={styles.cell}
      style={{ gridColumn: column + 2 }}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      data-row={row}
      data-column={column}
      data-cursor={active ? '' : undefined}
      data-over={over ? '' : undefined}
      data-stance={cell?.held ? stanceTone(cell.held.step, scale.length) : undefined}
      data-spoken={cell ? '' : undefined}
      onClick={() => {
        onPoint({ row, column })
      }}
    >
      <span className="unseen">{cellLabel(cell)}</span>
      {cell ? <Spoken cell={cell} steps={scale.length} /> : <span aria-hidden="true">·</span>}
    </div>
  )
})

function Spoken({ cell, steps }: { readonly cell: MatrixCell; readonly steps: number }) {
  const { held, before, latest, voices } = cell
  const ofSource = latest?.of === 'source'
  return (
    <span className={styles.spoken} aria-hidden="true">
      {held ? (
        <StanceMark index={held.step} length={steps} className={styles.stance}>
          {held.stance.label}
        </StanceMark>
      ) : (
        <span className="faint clip">{text.noStance}</span>
      )}
      <span className={styles.facts}>
        <Icon of={Quote} size={11} />
        {voices.length.toLocaleString('en')}
        {before && (
          <span className={styles.changed} title={text.changed(before.stance.label)}>
            <Icon of={CornerDownRight} size={13} />
          </span>
        )}
        {latest && (
          <time
            className={styles.latest}
            data-of={latest.of}
            dateTime={latest.value}
            title={ofSource ? text.view.dateOfSource(latest.value) : text.date(latest.value)}
          >
            {text.view.month(latest.value)}
          </time>
        )}
      </span>
    </span>
  )
}
