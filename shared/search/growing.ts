/** A list of whole numbers of 32 bits without holes, that grows by doubling. */
export class Growing {
  private held: Uint32Array
  private count = 0

  constructor(room = 1024) {
    this.held = new Uint32Array(room)
  }

  get length(): number {
    return this.count
  }

  /** The numbers, and room behind them: valid until the next `push`. */
  get values(): Uint32Array {
    return this.held
  }

  push(value: number): void {
    if (this.count === this.held.length) this.makeRoom(this.count + 1)
    this.held[this.count] = value
    this.count += 1
  }

  private makeRoom(atLeast: number): void {
    const larger = new Uint32Array(Math.max(atLeast, this.held.length * 2))
    larger.set(this.held.subarray(0, this.count))
    this.held = larger
  }
}
