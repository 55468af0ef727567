/** Calls back after so many milliseconds; the answer takes that back. */
export type After = (milliseconds: number, callback: () => void) => () => void

/** Below what storage takes at once; what is in memory meanwhile is at most twice this, and one item more. */
const MOST_ITEMS = 16
const MOST_BYTES = 8 * 1024 * 1024
/** ms that the first of a batch waits for others: below what anybody would notice of a source that arrives. */
const WAIT = 250

/**
 * Hands over together what comes one by one: to write sixteen sources takes little longer than to write one. While a
 * batch is being taken the next one is collected, and when that is full as well `add` makes the caller wait.
 */
export class Batches<Item> {
  readonly #take: (items: readonly Item[]) => Promise<void>
  readonly #after: After
  #items: Item[] = []
  #bytes = 0
  /** Null: nobody has asked for what is collected. */
  #leaving: Promise<readonly Item[]> | null = null
  #taken: Promise<void> = Promise.resolve()
  #stopWaiting: (() => void) | null = null

  /** @param take never rejects */
  constructor(take: (items: readonly Item[]) => Promise<void>, after: After) {
    this.#take = take
    this.#after = after
  }

  /** Resolves when the next one may come. */
  async add(item: Item, bytes: number): Promise<void> {
    this.#items.push(item)
    this.#bytes += bytes
    if (this.#items.length >= MOST_ITEMS || this.#bytes >= MOST_BYTES) await this.#handOver()
    else this.#stopWaiting ??= this.#after(WAIT, () => void this.#handOver())
  }

  /** Hands over what is left; resolves when all has been taken. */
  async finish(): Promise<void> {
    await this.#handOver()
    await this.#taken
  }

  /** As soon as what was handed over before has been taken; resolves when this is on its way. */
  async #handOver(): Promise<void> {
    this.#stopWaiting?.()
    this.#stopWaiting = null
    if (!this.#leaving) {
      this.#leaving = this.#taken.then(() => this.#collected())
      this.#taken = this.#leaving.then((items) => (items.length > 0 ? this.#take(items) : undefined))
    }
    await this.#leaving
  }

  #collected(): readonly Item[] {
    const items = this.#items
    this.#items = []
    this.#bytes = 0
    this.#leaving = null
    return items
  }
}
