import type { LogPosition } from '../../shared/journal/history-step.ts'
import { WorkspaceState } from '../../shared/journal/workspace-state.ts'

/** Key of the only row of the `state` table: the `WorkspaceState` that the tables hold. */
export const LOG_KEY = 'log'

/** What a database from before the journal holds there. It is replaced when the journal takes everything over. */
export interface LegacyState extends LogPosition {
  readonly sequence: number
}

export type StoredState = WorkspaceState | LegacyState

/** The state as the database holds it; null when there is none that can be relied on. */
export const stateOf = (row: unknown): WorkspaceState | null => WorkspaceState.safeParse(row).data ?? null
