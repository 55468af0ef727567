import { reportSaveState, type SaveState, useSaveState } from './save-state.ts'
import { inTurn } from './turn.ts'

/** Writes that were asked for and have not ended: the one in turn and those behind it. */
let asked = 0
/** What the foot said before it said that something is written. */
let before: SaveState | null = null

/**
 * Does something in turn that may write. The foot of the window says that something is written from the moment of
 * asking: who sees "On disk" then can be sure that nothing is on its way.
 *
 * @throws what the work throws
 */
export async function inWriteTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  asked += 1
  sayWriting()
  try {
    return await inTurn(work)
  } finally {
    asked -= 1
    // Nothing was there to be written.
    if (asked === 0 && before && useSaveState.getState().status === 'writing') reportSaveState(before)
  }
}

/** After one of them has been reported as on disk. */
export function sayWhatWaits(): void {
  if (asked > 1) sayWriting()
}

function sayWriting(): void {
  const now = useSaveState.getState()
  if (now.status !== 'on-disk') return
  before = now
  reportSaveState({ status: 'writing' })
}
