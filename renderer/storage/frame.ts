import type { Change, Transaction } from '../../shared/model/transaction.ts'

/** One unit of the log: what a commit, an undo or a redo does to the tables. */
export type Frame =
  | { readonly step: 'do'; readonly transaction: Transaction }
  | { readonly step: 'undo' | 'redo'; readonly ordinal: number; readonly changes: readonly Change[] }
