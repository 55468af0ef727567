import type { Approximator } from '../../model/figure.ts'
import { groupBy } from '../group-by.ts'
import type { DaySpan } from '../timeline/timeline.ts'
import { boundsOf } from './bounds.ts'
import { byText } from '../by-text.ts'
import type { LedgerGroup, LedgerRow } from './ledger.ts'
import { unitKey } from './units.ts'

/** A figure without a date, on the axis of values alone. All numbers are in base units. */
export interface PlotValue {
  readonly annotationId: string
  readonly value: number
  /**
   * The ends of the whisker: of a range as printed; of `about` and `almost` what the ledger takes them to allow. Both are
   * the value of a figure that is plain, or open to one side: its approximator says to which.
   */
  readonly low: number
  readonly high: number
  readonly approximator: Approximator | null
  readonly isInConflict: boolean
}

export interface PlotPoint extends PlotValue {
  /** The days for which it holds. */
  readonly days: DaySpan
}

/** What is drawn on one pair of axes. */
export interface MeasurePlot {
  /** As the first of them has it. */
  readonly unit: string | null
  /** By date, then by value. */
  readonly points: readonly PlotPoint[]
  readonly undated: readonly PlotValue[]
}

/** The figures of a group that have a value, one plot for each unit; the unit of most figures is first. */
export function plotData(group: LedgerGroup): readonly MeasurePlot[] {
  const inConflict = conflictIds(group)
  const valued = group.rows.filter(({ figure }) => figure.value !== null)
  return [...groupBy(valued, ({ figure }) => unitKey(figure.unit))]
    .sort(([a, first], [b, second]) => second.length - first.length || byText(a ?? '', b ?? ''))
    .map(([, rows]) => ({
      unit: rows[0]?.figure.unit ?? null,
      points: rows.flatMap((row) => (row.period === null ? [] : [{ ...valueOf(row, inConflict), days: row.period }])),
      undated: rows.filter(({ period }) => period === null).map((row) => valueOf(row, inConflict)),
    }))
}

/** Ids of the annotations that are in some conflict of the group or ledger. */
export const conflictIds = ({ conflicts }: Pick<LedgerGroup, 'conflicts'>): ReadonlySet<string> =>
  new Set(conflicts.flatMap(({ rows }) => rows.map(({ annotation }) => annotation.id)))

function valueOf({ annotation, figure }: LedgerRow, inConflict: ReadonlySet<string>): PlotValue {
  const value = figure.value ?? 0
  const { low, high } = whiskerOf(figure, value)
  const { approximator } = figure
  return { annotationId: annotation.id, value, low, high, approximator, isInConflict: inConflict.has(annotation.id) }
}

function whiskerOf(figure: LedgerRow['figure'], value: number): { readonly low: number; readonly high: number } {
  const { approximator, valueTo } = figure
  const isLoose = approximator === 'about' || approximator === 'almost'
  const bounds = isLoose ? boundsOf(figure, '') : null
  return bounds ?? { low: Math.min(value, valueTo ?? value), high: Math.max(value, valueTo ?? value) }
}
