import type { LedgerGroup } from '../../shared/analysis/ledger/ledger.ts'
import { plotData, type PlotValue } from '../../shared/analysis/ledger/plot-data.ts'
import type { DaySpan } from '../../shared/analysis/timeline/timeline.ts'
import type { Approximator } from '../../shared/model/figure.ts'
import { type GroupScale, groupScale, valueIn } from './group-scale.ts'
import type { PlotPoint } from './plot/plot-layout.ts'

export interface MeasurePoints {
  readonly scale: GroupScale
  /** By date, then by value; undated ones last. */
  readonly points: readonly PlotPoint[]
  /** Figures of the group that can't be drawn with the others. */
  readonly left: number
}

const OPEN: Partial<Readonly<Record<Approximator, 'up' | 'down'>>> = {
  'more-than': 'up',
  'at-least': 'up',
  'less-than': 'down',
  'at-most': 'down',
}

/** The figures of a measure in the unit that most of them have, as points of a plot. */
export function pointsOf(group: LedgerGroup): MeasurePoints {
  const [plot] = plotData(group)
  const scale = groupScale(group.rows, plot ? plot.unit : group.unit)
  const figures = new Map(group.rows.map(({ annotation, figure }) => [annotation.id, figure]))
  const pointOf = (given: PlotValue, days: DaySpan | null): PlotPoint => {
    const { annotationId, value, low, high, approximator, isInConflict } = given
    const figure = figures.get(annotationId)
    return {
      id: annotationId,
      days,
      value,
      low,
      high,
      open: approximator === null ? null : (OPEN[approximator] ?? null),
      isInConflict,
      label: figure ? valueIn(scale, figure) : '',
    }
  }
  const points = [
    ...(plot?.points ?? []).map((point) => pointOf(point, point.days)),
    ...(plot?.undated ?? []).map((value) => pointOf(value, null)),
  ]
  return { scale, points, left: group.rows.length - points.length }
}
