import { type MouseEvent, memo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { exactOf } from '../../../shared/model/annotation.ts'
import { classNames } from '../../ui/class-names.ts'
import { valueIn } from '../group-scale.ts'
import type { FigureLine } from '../ledger-lines.ts'
import type { Column } from './columns.ts'
import { Flag } from './flag.tsx'
import styles from './ledger.module.css'

const words = messages.figures

export const cellId = (annotationId: string, column: Column): string => `figure-${annotationId}-${column}`

interface LedgerRowProps {
  readonly line: FigureLine
  readonly columns: readonly Column[]
  readonly isInConflict: boolean
  readonly active: boolean
  /** Of the cell with the cursor; null in other rows. */
  readonly activeColumn: Column | null
  /** 1-based, the head of the table included. */
  readonly position: number
  /** px. */
  readonly top: number
  readonly height: number
  readonly onChoose: (annotationId: string, column: Column | null) => void
  readonly onOpen: (line: FigureLine, column: Column | null) => void
}

const columnAt = (event: MouseEvent): Column | null =>
  event.target instanceof Element
    ? ((event.target.closest<HTMLElement>('[data-column]')?.dataset['column'] as Column | undefined) ?? null)
    : null

/** One figure: as read, as of, who says so, as printed, where, and what to mind. */
export const LedgerRow = memo(function LedgerRow(props: LedgerRowProps) {
  const { line, columns, active, activeColumn, position, top, height } = props
  return (
    <div
      role="row"
      aria-rowindex={position}
      aria-selected={active}
      className={styles.row}
      style={{ transform: `translateY(${String(top)}px)`, height }}
      onClick={(event) => {
        props.onChoose(line.key, columnAt(event))
      }}
      onDoubleClick={(event) => {
        props.onOpen(line, columnAt(event))
      }}
    >
      {columns.map((column) => (
        <span
          key={column}
          id={cellId(line.key, column)}
          role="gridcell"
          data-column={column}
          className={classNames(styles[column], column === activeColumn && styles.cell)}
        >
          <Content column={column} line={line} isInConflict={props.isInConflict} />
        </span>
      ))}
    </div>
  )
})

interface ContentProps {
  readonly column: Column
  readonly line: FigureLine
  readonly isInConflict: boolean
}

function Content({ column, line: { row, group, scale }, isInConflict }: ContentProps) {
  const { annotation, figure, speaker, source } = row
  switch (column) {
    case 'approximator':
      return figure.approximator === null ? null : words.approximator(figure.approximator)
    case 'value':
      if (figure.value === null) return <span className={styles.none}>{words.noValue}</span>
      return <span title={words.value(figure)}>{valueIn(scale, figure)}</span>
    case 'asOf':
      return figure.asOf === null ? (
        <span className="faint" role="img" aria-label={words.noDate}>
          ·
        </span>
      ) : (
        <time dateTime={figure.asOf}>{words.view.shortDate(figure.asOf)}</time>
      )
    case 'speaker':
      return speaker ? <bdi title={speaker.name}>{speaker.name}</bdi> : <span className="faint">{words.noSpeaker}</span>
    case 'measure':
      return figure.measure === null ? (
        <span className="faint">{words.noMeasure}</span>
      ) : (
        <bdi title={figure.measure}>{figure.measure}</bdi>
      )
    case 'printed':
      return (
        <bdi title={exactOf(annotation)} lang={source?.language}>
          {words.view.quoted(exactOf(annotation))}
        </bdi>
      )
    case 'source':
      return source ? <bdi title={source.title}>{source.title}</bdi> : null
    case 'flag':
      return <Flag row={row} group={group} isInConflict={isInConflict} />
  }
}
