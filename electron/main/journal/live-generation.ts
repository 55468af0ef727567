import { advance, type PayloadIndex, type PayloadLookup } from '../../../shared/journal/advance.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import { HISTORY_LIMIT } from '../../../shared/journal/history-step.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import type { Growth } from './compaction.ts'
import { hashText, hexOfSha256 } from './hash-text.ts'
import { JournalWriter } from './journal-writer.ts'
import { journalFolder } from './layout.ts'
import type { Present } from './present.ts'
import type { JournalPoint } from './types.ts'

export type OpenWriter = typeof JournalWriter.open

/** An original whose bytes are not those of its key: written down, it could never be read back. */
export class WrongOriginalError extends Error {
  override readonly name = 'WrongOriginalError'
}

/** The present generation while it is written to. It holds the state and the index of the payload, no record. */
export class LiveGeneration {
  readonly folder: string
  readonly #texts: Map<string, string>
  readonly #originals: Set<string>
  readonly #writer: JournalWriter
  #state: WorkspaceState
  #snapshot: { readonly sequence: number; readonly at: string }
  /** Of the journal before the writer, less what the newest snapshot has made superfluous. */
  #bytesBefore: number

  private constructor(present: Present, writer: JournalWriter) {
    this.folder = present.folder
    this.#texts = new Map(present.texts)
    this.#originals = new Set(present.originals)
    this.#writer = writer
    this.#state = present.state
    this.#snapshot = present.snapshot
    this.#bytesBefore = present.bytes
  }

  /** Goes on where the files end. What is damaged behind that place counts no more from then on. */
  static async open(
    present: Present,
    openWriter: OpenWriter = (...args) => JournalWriter.open(...args),
  ): Promise<LiveGeneration> {
    const overrule = present.damagedSegments.length > 0
    return new LiveGeneration(present, await openWriter(journalFolder(present.folder), present.point, { overrule }))
  }

  get state(): WorkspaceState {
    return this.#state
  }

  get point(): JournalPoint {
    return this.#writer.point
  }

  get payload(): PayloadIndex {
    return { texts: this.#texts, originals: this.#originals }
  }

  get growth(): Growth {
    return {
      frames: this.#state.sequence - this.#snapshot.sequence,
      bytes: this.#bytesBefore + this.#writer.bytes,
      snapshotAt: this.#snapshot.at,
    }
  }

  /** About as many as the whole state has as a stream: for progress. */
  get rows(): number {
    const { counts, length } = this.#state
    return Object.values(counts).reduce((sum, count) => sum + count, Math.min(length, HISTORY_LIMIT))
  }

  /**
   * On disk when it resolves, with the state after each frame; nothing has changed when it rejects.
   * @param frames one or more, each of which follows on the one before
   * @param at ISO instant
   * @throws PayloadConflictError, WrongOriginalError, and what the writer throws
   */
  async append(frames: readonly Frame[], at: string): Promise<readonly WorkspaceState[]> {
    const fresh = { texts: new Map<string, string>(), originals: new Set<string>() }
    const index: PayloadLookup = {
      texts: { get: (id) => this.#texts.get(id) ?? fresh.texts.get(id) },
      originals: { has: (sha256) => this.#originals.has(sha256) || fresh.originals.has(sha256) },
    }
    let from = this.#state
    const entries = frames.map((frame) => {
      const { state, fresh: own } = advance(from, frame, index, hashText)
      checkOriginals(frame, own.originals)
      for (const [id, hash] of own.texts) fresh.texts.set(id, hash)
      for (const sha256 of own.originals) fresh.originals.add(sha256)
      from = state
      const head = { sequence: state.sequence, at, state, texts: [...own.texts], originals: [...own.originals] }
      return { head, frame }
    })
    await this.#writer.appendAll(entries)
    this.#state = from
    for (const [id, hash] of fresh.texts) this.#texts.set(id, hash)
    for (const sha256 of fresh.originals) this.#originals.add(sha256)
    return entries.map(({ head }) => head.state)
  }

  /** To be called when a snapshot is begun; the result, when it is on disk. */
  beginSnapshot(): (at: string) => void {
    const { sequence } = this.point
    const { bytes } = this.growth
    return (at) => {
      this.#snapshot = { sequence, at }
      this.#bytesBefore -= bytes
    }
  }

  close(): Promise<void> {
    return this.#writer.close()
  }
}

function checkOriginals(frame: Frame, fresh: ReadonlySet<string>): void {
  const payload = 'transaction' in frame ? frame.transaction.payload : undefined
  for (const { sha256, bytes } of payload?.originals ?? []) {
    if (fresh.has(sha256) && hexOfSha256(bytes) !== sha256) throw new WrongOriginalError(`originals/${sha256}`)
  }
}
