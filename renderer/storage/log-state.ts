import type { Transaction } from '../../shared/model/transaction.ts'

/** One step that can be undone; `ordinal` counts from 1. Payloads are kept once, in their own tables. */
export interface HistoryEntry {
  readonly ordinal: number
  readonly transaction: Omit<Transaction, 'payload'>
}

/** How far the log has come. Written in the same database transaction as the records it speaks of. */
export interface LogState {
  /** Frames ever applied: each commit, undo and redo is one. The durable journal compares it with its own. */
  readonly sequence: number
  /** Ordinal of the last step that is in effect; 0 when everything is undone. */
  readonly position: number
  /** Ordinal of the last step that is known; steps after `position` can be redone. */
  readonly length: number
}

export const EMPTY_LOG: LogState = { sequence: 0, position: 0, length: 0 }

/** Key of the only row of the `state` table. */
export const LOG_KEY = 'log'
