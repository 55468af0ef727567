import { useMemo } from 'react'
import type { ApartPair, FigureConflict, LedgerRow } from '../../../shared/analysis/ledger/ledger.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Pane, PaneHead, PaneScroll } from '../../ui/pane.tsx'
import { scaleWords } from '../group-scale.ts'
import type { FigureLine } from '../ledger-lines.ts'
import { MeasurePlot } from '../plot/measure-plot.tsx'
import type { PlotPoint } from '../plot/plot-layout.ts'
import { type MeasurePoints, pointsOf } from '../plot-points.ts'
import type { PlotPicture } from '../use-plot-picture.ts'
import { AlikeList } from './alike-list.tsx'
import { ConflictCard } from './conflict-card.tsx'
import styles from './measure-pane.module.css'
import { PictureMenu } from './picture-menu.tsx'

const words = messages.figures
const view = words.view

export interface MeasurePaneProps {
  /** The figure with the cursor. */
  readonly line: FigureLine | null
  readonly picture: PlotPicture
  readonly exporting: boolean
  readonly onExporting: (open: boolean) => void
  readonly onReach: (annotationId: string) => void
  readonly onOpen: (row: LedgerRow) => void
  readonly onOpenBoth: (conflict: FigureConflict) => void
  readonly onKeepApart: (conflict: FigureConflict) => void
  readonly onCompareAgain: (pair: ApartPair) => void
}

/** The measure of the figure with the cursor: its plot, its conflicts, and what only looks like one. */
export function MeasurePane(props: MeasurePaneProps) {
  const { line, picture } = props
  const group = line?.group ?? null
  const measured = useMemo(() => (group ? pointsOf(group) : null), [group])
  if (!line || !group || !measured) {
    return (
      <Pane label={view.pane.label}>
        <PaneHead title={view.pane.none} />
        <p className={styles.empty}>{view.pane.noneText}</p>
      </Pane>
    )
  }
  const title = group.measure ?? words.noMeasure
  const inConflict = (conflict: FigureConflict): boolean =>
    conflict.rows.some(({ annotation }) => annotation.id === line.key)
  const conflicts = [...group.conflicts].sort((a, b) => Number(inConflict(b)) - Number(inConflict(a)))
  return (
    <Pane label={view.pane.label}>
      <PaneHead>
        <span className={styles.title} title={title}>
          <h2 dir="auto">{title}</h2>
        </span>
        <span className={styles.unit}>{scaleWords(measured.scale)}</span>
        {measured.points.length > 0 && (
          <PictureMenu picture={picture} open={props.exporting} onOpenChange={props.onExporting} />
        )}
      </PaneHead>
      <PaneScroll>
        <Plot {...props} line={line} measured={measured} title={title} />
        {picture.problem !== null && (
          <p className={styles.note} role="alert">
            {picture.problem}
          </p>
        )}
        {conflicts.slice(0, MOST_CARDS).map((conflict) => (
          <ConflictCard
            key={conflict.rows.map(({ annotation }) => annotation.id).join(' ')}
            conflict={conflict}
            current={line.key}
            isCurrent={inConflict(conflict)}
            onOpen={props.onOpen}
            onOpenBoth={props.onOpenBoth}
            onKeepApart={props.onKeepApart}
          />
        ))}
        {conflicts.length > MOST_CARDS && (
          <p className={styles.more}>{view.conflict.more(conflicts.length - MOST_CARDS)}</p>
        )}
        <AlikeList
          group={group}
          current={line.key}
          onChoose={({ annotation }) => {
            props.onReach(annotation.id)
          }}
          onCompareAgain={props.onCompareAgain}
        />
      </PaneScroll>
    </Pane>
  )
}

const MOST_CARDS = 5

interface PlotProps extends MeasurePaneProps {
  readonly line: FigureLine
  readonly measured: MeasurePoints
  readonly title: string
}

function Plot({ line, measured, title, picture, onReach, onOpen }: PlotProps) {
  const { group } = line
  const { points, scale, left } = measured
  const rows = useMemo(() => new Map(group.rows.map((row) => [row.annotation.id, row])), [group])
  const conflicts = useMemo(
    () => group.conflicts.map((conflict) => conflict.rows.map(({ annotation }) => annotation.id)),
    [group],
  )
  if (points.length === 0) return <p className={styles.empty}>{view.pane.noValues}</p>
  const describe = (point: PlotPoint): string => {
    const row = rows.get(point.id)
    if (!row) return point.label
    const { figure, speaker } = row
    const date = figure.asOf === null ? view.plot.noDate : words.date(figure.asOf)
    return view.plot.point(words.value(figure), date, speaker?.name ?? '', point.isInConflict)
  }
  return (
    <div className={styles.plot}>
      <MeasurePlot
        svg={picture.svg}
        label={view.plot.label(title, scaleWords(scale), points.length)}
        caption={view.plot.caption(title, scaleWords(scale))}
        points={points}
        conflicts={conflicts}
        active={line.key}
        tickText={(value) => view.inScale(Number((value / scale.scale).toPrecision(12)), null)}
        describe={describe}
        onReach={onReach}
        onOpen={(id) => {
          const row = rows.get(id)
          if (row) onOpen(row)
        }}
      />
      {left > 0 && <p className={styles.note}>{view.pane.notDrawn(left)}</p>}
    </div>
  )
}
