import { inverseOf, type TransactionLabel } from '../../shared/model/transaction.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { writeFrames } from './commit.ts'
import { database } from './database.ts'
import { workspaceState } from './session.ts'
import { inWriteTurn } from './write-turn.ts'

/** Takes back the last step in effect. Answers what it was, or null when there is none. */
export function undo(): Promise<Result<TransactionLabel | null>> {
  return step('undo')
}

/** Does the last undone step again. Answers what it was, or null when there is none. */
export function redo(): Promise<Result<TransactionLabel | null>> {
  return step('redo')
}

function step(direction: 'undo' | 'redo'): Promise<Result<TransactionLabel | null>> {
  return inWriteTurn(async () => {
    const log = workspaceState()
    if (!log) return fail('storage/failed', 'The workspace is not open')
    const ordinal = direction === 'undo' ? log.position : log.position + 1
    const entry = await database.history.get(ordinal)
    if (!entry) return ok(null)
    const { transaction } = entry
    const changes = direction === 'undo' ? inverseOf(transaction) : transaction.changes
    const written = await writeFrames([{ step: direction, ordinal, changes }])
    return written.ok ? ok(transaction.label) : written
  })
}
