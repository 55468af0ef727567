import type { Annotation } from '../../model/annotation.ts'
import type { Person } from '../../model/person.ts'
import type { PartialDate } from '../../model/primitives.ts'
import type { Question } from '../../model/question.ts'
import type { MatrixCell } from '../matrix/matrix.ts'
import type { Voice } from '../voice.ts'

/** Everything that one person said, by question, in order of date. */
export interface PersonStatements {
  readonly person: Person
  readonly questions: readonly { readonly question: Question; readonly cell: MatrixCell; readonly steps: number }[]
  /** Positions that answer no question. */
  readonly other: readonly Voice[]
  readonly figures: readonly Annotation[]
  /** How many sources print something of them, all editions of an article as one. */
  readonly sources: number
  readonly first: PartialDate | null
  readonly last: PartialDate | null
}

/** Why two people may be one. */
export const MERGE_REASONS = ['same-name', 'alias', 'part-of-name', 'role'] as const
export type MergeReason = (typeof MERGE_REASONS)[number]

/** Offered, never done silently. */
export interface MergeSuggestion {
  /** The fuller name, which stays. */
  readonly keep: Person
  readonly drop: Person
  readonly reason: MergeReason
  /** Another suggestion offers `drop` to somebody else: at most one of them is right. */
  readonly isOneOfSeveral: boolean
}
