import type { Annotation } from '../../model/annotation.ts'
import type { Figure, QuantityKind } from '../../model/figure.ts'
import type { Person } from '../../model/person.ts'
import type { Source } from '../../model/source.ts'
import type { DaySpan } from '../timeline/timeline.ts'
import type { StatementDate } from '../statement-date.ts'

/** One figure with whom it is from. */
export interface LedgerRow {
  readonly annotation: Annotation
  readonly figure: Figure
  readonly speaker: Person | null
  readonly source: Source | null
  /** When it was said; not what it holds for, which is `figure.asOf`. */
  readonly stated: StatementDate | null
  /** What `figure.asOf` covers; null when it is not given. */
  readonly period: DaySpan | null
}

/** Why two figures of a group are not set against each other; in order of precedence. */
export const REASONS_APART = [
  'kept-apart',
  'editions',
  'no-value',
  'unit',
  'quantity-kind',
  'total-and-balance',
  'undated',
  'period',
] as const
export type ReasonApart = (typeof REASONS_APART)[number]

/**
 * Figures that cannot all be true: two or more of one measure, unit and period. Each differs from at least one other of
 * them, none is in two conflicts; some of them may agree with each other.
 */
export interface FigureConflict {
  /** By value. */
  readonly rows: readonly LedgerRow[]
  readonly measure: string
  /**
   * Between the nearest two values of it that differ, as they are printed, in base units of `unit`; 0 when they only
   * differ in words (`nearly 11` and `more than 11`).
   */
  readonly apart: number
  readonly unit: string | null
}

/** Two figures that look alike and are not compared, and why. `a` has the smaller value. */
export interface ApartPair {
  readonly a: LedgerRow
  readonly b: LedgerRow
  readonly reason: ReasonApart
}

export interface LedgerGroup {
  /** As it was first written; null for figures without a measure. */
  readonly measure: string | null
  /** The quantity kind and unit that most rows share. */
  readonly quantityKind: QuantityKind | null
  readonly unit: string | null
  /** By as-of date, undated ones first, then by value. */
  readonly rows: readonly LedgerRow[]
  readonly conflicts: readonly FigureConflict[]
  /** Pairs whose values differ and would be in conflict but for the reason; the most telling first, at most 20. */
  readonly apart: readonly ApartPair[]
  /** Ids of annotations that another row of the same period agrees with. */
  readonly agreeing: ReadonlySet<string>
}

export interface Ledger {
  /** In alphabetical order of measure; the group without one is last. */
  readonly groups: readonly LedgerGroup[]
  readonly conflicts: readonly FigureConflict[]
  readonly figures: number
  readonly undated: number
}
