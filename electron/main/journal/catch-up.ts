import { changesOf, type Frame } from '../../../shared/journal/frame.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { scanJournal, type VisitFrame } from './journal-scan.ts'
import { journalFolder } from './layout.ts'
import { CATCH_UP_BYTES, CATCH_UP_FRAMES, type CatchUp } from './open-plan.ts'
import { headerOf, listSnapshots } from './snapshots.ts'
import type { JournalPoint } from './types.ts'

/**
 * Reads the frames after a sequence. The journal reaches back to the second newest snapshot at least.
 * @returns null when they reach too far back or are too many for a page to apply one by one
 */
export async function readCatchUp(folder: string, from: number, end: JournalPoint): Promise<CatchUp | null> {
  if (end.sequence - from > CATCH_UP_FRAMES) return null
  for (const snapshot of await listSnapshots(folder)) {
    const header = snapshot.sequence > from ? null : await headerOf(snapshot.path)
    if (header === null) continue
    return readFrom(folder, header.point, header.state, from, end)
  }
  return null
}

async function readFrom(
  folder: string,
  start: JournalPoint,
  startState: WorkspaceState,
  from: number,
  end: JournalPoint,
): Promise<CatchUp | null> {
  const frames: CatchUp['frames'][number][] = []
  let base = start.sequence === from ? startState : null
  let size = 0
  const visit: VisitFrame = (head, frame) => {
    if (head.sequence === from) base = head.state
    if (head.sequence <= from || size > CATCH_UP_BYTES) return
    const decoded = frame()
    size += sizeOf(decoded)
    frames.push({ frame: decoded, state: head.state })
  }
  await scanJournal(journalFolder(folder), start, visit, { until: end.sequence })
  const whole = frames.length === end.sequence - from && size <= CATCH_UP_BYTES
  return base !== null && whole ? { base, frames } : null
}

/** About what it takes to send it: characters of JSON and bytes of originals. */
function sizeOf(frame: Frame): number {
  const payload = 'transaction' in frame ? frame.transaction.payload : undefined
  const texts = payload?.texts.reduce((sum, { text }) => sum + text.length, 0) ?? 0
  const originals = payload?.originals.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) ?? 0
  return JSON.stringify(changesOf(frame)).length + texts + originals
}
