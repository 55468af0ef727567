import type { Claim } from '../../../shared/ipc/workspace.ts'
import { type VariorumDatabase, ROW_TABLES } from '../database.ts'
import { LOG_KEY, stateOf } from '../log-state.ts'

/**
 * What the database says of itself. Rows are counted only when it says nothing.
 * @throws what the database throws
 */
export async function readClaim(database: VariorumDatabase): Promise<Claim> {
  const state = stateOf(await database.state.get(LOG_KEY))
  if (state) return { kind: 'state', state }
  const counts = await Promise.all(ROW_TABLES.map((table) => database.table(table).count()))
  return { kind: counts.some((count) => count > 0) ? 'rows' : 'empty' }
}
