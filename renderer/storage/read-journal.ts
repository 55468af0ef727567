import type { WorkspaceState } from '../../shared/journal/workspace-state.ts'
import { valueOf } from './journal-error.ts'
import { journal } from './journal-port.ts'

/** Rows done so far, and how many there are. */
export type OnRows = (done: number, total: number) => void

export interface JournalReader {
  /** Called when the first piece has come: before that nothing may be given up for it. */
  readonly begin: () => Promise<void>
  /** Takes lines; answers how many rows they were. */
  readonly take: (bytes: Uint8Array) => Promise<number>
}

/**
 * Reads the whole workspace from the journal's side. While a piece is being taken the next one is on its way.
 * @throws JournalError, and what the reader throws
 */
export async function readJournal(
  { begin, take }: JournalReader,
  onRows: OnRows,
): Promise<{ readonly state: WorkspaceState; readonly rows: number }> {
  const { stream, state, rows } = await valueOf(journal().beginRead({}))
  try {
    let done = 0
    let piece = await valueOf(journal().read({ stream }))
    await begin()
    for (;;) {
      const next = piece.done ? null : journal().read({ stream })
      // A failure is dealt with below; until then it must not count as one that nobody looks at.
      next?.catch(() => undefined)
      done += await take(piece.bytes)
      onRows(done, rows)
      if (next === null) return { state, rows: done }
      piece = await valueOf(next)
    }
  } finally {
    // Whether main still had it does not matter here.
    void journal().endRead({ stream })
  }
}
