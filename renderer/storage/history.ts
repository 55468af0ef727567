import { inverseOf, type TransactionLabel } from '../../shared/model/transaction.ts'
import { ok, type Result } from '../../shared/result.ts'
import { inTurn, writeFrame } from './commit.ts'
import { database } from './database.ts'
import { EMPTY_LOG, LOG_KEY } from './log-state.ts'

/** Takes back the last step in effect. Answers what it was, or null when there is none. */
export function undo(): Promise<Result<TransactionLabel | null>> {
  return step('undo')
}

/** Does the last undone step again. Answers what it was, or null when there is none. */
export function redo(): Promise<Result<TransactionLabel | null>> {
  return step('redo')
}

function step(direction: 'undo' | 'redo'): Promise<Result<TransactionLabel | null>> {
  return inTurn(async () => {
    const log = (await database.state.get(LOG_KEY)) ?? EMPTY_LOG
    const ordinal = direction === 'undo' ? log.position : log.position + 1
    const entry = await database.history.get(ordinal)
    if (!entry) return ok(null)
    const { transaction } = entry
    const changes = direction === 'undo' ? inverseOf(transaction) : transaction.changes
    const written = await writeFrame({ step: direction, ordinal, changes })
    return written.ok ? ok(transaction.label) : written
  })
}
