import type { Finding } from '../../../shared/ipc/workspace.ts'
import type { PayloadIndex } from '../../../shared/journal/advance.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import type { StateRow } from '../../../shared/journal/state-lines.ts'
import { hexOfSha256 } from './hash-text.ts'
import { scanJournal } from './journal-scan.ts'
import { journalFolder, objectsFolder } from './layout.ts'
import { contentOfText, DamagedObjectError, ObjectStore, type StoredObject, textOfContent } from './objects.ts'
import { ObjectBatch } from './object-batch.ts'
import { pulled } from './pulled.ts'
import { headerOf, listSnapshots } from './snapshots.ts'
import type { JournalPoint } from './types.ts'

export type PayloadRow = Extract<StateRow, { readonly table: 'texts' | 'originals' }>

/** Where the texts and originals of an image come from. */
export interface PayloadSource {
  /** @param hash of the content. @throws DamagedObjectError when it can be found nowhere */
  text(id: string, hash: string): Promise<string>
  /** @throws DamagedObjectError when it can be found nowhere */
  original(sha256: string): Promise<Uint8Array>
  /** All of `index` that can be found; `onMissing` is told of the rest. Holds one frame of the journal at most. */
  rows(index: PayloadIndex, onMissing: (sha256: string) => void): AsyncIterable<PayloadRow>
  /** Those that can be found nowhere. */
  missing(shas: Iterable<string>, signal?: AbortSignal): Promise<readonly string[]>
  /** Puts these into another store, or into its own what is only in frames. @returns those that can be found nowhere */
  copyInto(store: ObjectStore, shas: Iterable<string>, signal?: AbortSignal): Promise<readonly string[]>
}

/**
 * Payload of a generation: objects, and what is only in frames of the journal as yet. Frames are also where a
 * damaged object is looked for, as long as they are kept.
 */
export class GenerationPayload implements PayloadSource {
  readonly objects: ObjectStore
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    this.objects = new ObjectStore(objectsFolder(folder))
  }

  async text(_id: string, hash: string): Promise<string> {
    return textOfContent(await this.#bytes(hash))
  }

  original(sha256: string): Promise<Uint8Array> {
    return this.#bytes(sha256)
  }

  async *rows(index: PayloadIndex, onMissing: (sha256: string) => void): AsyncGenerator<PayloadRow, void, void> {
    const byHash = rowsByHash(index)
    const rowsOf = (sha256: string, bytes: Uint8Array): readonly PayloadRow[] =>
      (byHash.get(sha256) ?? []).map((rowOf) => rowOf(bytes))
    const missing = new Set<string>()
    for (const sha256 of byHash.keys()) {
      const bytes = await this.#object(sha256)
      if (bytes) yield* rowsOf(sha256, bytes)
      else missing.add(sha256)
    }
    yield* pulled<PayloadRow>((push) =>
      this.#inJournal(missing, async ({ sha256, bytes }) => {
        for (const row of rowsOf(sha256, bytes)) await push(row)
      }),
    )
    // A snapshot that was made meanwhile may have turned frames into objects.
    for (const sha256 of missing) {
      const bytes = await this.#object(sha256)
      if (bytes) yield* rowsOf(sha256, bytes)
      else onMissing(sha256)
    }
  }

  async copyInto(store: ObjectStore, shas: Iterable<string>, signal?: AbortSignal): Promise<readonly string[]> {
    const wanted = new Set(shas)
    const missing = new Set(await this.objects.verify(wanted, signal))
    if (store.folder !== this.objects.folder) {
      await this.objects.linkInto(
        store,
        [...wanted].filter((sha256) => !missing.has(sha256)),
        signal,
      )
    }
    const batch = new ObjectBatch(store)
    await this.#inJournal(missing, (object) => batch.add(object), signal)
    await batch.flush()
    return [...missing]
  }

  async missing(shas: Iterable<string>, signal?: AbortSignal): Promise<readonly string[]> {
    const missing = new Set(await this.objects.verify(shas, signal))
    await this.#inJournal(missing, () => Promise.resolve(), signal)
    return [...missing]
  }

  async #object(sha256: string): Promise<Uint8Array | null> {
    try {
      return await this.objects.get(sha256)
    } catch (error) {
      if (error instanceof DamagedObjectError) return null
      throw error
    }
  }

  async #bytes(sha256: string): Promise<Uint8Array> {
    const object = await this.#object(sha256)
    if (object) return object
    const found: Uint8Array[] = []
    await this.#inJournal(new Set([sha256]), ({ bytes }) => {
      found.push(bytes)
      return Promise.resolve()
    })
    if (!found[0]) throw new DamagedObjectError(sha256, 'missing')
    return found[0]
  }

  /** Looks for `wanted` in all frames that are kept, and takes what was found out of it. */
  async #inJournal(
    wanted: Set<string>,
    found: (object: StoredObject) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    for (const from of await this.#points()) {
      if (wanted.size === 0) return
      await scanJournal(journalFolder(this.#folder), from, async ({ texts, originals }, frame) => {
        signal?.throwIfAborted()
        if (!texts.some(([, hash]) => wanted.has(hash)) && !originals.some((sha256) => wanted.has(sha256))) return
        for (const object of payloadOf(frame())) {
          if (!wanted.has(object.sha256)) continue
          await found(object)
          wanted.delete(object.sha256)
        }
      })
    }
  }

  /** Frames are kept since the second newest snapshot at least; the newest first, since what is new is likely. */
  async #points(): Promise<readonly JournalPoint[]> {
    const points = new Map<number, JournalPoint>()
    for (const { path } of await listSnapshots(this.#folder)) {
      const header = await headerOf(path)
      if (header) points.set(header.point.sequence, header.point)
      if (points.size === 3) break
    }
    return [...points.values()]
  }
}

type RowOf = (bytes: Uint8Array) => PayloadRow

/** What becomes of the bytes with a hash: two texts can have the same content. */
function rowsByHash({ texts, originals }: PayloadIndex): ReadonlyMap<string, readonly RowOf[]> {
  const rows = new Map<string, RowOf[]>()
  const add = (hash: string, row: RowOf): void => void (rows.get(hash)?.push(row) ?? rows.set(hash, [row]))
  for (const [id, hash] of texts) add(hash, (bytes) => ({ table: 'texts', row: { id, text: textOfContent(bytes) } }))
  for (const sha256 of originals) add(sha256, (bytes) => ({ table: 'originals', row: { sha256, bytes } }))
  return rows
}

/** Texts and originals of a frame as they are kept. */
export function* payloadOf(frame: Frame): Generator<StoredObject, void, void> {
  const payload = 'transaction' in frame ? frame.transaction.payload : undefined
  for (const { text } of payload?.texts ?? []) {
    const bytes = contentOfText(text)
    yield { sha256: hexOfSha256(bytes), bytes }
  }
  yield* payload?.originals ?? []
}

/** Of which a text or an original could be found nowhere. */
export const missingObject = (sha256: string): Finding => ({
  what: 'object',
  file: sha256,
  detail: 'A text or an original is missing or damaged, and no other copy of it is in the files.',
  lost: null,
})
