import type { DossierEvent } from '../../model/dossier.ts'
import type { Person } from '../../model/person.ts'
import type { Question, Stance } from '../../model/question.ts'
import type { Source } from '../../model/source.ts'
import type { HeldStance } from '../matrix/matrix.ts'
import type { StatementDate } from '../statement-date.ts'
import type { Voice } from '../voice.ts'

/** Days of the calendar, counted from 1970-01-01; both inclusive and equal for a whole date. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

/** The dated voices of one person that take the same stance on the same date. */
export interface TimelineDot {
  readonly date: StatementDate
  readonly days: DaySpan
  readonly held: HeldStance
  readonly voices: readonly Voice[]
  /**
   * The stance before, when this dot takes another one. Only between two dated statements of which one is surely the
   * earlier: "2023" and "2023-04" are not.
   */
  readonly changedFrom: HeldStance | null
}

export interface TimelineLane {
  readonly person: Person
  /** Earliest first. */
  readonly dots: readonly TimelineDot[]
  /** Voices that cannot be put on the lane: without a date, or without a stance. */
  readonly unplaced: readonly Voice[]
}

/** The positions on one question over time. */
export interface Timeline {
  readonly question: Question
  readonly scale: readonly Stance[]
  /** In the order of the people of the matrix; only those who have spoken on the question. */
  readonly lanes: readonly TimelineLane[]
  /** Dated sources that the question is answered in, by date. */
  readonly sources: readonly { readonly source: Source; readonly days: DaySpan }[]
  readonly events: readonly { readonly event: DossierEvent; readonly days: DaySpan }[]
  /** What all dots, sources and events lie in; null when nothing is dated. */
  readonly days: DaySpan | null
}
