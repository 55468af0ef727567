import type { WorkspaceState } from '../../shared/journal/workspace-state.ts'
import { holdingReads } from './held-reads.ts'
import { JournalError } from './journal-error.ts'
import type { Outcome } from './keeper/keeper.ts'
import { withKeeper } from './keeper/with-keeper.ts'
import { forgetRecords } from './known-records.ts'
import { type OnRows, readJournal } from './read-journal.ts'

export interface Received extends Outcome {
  readonly state: WorkspaceState
  readonly rows: number
}

/**
 * Makes the database equal to the journal. `fill` empties it first and is quick; `repair` leaves every row that
 * is as it should be alone, and counts the others. The views wait for the end of it. When it is interrupted the database is not taken for whole.
 * To be called in turn.
 *
 * @throws JournalError, and what the database throws
 */
export async function receive(way: 'fill' | 'repair', onRows: OnRows): Promise<Received> {
  forgetRecords()
  try {
    return await holdingReads(() =>
      withKeeper(async (keeper) => {
        const { state, rows } = await readJournal({ begin: () => keeper.begin(way), take: keeper.take }, onRows)
        return { state, rows, ...(await keeper.finish(state)) }
      }),
    )
  } catch (thrown) {
    // By its name: from a worker it comes without its class.
    if (!(thrown instanceof Error) || thrown.name !== 'StreamError') throw thrown
    throw new JournalError({ code: 'storage/failed', message: thrown.message, cause: thrown })
  }
}
