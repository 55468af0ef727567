import { memo, useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { LedgerGroup } from '../../../shared/analysis/ledger/ledger.ts'
import { useFigures } from '../figures-store.ts'
import type { GroupLine } from '../ledger-lines.ts'
import { SPARK, sparkOf } from '../plot/spark.ts'
import { pointsOf } from '../plot-points.ts'
import styles from './ledger.module.css'

const words = messages.figures

interface GroupRowProps {
  readonly line: GroupLine
  readonly columns: number
  /** 1-based, the head of the table included. */
  readonly position: number
  /** px. */
  readonly top: number
  readonly height: number
}

/** The head over the figures of a measure, a speaker or a year. */
export const GroupRow = memo(function GroupRow({ line, columns, position, top, height }: GroupRowProps) {
  const grouping = useFigures((state) => state.grouping)
  const { title, detail, count, measure } = line
  const none = { measure: words.noMeasure, speaker: words.view.nobody, date: words.view.noYear }[grouping]
  return (
    <div
      role="row"
      aria-rowindex={position}
      className={styles.group}
      style={{ transform: `translateY(${String(top)}px)`, height }}
    >
      <span role="rowheader" aria-colspan={columns} className={styles.groupCell}>
        <bdi className={styles.groupTitle} title={title ?? undefined}>
          {title ?? none}
        </bdi>
        {detail !== '' && <span className="quiet">{detail}</span>}
        <span className="faint num">{words.count(count)}</span>
        <span className="grow" />
        {measure && <SparkLine group={measure} />}
      </span>
    </div>
  )
})

function SparkLine({ group }: { readonly group: LedgerGroup }) {
  const spark = useMemo(() => sparkOf(pointsOf(group).points), [group])
  if (!spark) return null
  const { width, height } = SPARK
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={words.view.sparkLabel(group.measure ?? '')}
    >
      <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
      <path d={spark.points} />
      <path d={spark.conflicts} data-conflict />
    </svg>
  )
}
