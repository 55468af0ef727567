/** Runs works one after the other, in the order in which they were asked for. */
export class Turn {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** Settles as `work` does; what failed before does not concern those that come after. */
  take<Value>(work: () => Promise<Value>): Promise<Value> {
    // Nothing is waited for when nothing is under way: every turn of the event loop is felt in a commit.
    const mine = this.#waiting === 0 ? work() : this.#last.then(work)
    this.#waiting += 1
    const ended = (): void => {
      this.#waiting -= 1
    }
    this.#last = mine.then(ended, ended)
    return mine
  }

  /** Settles when nothing that has been asked for so far is under way any more. */
  async settled(): Promise<void> {
    await this.#last
  }
}
