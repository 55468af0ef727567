import type { StateRow } from '../../../shared/journal/state-lines.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { hexOfSha256 } from './hash-text.ts'
import { historyFault } from './image-history.ts'
import { RowTally } from './row-tally.ts'

/** Everything that must hold between the rows of a backup and its header, without holding the rows. */
export class BackupCheck {
  readonly #tally = new RowTally()
  readonly #ordinals = new Set<number>()
  #fault: string | null = null

  add(row: StateRow): void {
    this.#tally.add(row)
    if (row.table === 'originals' && hexOfSha256(row.row.bytes) !== row.row.sha256) {
      this.#fault ??= `originals/${row.row.sha256} is something else`
    }
    if (row.table !== 'history') return
    const { ordinal } = row.row
    if (this.#ordinals.has(ordinal)) this.#fault ??= `step ${String(ordinal)} is there twice`
    this.#ordinals.add(ordinal)
  }

  /** What is wrong, for a person who reads the log; null when nothing is. */
  faultIn(state: WorkspaceState): string | null {
    return this.#fault ?? this.#tally.differenceFrom(state) ?? historyFault(this.#ordinals, state)
  }
}
