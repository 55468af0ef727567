import { z } from 'zod'
import { Sha256 } from '../model/primitives.ts'
import { TABLE_NAMES, type TableName } from '../model/records.ts'

/** Everything that is counted and hashed: records that change, and what is written once. */
export const COUNTED_TABLES = [...TABLE_NAMES, 'texts', 'originals'] as const
export type CountedTable = TableName | 'texts' | 'originals'

const Count = z.number().int().nonnegative()

const NO_ROWS = Object.fromEntries(COUNTED_TABLES.map((table) => [table, 0])) as Record<CountedTable, number>

/** Rows of each table. A table that is not named is one that did not exist yet. */
export const Counts = z
  .partialRecord(z.enum(COUNTED_TABLES as unknown as [CountedTable, ...CountedTable[]]), Count)
  .transform((counts): Readonly<Record<CountedTable, number>> => ({ ...NO_ROWS, ...counts }))

/**
 * The workspace in a few words, equal on both sides when nothing was lost. It is written in the same
 * database transaction as the records it speaks of, and stands in every frame of the journal.
 */
export const WorkspaceState = z
  .object({
    /** The history this belongs to: restoring, erasing and repairing begin a new one. Sequences of two can't be compared. */
    generation: z.uuid(),
    /** Frames ever applied: each commit, undo and redo is one. */
    sequence: Count,
    /** Ordinal of the last step that is in effect; 0 when everything is undone. */
    position: Count,
    /** Ordinal of the last step that is known; steps after `position` can be redone. */
    length: Count,
    counts: Counts,
    /** Of all rows, whatever their order (see digest.ts). */
    digest: Sha256,
  })
  .readonly()
export type Counts = z.infer<typeof Counts>
export type WorkspaceState = z.infer<typeof WorkspaceState>

export const emptyState = (generation: string): WorkspaceState => ({
  generation,
  sequence: 0,
  position: 0,
  length: 0,
  counts: { ...NO_ROWS },
  digest: '0'.repeat(64),
})

/** True when both speak of the same content. */
export const sameContent = (a: WorkspaceState, b: WorkspaceState): boolean =>
  a.digest === b.digest && COUNTED_TABLES.every((table) => a.counts[table] === b.counts[table])
