import type { ObjectStore, StoredObject } from './objects.ts'

const COUNT = 64
const BYTES = 8 * 1_048_576

/** Collects objects that come one by one, so that they are flushed to the disk together. */
export class ObjectBatch {
  #waiting: StoredObject[] = []
  #bytes = 0

  constructor(private readonly store: ObjectStore) {}

  async add(object: StoredObject): Promise<void> {
    this.#waiting.push(object)
    this.#bytes += object.bytes.byteLength
    if (this.#waiting.length >= COUNT || this.#bytes >= BYTES) await this.flush()
  }

  /** To be called at the end as well: what was added is on disk only after it. */
  async flush(): Promise<void> {
    const objects = this.#waiting
    this.#waiting = []
    this.#bytes = 0
    // The same content may have come twice, and two writers of one file would be in each other's way.
    await this.store.putAll(new Map(objects.map((object) => [object.sha256, object])).values())
  }
}
