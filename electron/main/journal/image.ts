import { isDeepStrictEqual } from 'node:util'
import { advance, type Advance, PayloadConflictError, type PayloadIndex } from '../../../shared/journal/advance.ts'
import { contentHashOfText } from '../../../shared/journal/digest.ts'
import { changesOf, type Frame } from '../../../shared/journal/frame.ts'
import { type HistoryEntry, historyStep } from '../../../shared/journal/history-step.ts'
import type { StateRow } from '../../../shared/journal/state-lines.ts'
import { emptyState, type WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { canonicalJson } from '../../../shared/model/canonical-json.ts'
import { TABLE_NAMES, type TableName } from '../../../shared/model/records.ts'
import type { Change } from '../../../shared/model/transaction.ts'
import { hashText, hexOfSha256 } from './hash-text.ts'
import { historyFault, keepStep } from './image-history.ts'
import { type Content, RowTally } from './row-tally.ts'

type AnyRecord = NonNullable<Change['after']>
type Place = Omit<WorkspaceState, 'counts' | 'digest'>

/** A row of which nothing is kept elsewhere. */
export type ImageRow = Exclude<StateRow, { readonly table: 'texts' | 'originals' }>

/** Rows, frames and state contradict each other: damage that no hash of a file has shown, or a bug. */
export class ImageError extends Error {
  override readonly name = 'ImageError'
}

/** A whole workspace in memory, except for texts and originals: of those it knows the hashes. */
export class WorkspaceImage {
  readonly #records = new Map<TableName, Map<string, AnyRecord>>(TABLE_NAMES.map((table) => [table, new Map()]))
  readonly #history = new Map<number, HistoryEntry>()
  readonly #texts = new Map<string, string>()
  readonly #originals = new Set<string>()
  #tally = new RowTally()
  #place: Place

  private constructor(place: Place) {
    this.#place = place
  }

  /** To be filled with `addRow` and `addPayload`, and then finished with `claim`; or to stay empty. */
  static empty(generation: string): WorkspaceImage {
    const { counts: _none, digest: _zero, ...place } = emptyState(generation)
    return new WorkspaceImage(place)
  }

  /** Counts and digest are at every moment those of the rows that are there. */
  get state(): WorkspaceState {
    return { ...this.#place, ...this.#tally.content }
  }

  get payload(): PayloadIndex {
    return { texts: this.#texts, originals: this.#originals }
  }

  /** @throws ImageError when a row with its key is there already, or when an original is not what its hash says */
  addRow(row: StateRow): void {
    if (row.table === 'texts') return this.#addText(row.row.id, contentHashOfText(row.row.text, hashText))
    if (row.table === 'originals') {
      const { sha256, bytes } = row.row
      if (hexOfSha256(bytes) !== sha256) throw new ImageError(`originals/${sha256} is something else`)
      return this.#addOriginal(sha256)
    }
    if (row.table === 'history') addNew(this.#history, row.row.ordinal, row.row, row.table)
    else addNew(this.#rowsOf(row.table), row.row.id, row.row, row.table)
    this.#tally.add(row)
  }

  /** Payload of which only the hashes are at hand. @throws ImageError like `addRow` */
  addPayload({ texts, originals }: PayloadIndex): void {
    for (const [id, content] of texts) this.#addText(id, content)
    for (const sha256 of originals) this.#addOriginal(sha256)
  }

  /**
   * Takes over sequence and place in the history.
   * @throws ImageError when what has been added is not what `state` speaks of
   */
  claim(state: WorkspaceState): void {
    const fault = this.#tally.differenceFrom(state) ?? historyFault(this.#history, state)
    if (fault !== null) throw new ImageError(`The rows are not those of the state: ${fault}`)
    const { generation, sequence, position, length } = state
    this.#place = { generation, sequence, position, length }
  }

  /**
   * One frame further, or no change at all.
   * @throws ImageError when a record is not what the frame starts from, or when `state` is not the result
   */
  apply({ frame, state }: { readonly frame: Frame; readonly state: WorkspaceState }): void {
    this.#checkBefore(frame)
    const next = this.#advanced(frame)
    if (!isDeepStrictEqual(next.state, state)) {
      throw new ImageError(`Frame ${String(state.sequence)} does not lead to the state that it states`)
    }
    this.#take(frame, next)
  }

  /**
   * One frame further, whatever it was made from: the page's database had lost a row without a sign, or had an
   * older one, and somebody worked on before that was found. What was written then has been acknowledged, so it
   * holds; the state is what comes of it.
   * @throws ImageError when it brings a text that is there with another content
   */
  applyAnyway(frame: Frame): void {
    const rebased = this.#rebased(frame)
    this.#take(rebased, this.#advanced(rebased))
  }

  #take(frame: Frame, next: Advance): void {
    keepStep(this.#history, historyStep(this.#place, frame))
    for (const { table, id, after } of changesOf(frame)) {
      if (after) this.#rowsOf(table).set(id, after)
      else this.#rowsOf(table).delete(id)
    }
    for (const [id, content] of next.fresh.texts) this.#texts.set(id, content)
    for (const sha256 of next.fresh.originals) this.#originals.add(sha256)
    const { counts, digest, ...place } = next.state
    this.#tally = new RowTally({ counts, digest })
    this.#place = place
  }

  /** Records, then the history. The image must stay as it is while this is read. */
  *rows(): Generator<ImageRow, void, undefined> {
    for (const [table, records] of this.#records) {
      for (const row of records.values()) yield { table, row } as ImageRow
    }
    for (const row of this.#history.values()) yield { table: 'history', row }
  }

  /** Counts and hashes everything anew, to be compared with `state`. */
  computeState(): Content {
    const tally = new RowTally()
    for (const row of this.rows()) tally.add(row)
    for (const [id, content] of this.#texts) tally.addText(id, content)
    for (const sha256 of this.#originals) tally.addOriginal(sha256)
    return tally.content
  }

  /** The same rows in another generation; either image can then be changed without the other. */
  withGeneration(generation: string): WorkspaceImage {
    const copy = this.#copy()
    copy.#place = { ...this.#place, generation }
    return copy
  }

  /** The same rows, but nothing can be undone or done again. */
  withoutHistory(): WorkspaceImage {
    const copy = this.#copy()
    copy.#history.clear()
    copy.#place = { ...this.#place, position: 0, length: 0 }
    return copy
  }

  /**
   * Nothing of the dossier, and no history, because that holds whole records. Texts and originals stay only
   * where a source that is left points at them: nothing could bring back those of sources that were deleted.
   */
  withoutDossier(dossierId: string): WorkspaceImage {
    const rest = this.withoutHistory()
    for (const row of this.rows()) {
      if (row.table === 'history') continue
      if (dossierId !== (row.table === 'dossiers' ? row.row.id : row.row.dossierId)) continue
      rest.#rowsOf(row.table).delete(row.row.id)
      rest.#tally.add(row, -1)
    }
    rest.#dropUnusedPayload()
    return rest
  }

  #copy(): WorkspaceImage {
    const copy = new WorkspaceImage(this.#place)
    for (const [table, records] of this.#records) copy.#records.set(table, new Map(records))
    for (const [ordinal, entry] of this.#history) copy.#history.set(ordinal, entry)
    for (const [id, content] of this.#texts) copy.#texts.set(id, content)
    for (const sha256 of this.#originals) copy.#originals.add(sha256)
    copy.#tally = new RowTally(this.#tally.content)
    return copy
  }

  #dropUnusedPayload(): void {
    const used = new Set<string>()
    for (const row of this.rows()) {
      if (row.table === 'sources') used.add(`texts/${row.row.id}`).add(`originals/${row.row.capsule.sha256}`)
    }
    for (const [id, content] of this.#texts) {
      if (used.has(`texts/${id}`)) continue
      this.#texts.delete(id)
      this.#tally.addText(id, content, -1)
    }
    for (const sha256 of this.#originals) {
      if (used.has(`originals/${sha256}`)) continue
      this.#originals.delete(sha256)
      this.#tally.addOriginal(sha256, -1)
    }
  }

  #addText(id: string, content: string): void {
    addNew(this.#texts, id, content, 'texts')
    this.#tally.addText(id, content)
  }

  #addOriginal(sha256: string): void {
    if (this.#originals.has(sha256)) throw new ImageError(`originals/${sha256} is there twice`)
    this.#originals.add(sha256)
    this.#tally.addOriginal(sha256)
  }

  #advanced(frame: Frame): Advance {
    try {
      return advance(this.state, frame, this.payload, hashText)
    } catch (error) {
      if (error instanceof PayloadConflictError) throw new ImageError(error.message, { cause: error })
      throw error
    }
  }

  /** Each change must start from what is there, or from what an earlier change of the same frame has made. */
  #checkBefore(frame: Frame): void {
    const changed = new Map<string, AnyRecord | null>()
    for (const { table, id, before, after } of changesOf(frame)) {
      const key = `${table}/${id}`
      const stored = changed.get(key) ?? (changed.has(key) ? null : (this.#rowsOf(table).get(id) ?? null))
      if (!sameRecord(stored, before)) throw new ImageError(`${key} is not what the frame starts from`)
      changed.set(key, after)
    }
  }

  /** The same writes, from what is there. */
  #rebased(frame: Frame): Frame {
    const changed = new Map<string, AnyRecord | null>()
    const changes = changesOf(frame).map((change) => {
      const { table, id, after } = change
      const key = `${table}/${id}`
      const before = changed.get(key) ?? (changed.has(key) ? null : (this.#rowsOf(table).get(id) ?? null))
      changed.set(key, after)
      return { ...change, before } as Change
    })
    return 'transaction' in frame ? { ...frame, transaction: { ...frame.transaction, changes } } : { ...frame, changes }
  }

  #rowsOf(table: TableName): Map<string, AnyRecord> {
    const records = this.#records.get(table)
    if (!records) throw new ImageError(`There is no table ${table}`)
    return records
  }
}

function addNew<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, table: string): void {
  if (map.has(key)) throw new ImageError(`${table}/${String(key)} is there twice`)
  map.set(key, value)
}

/** What JSON does not tell apart is the same. */
const sameRecord = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b) || canonicalJson(a) === canonicalJson(b)
