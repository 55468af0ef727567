import { SetDigest } from '../../../shared/journal/digest.ts'
import { HISTORY_LIMIT, type LogPosition } from '../../../shared/journal/history-step.ts'
import { COUNTED_TABLES, type CountedTable, type WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { type VariorumDatabase, ROW_TABLES } from '../database.ts'
import { LOG_KEY, stateOf } from '../log-state.ts'
import type { Touched } from '../session.ts'
import { inTime, READ_TIME_LIMIT } from '../time-limit.ts'
import { hashRow, sizeOfRow } from './hash-row.ts'
import { missingFromIndexes } from './index-check.ts'
import { chunksOf } from './table-rows.ts'

/** `shortened`: in order, but its beginning is not there and should be, as far as can be told without the journal. */
export type HistoryFound = 'whole' | 'shortened' | 'broken'

/** What a look at every row of the database found. */
export interface Scanned {
  /** The state row; null when there is none that can be read. */
  readonly stored: WorkspaceState | null
  readonly counts: Readonly<Record<CountedTable, number>>
  readonly digest: string
  readonly history: HistoryFound
  /** Rows that are there but can't be found by what they are looked up by. */
  readonly missingFromIndexes: number
}

/** Milliseconds to wait for word of a change that the database has already seen. */
const WORD_LIMIT = 5_000

interface Settled {
  readonly stored: WorkspaceState | null
  readonly history: HistoryFound
  /** Of each touched row what is there now. */
  readonly rows: readonly (readonly [CountedTable, string, unknown])[]
}

/**
 * Reads everything while others go on writing. They tell what they touch before they write it; at the end those
 * rows and the state row are read in one transaction, so that both are of one moment.
 */
export class DatabaseScan {
  readonly #database: VariorumDatabase
  readonly #hashes = new Map(COUNTED_TABLES.map((table) => [table, new Map<string, Uint8Array>()]))
  readonly #touched = new Map<string, readonly [CountedTable, string]>()
  /** Every change up to this sequence was there at the beginning or has been told of. */
  #known: number
  #onWord: () => void = () => undefined

  constructor(database: VariorumDatabase, sequence: number) {
    this.#database = database
    this.#known = sequence
  }

  touch({ sequence, keys }: Touched): void {
    for (const key of keys) this.#touched.set(key.join('/'), key)
    this.#known = Math.max(this.#known, sequence)
    this.#onWord()
  }

  /** @throws what the database throws */
  async run(onRows: (done: number) => void): Promise<Scanned> {
    let done = 0
    for (const table of ROW_TABLES) {
      for await (const { rows, keys } of chunksOf(this.#database, table, sizeOfRow)) {
        // The history is not in the digest; it is read because damage can show itself in reading.
        if (table !== 'history') await this.#take(table, rows, keys as readonly string[])
        done += rows.length
        onRows(done)
      }
    }
    const missing = await missingFromIndexes(this.#database)
    const { stored, history, rows } = await this.#settle()
    for (const [table, key, row] of rows) await this.#take(table, [row], [key])
    return { stored, history, missingFromIndexes: missing, ...this.#sum() }
  }

  async #take(table: CountedTable, rows: readonly unknown[], keys: readonly string[]): Promise<void> {
    const hashes = this.#hashes.get(table)
    for (const [index, row] of rows.entries()) {
      const key = keys[index] ?? ''
      if (row === undefined) hashes?.delete(key)
      else hashes?.set(key, await hashRow(table, row))
    }
  }

  async #settle(): Promise<Settled> {
    for (;;) {
      const read = () => this.#database.transaction('r', this.#database.tables, () => this.#read())
      const settled = await inTime(read, READ_TIME_LIMIT)
      if ((settled.stored?.sequence ?? 0) <= this.#known || !(await this.#nextWord())) return settled
    }
  }

  /** False when none comes: then the state row speaks of changes that nobody made. */
  #nextWord(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve(false)
      }, WORD_LIMIT)
      this.#onWord = () => {
        clearTimeout(timer)
        resolve(true)
      }
    })
  }

  async #read(): Promise<Settled> {
    const stored = stateOf(await this.#database.state.get(LOG_KEY))
    const rows = await Promise.all(
      [...this.#touched.values()].map(
        async ([table, key]) => [table, key, await this.#database.table(table).get(key)] as const,
      ),
    )
    return { stored, rows, history: stored ? await lookAtHistory(this.#database, stored) : 'broken' }
  }

  #sum(): Pick<Scanned, 'counts' | 'digest'> {
    const digest = new SetDigest()
    const counts = {} as Record<CountedTable, number>
    for (const [table, hashes] of this.#hashes) {
      counts[table] = hashes.size
      for (const hash of hashes.values()) digest.toggle(hash)
    }
    return { counts, digest: digest.hex }
  }
}

/** Ordinals are whole numbers and each is there once, so counting says whether there is a gap. */
async function lookAtHistory({ history }: VariorumDatabase, { length }: LogPosition): Promise<HistoryFound> {
  const [count, first, last] = await Promise.all([
    history.count(),
    history.orderBy('ordinal').first(),
    history.orderBy('ordinal').last(),
  ])
  if (!first || !last) return length === 0 ? 'whole' : 'shortened'
  if (last.ordinal !== length || count !== last.ordinal - first.ordinal + 1) return 'broken'
  // Where it begins is known only while none can have been forgotten at its limit.
  return first.ordinal === 1 || length > HISTORY_LIMIT / 2 ? 'whole' : 'shortened'
}
