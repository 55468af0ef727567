import type { AnnotationKind } from '../../model/annotation.ts'
import type { PartialDate } from '../../model/primitives.ts'
import type { Person, Standing } from '../../model/person.ts'
import type { Question, Stance } from '../../model/question.ts'
import type { StatementDate } from '../statement-date.ts'
import type { Voice } from '../voice.ts'

/** A stance on the scale of its question. */
export interface HeldStance {
  readonly stance: Stance
  /** 0-based index on the scale. */
  readonly step: number
}

/** What one person says on one question. A person who has not spoken has no cell. */
export interface MatrixCell {
  /** Null for passages that name no speaker. */
  readonly person: Person | null
  /** The stance of the latest voice that takes one; null when none does. */
  readonly held: HeldStance | null
  /** A stance held before, when a later *dated* statement takes another one; see `Change` of the timeline. */
  readonly before: HeldStance | null
  /** Dates of the two statements that `before` and `held` changed between; null when there is no `before`. */
  readonly changedBetween: readonly [StatementDate, StatementDate] | null
  /** Of the latest voice, as far as it is known. */
  readonly latest: StatementDate | null
  /** Earliest first, undated ones before all others; never empty. Their number is what the cell shows. */
  readonly voices: readonly Voice[]
}

/** Stances on both sides of the middle, or different ones on one side (the middle belongs to both). */
export type Split = 'opposed' | 'degree'

export interface MatrixRow {
  readonly question: Question
  /** The question's scale, with stances that are used but not on it at its end. */
  readonly scale: readonly Stance[]
  /** Null when fewer than two stances are held; passages without a speaker do not count. */
  readonly split: Split | null
  /** How far apart people are, 0 (agreed or nobody) to 1 (half at each end of the scale). */
  readonly division: number
  /** How many people hold each step of `scale`. */
  readonly holders: readonly number[]
  /** By id of the person. */
  readonly cells: ReadonlyMap<string, MatrixCell>
  /** Of passages that name no speaker. */
  readonly unnamed: MatrixCell | null
  /** Voices of the row, the unnamed among them. */
  readonly voices: number
}

export interface Matrix {
  /** Everybody with a cell in it: experts, officials, others; each by number of voices, then name. */
  readonly people: readonly Person[]
  /** Every question, also those that nobody has answered; see `ordered`. */
  readonly rows: readonly MatrixRow[]
}

/** What is left out of a matrix or a timeline. Null means: nothing is left out. */
export interface PositionFilter {
  readonly personIds: ReadonlySet<string> | null
  readonly standings: ReadonlySet<Standing> | null
  readonly kinds: ReadonlySet<AnnotationKind> | null
  readonly sourceIds: ReadonlySet<string> | null
  /** Both inclusive; a statement that may lie in the period by its partial date does. Undated ones do not. */
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

export const NO_FILTER: PositionFilter = {
  personIds: null,
  standings: null,
  kinds: null,
  sourceIds: null,
  from: null,
  to: null,
}

export const ROW_ORDERS = ['most-divided', 'most-quoted', 'wording'] as const
export type RowOrder = (typeof ROW_ORDERS)[number]
