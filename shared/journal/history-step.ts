import type { Transaction } from '../model/transaction.ts'
import type { Frame } from './frame.ts'

/** Steps that can be undone; older ones are forgotten, their effect stays. */
export const HISTORY_LIMIT = 10_000

/** One step that can be undone; `ordinal` counts from 1. Payloads are kept once, in their own tables. */
export interface HistoryEntry {
  readonly ordinal: number
  readonly transaction: Omit<Transaction, 'payload'>
}

export interface LogPosition {
  readonly position: number
  readonly length: number
}

export interface HistoryStep {
  readonly log: LogPosition
  /** The new row of the history, if the frame makes one. */
  readonly put: HistoryEntry | null
  /** Rows with an ordinal above this are forgotten; null when none are. */
  readonly dropAbove: number | null
  /** Rows with an ordinal up to this are forgotten; 0 when none are. */
  readonly dropUpTo: number
}

/** What a frame does to the history. A new step after an undo forgets what could have been redone, as everywhere. */
export function historyStep({ position, length }: LogPosition, frame: Frame): HistoryStep {
  const nothing = { put: null, dropAbove: null, dropUpTo: 0 }
  if (!('transaction' in frame)) {
    return { ...nothing, log: { position: frame.step === 'undo' ? frame.ordinal - 1 : frame.ordinal, length } }
  }
  if (frame.step === 'seed') return { ...nothing, log: { position, length } }
  const ordinal = position + 1
  const { payload: _kept, ...transaction } = frame.transaction
  return {
    log: { position: ordinal, length: ordinal },
    put: { ordinal, transaction },
    dropAbove: length > position ? position : null,
    dropUpTo: Math.max(0, ordinal - HISTORY_LIMIT),
  }
}
