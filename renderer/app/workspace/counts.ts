import type { SnapshotInfo } from '../../../shared/ipc/workspace.ts'
import type { CountedTable } from '../../../shared/journal/workspace-state.ts'

type Counts = Readonly<Partial<Record<CountedTable, number>>>

/** Rows of a table; 0 when nothing is said of it. */
export const countOf = (counts: SnapshotInfo['counts'] | Counts, table: CountedTable): number =>
  (counts as Counts)[table] ?? 0
