import {
  HISTORY_LIMIT,
  type HistoryEntry,
  type HistoryStep,
  type LogPosition,
} from '../../../shared/journal/history-step.ts'

/** Steps by ordinal, without a gap and up to the last one that is known. */
export type History = Map<number, HistoryEntry>

export function keepStep(history: History, { put, dropAbove, dropUpTo }: HistoryStep): void {
  if (dropAbove !== null) {
    for (const ordinal of [...history.keys()]) if (ordinal > dropAbove) history.delete(ordinal)
  }
  if (put) history.set(put.ordinal, put)
  for (let ordinal = dropUpTo; history.delete(ordinal); ordinal -= 1);
}

/** A map or a set. */
type Ordinals = Pick<ReadonlySet<number>, 'size' | 'has'>

/**
 * What is wrong with the history, or null. How far back it reaches is not fixed: undoing steps and going on
 * elsewhere shortens it at the end, while what was forgotten at its beginning stays forgotten.
 */
export function historyFault(history: Ordinals, { position, length }: LogPosition): string | null {
  const first = length - history.size + 1
  if (history.size > HISTORY_LIMIT) return `${String(history.size)} steps are more than are kept`
  if (first < 1) return `${String(history.size)} steps of ${String(length)}`
  for (let ordinal = first; ordinal <= length; ordinal += 1) {
    if (!history.has(ordinal)) return `step ${String(ordinal)} of ${String(length)} is missing`
  }
  if (position > length || position < first - 1) return `position ${String(position)} is outside the history`
  return null
}
