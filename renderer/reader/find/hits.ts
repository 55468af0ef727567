import type { Span } from '../../../shared/model/primitives.ts'

/** More hits than these are not listed: nobody goes through them, and each takes room. */
export const HIT_LIMIT = 500_000

/** Places that were found, in order, without overlap. Starts and ends in turn: a hundred thousand objects would take ten times as much. */
export class Hits {
  static readonly none = new Hits(new Uint32Array())
  private readonly edges: Uint32Array

  constructor(edges: Uint32Array) {
    this.edges = edges
  }

  static of(spans: Iterable<Span>): Hits {
    return new Hits(Uint32Array.from([...spans].flatMap(({ start, end }) => [start, end])))
  }

  get count(): number {
    return this.edges.length / 2
  }

  at(index: number): Span | null {
    const start = this.edges[index * 2]
    const end = this.edges[index * 2 + 1]
    return start === undefined || end === undefined ? null : { start, end }
  }

  /** Index of the first hit that begins at or after `offset`; the count when there is none. */
  firstFrom(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.edges[middle * 2] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The hit to begin with at `offset`: the next one, else the first of all; -1 without hits. */
  nearest(offset: number): number {
    if (this.count === 0) return -1
    const index = this.firstFrom(offset)
    return index === this.count ? 0 : index
  }

  /** The hits that begin in `[from, to)`, with their indexes. */
  *within(from: number, to: number): Generator<readonly [index: number, hit: Span]> {
    for (let index = this.firstFrom(from); index < this.count; index++) {
      const hit = this.at(index)
      if (!hit || hit.start >= to) return
      yield [index, hit]
    }
  }
}
