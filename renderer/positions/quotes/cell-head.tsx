import { CornerDownRight } from 'lucide-react'
import type { MatrixCell } from '../../../shared/analysis/matrix/matrix.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { StanceMark } from '../../ui/stance-mark.tsx'
import styles from './quotes.module.css'

const text = messages.positions

interface CellHeadProps {
  readonly cell: MatrixCell
  /** Of the scale. */
  readonly steps: number
  /** Date of the first quote that takes the stance, after the last change. */
  readonly since: string | null
}

/** The stance of a cell, since when, the one before, and how many quotes say so. */
export function CellHead({ cell, steps, since }: CellHeadProps) {
  const { held, before, voices } = cell
  return (
    <p className={styles.held}>
      {held ? (
        <StanceMark index={held.step} length={steps}>
          {held.stance.label}
        </StanceMark>
      ) : (
        <span className="faint">{text.noStance}</span>
      )}
      {before && (
        <span className="quiet">
          <Icon of={CornerDownRight} size={13} /> {text.changed(before.stance.label)}
        </span>
      )}
      <span className="faint num">
        {held && since !== null ? `${text.view.since(since)}, ` : ''}
        {text.quotes(voices.length)}
      </span>
    </p>
  )
}
