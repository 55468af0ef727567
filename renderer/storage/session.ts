import { changesOf, type Frame } from '../../shared/journal/frame.ts'
import type { CountedTable, WorkspaceState } from '../../shared/journal/workspace-state.ts'

/** Rows that a frame is about to change, and the sequence of the state after it. */
export interface Touched {
  readonly sequence: number
  readonly keys: readonly (readonly [CountedTable, string])[]
}

let state: WorkspaceState | null = null
const listeners = new Set<(touched: Touched) => void>()

/** The state of the journal as this page knows it; null until the workspace is open. To be relied on in turn. */
export const workspaceState = (): WorkspaceState | null => state

export function setWorkspaceState(next: WorkspaceState | null): void {
  state = next
}

/** Who listens is told before each frame is applied to the database. Returns what ends that. */
export function onTouched(listener: (touched: Touched) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function tellTouched(frame: Frame, sequence: number): void {
  if (listeners.size === 0) return
  const payload = 'transaction' in frame ? frame.transaction.payload : undefined
  const touched: Touched = {
    sequence,
    keys: [
      ...changesOf(frame).map(({ table, id }) => [table, id] as const),
      ...(payload?.texts ?? []).map(({ id }) => ['texts', id] as const),
      ...(payload?.originals ?? []).map(({ sha256 }) => ['originals', sha256] as const),
    ],
  }
  listeners.forEach((listener) => {
    listener(touched)
  })
}
