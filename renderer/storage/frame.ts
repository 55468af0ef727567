import type { Change, Transaction } from '../../shared/model/transaction.ts'

/**
 * One unit of the log: what a commit, an undo or a redo does to the tables. A `seed` is what the app
 * puts there by itself, such as the first empty dossier: it is no step of the person's to take back.
 */
export type Frame = WrittenFrame | SteppedFrame

export interface WrittenFrame {
  readonly step: 'do' | 'seed'
  readonly transaction: Transaction
}

export interface SteppedFrame {
  readonly step: 'undo' | 'redo'
  readonly ordinal: number
  readonly changes: readonly Change[]
}
