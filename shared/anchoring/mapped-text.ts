/** A text made from another, with where in the other each of its code units came from. */
export interface MappedText {
  readonly text: string
  /** For each code unit of `text`: where the character it came from starts in the original. */
  readonly starts: Uint32Array
  /** And where that character ends, end-exclusive. */
  readonly ends: Uint32Array
}

/** At most some 10,000 units; without a copy as a list, which `...` makes. */
export const unitsToText = (units: Uint16Array): string => Reflect.apply(String.fromCharCode, null, units)

/** Collects code units with the characters they came from; grows because composition may lengthen a text. */
export class MappedTextBuilder {
  length = 0
  private units: Uint16Array
  private starts: Uint32Array
  private ends: Uint32Array

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity)
    this.starts = new Uint32Array(capacity)
    this.ends = new Uint32Array(capacity)
  }

  push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow()
    this.units[this.length] = unit
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.length += 1
  }

  /** A stretch of the original as it is, each unit a character. */
  pushRun(text: string, from: number, to: number): void {
    while (this.length + to - from > this.units.length) this.grow()
    const { units, starts, ends, length } = this
    for (let at = from; at < to; at += 1) {
      const into = length + at - from
      units[into] = text.charCodeAt(at)
      starts[into] = at
      ends[into] = at + 1
    }
    this.length += to - from
  }

  last(): number {
    return this.units[this.length - 1] ?? 0
  }

  /** Lets the last unit stand for what follows it, too. */
  extendLast(end: number): void {
    this.ends[this.length - 1] = end
  }

  finish(): MappedText {
    const pieces: string[] = []
    for (let at = 0; at < this.length; at += 8_192) {
      pieces.push(unitsToText(this.units.subarray(at, Math.min(this.length, at + 8_192))))
    }
    return {
      text: pieces.join(''),
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    }
  }

  private grow(): void {
    const capacity = this.units.length * 2 + 16
    const copy = <List extends Uint16Array | Uint32Array>(from: List, to: List): List => {
      to.set(from)
      return to
    }
    this.units = copy(this.units, new Uint16Array(capacity))
    this.starts = copy(this.starts, new Uint32Array(capacity))
    this.ends = copy(this.ends, new Uint32Array(capacity))
  }
}
