import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import type { VariorumDatabase } from '../database.ts'
import type { Touched } from '../session.ts'
import { filling, type Outcome, type Receiver, repairing } from './receiver.ts'
import { DatabaseScan, type Scanned } from './scan.ts'

export type { Outcome } from './receiver.ts'
export type { Scanned } from './scan.ts'

/** Works on every row of the database: one at a time, usually in a worker of its own. */
export interface Keeper {
  /**
   * Counts and hashes everything. `sequence` is that of the state row when this is called; what is written
   * afterwards has to be told by `touch` before it is.
   */
  readonly scan: (sequence: number, onRows: (done: number) => void) => Promise<Scanned>
  readonly touch: (touched: Touched) => void
  /** A fill empties the database; a repair touches only what is not right. */
  readonly begin: (way: 'fill' | 'repair') => Promise<void>
  /** Takes lines of the journal's state; answers how many rows they were. */
  readonly take: (bytes: Uint8Array) => Promise<number>
  readonly finish: (state: WorkspaceState) => Promise<Outcome>
}

/** In the thread that calls it. */
export function keeperOf(database: VariorumDatabase): Keeper {
  let scan: DatabaseScan | null = null
  let receiver: Receiver | null = null
  const receiving = (): Receiver => {
    if (!receiver) throw new Error('Nothing has been begun')
    return receiver
  }
  return {
    scan: async (sequence, onRows) => {
      scan = new DatabaseScan(database, sequence)
      try {
        return await scan.run(onRows)
      } finally {
        scan = null
      }
    },
    touch: (touched) => scan?.touch(touched),
    begin: async (way) => {
      receiver = way === 'fill' ? filling(database) : repairing(database)
      await receiver.begin()
    },
    take: async (bytes) => receiving().take(bytes),
    finish: async (state) => receiving().finish(state),
  }
}
