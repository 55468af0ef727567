import type { PayloadIndex } from '../../../shared/journal/advance.ts'
import {
  contentHashOfText,
  hashOfOriginal,
  hashOfRecord,
  hashOfText,
  SetDigest,
} from '../../../shared/journal/digest.ts'
import type { StateRow } from '../../../shared/journal/state-lines.ts'
import { type CountedTable, emptyState, type WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { hashText } from '../hash-text.ts'

const none = emptyState('00000000-0000-4000-8000-000000000000')

/** Counts and digest of rows. */
export function stateOfRows(rows: Iterable<StateRow>): Pick<WorkspaceState, 'counts' | 'digest'> {
  const counts: Record<CountedTable, number> = { ...none.counts }
  const digest = new SetDigest()
  for (const { table, row } of rows) {
    if (table === 'history') continue
    counts[table] += 1
    if (table === 'texts') digest.toggle(hashOfText(row.id, contentHashOfText(row.text, hashText), hashText))
    else if (table === 'originals') digest.toggle(hashOfOriginal(row.sha256, hashText))
    else digest.toggle(hashOfRecord(table, row, hashText))
  }
  return { counts, digest: digest.hex }
}

export function indexOf(rows: ReadonlyMap<string, StateRow>): PayloadIndex {
  const texts = new Map<string, string>()
  const originals = new Set<string>()
  for (const { table, row } of rows.values()) {
    if (table === 'texts') texts.set(row.id, contentHashOfText(row.text, hashText))
    if (table === 'originals') originals.add(row.sha256)
  }
  return { texts, originals }
}
