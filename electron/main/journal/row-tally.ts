import {
  contentHashOfText,
  hashOfOriginal,
  hashOfRecord,
  hashOfText,
  SetDigest,
} from '../../../shared/journal/digest.ts'
import type { StateRow } from '../../../shared/journal/state-lines.ts'
import {
  COUNTED_TABLES,
  type CountedTable,
  emptyState,
  type WorkspaceState,
} from '../../../shared/journal/workspace-state.ts'
import { hashText } from './hash-text.ts'

export type Content = Pick<WorkspaceState, 'counts' | 'digest'>

/** Counts and hashes rows one at a time, so that a whole workspace can be checked without holding it. */
export class RowTally {
  readonly #digest: SetDigest
  readonly #counts: Record<CountedTable, number>

  constructor({ counts, digest }: Content = emptyState('')) {
    this.#digest = new SetDigest(digest)
    this.#counts = { ...counts }
  }

  /** The history is neither counted nor hashed: position and length say what it must hold. */
  add(row: StateRow, by: 1 | -1 = 1): void {
    if (row.table === 'history') return
    if (row.table === 'texts') this.addText(row.row.id, contentHashOfText(row.row.text, hashText), by)
    else if (row.table === 'originals') this.addOriginal(row.row.sha256, by)
    else this.#toggle(row.table, hashOfRecord(row.table, row.row, hashText), by)
  }

  /** `content` is the hash of the text (`contentHashOfText`). */
  addText(id: string, content: string, by: 1 | -1 = 1): void {
    this.#toggle('texts', hashOfText(id, content, hashText), by)
  }

  addOriginal(sha256: string, by: 1 | -1 = 1): void {
    this.#toggle('originals', hashOfOriginal(sha256, hashText), by)
  }

  #toggle(table: CountedTable, hash: Uint8Array, by: 1 | -1): void {
    this.#digest.toggle(hash)
    this.#counts[table] += by
  }

  get content(): Content {
    return { counts: { ...this.#counts }, digest: this.#digest.hex }
  }

  /** What differs from `expected`, for a person who reads the log; null when nothing does. */
  differenceFrom(expected: Content): string | null {
    const { counts, digest } = this.content
    const other = COUNTED_TABLES.filter((table) => counts[table] !== expected.counts[table]).map(
      (table) => `${String(counts[table])} of ${String(expected.counts[table])} ${table}`,
    )
    if (other.length > 0) return other.join(', ')
    return digest === expected.digest ? null : 'the counts agree, the digest does not'
  }
}

/** The state without payload that can be found nowhere any more, so that what is left can still be checked. */
export function stateWithout(
  state: WorkspaceState,
  texts: Iterable<readonly [id: string, content: string]>,
  originals: Iterable<string>,
): WorkspaceState {
  const tally = new RowTally(state)
  for (const [id, content] of texts) tally.addText(id, content, -1)
  for (const sha256 of originals) tally.addOriginal(sha256, -1)
  return { ...state, ...tally.content }
}
