import type { Span } from '../../../shared/model/primitives.ts'
import { type Buckets, cutAtBlocks, type Piece } from './buckets.ts'
import { type Layered, lanesOf, layersOf } from './layers.ts'

/**
 * Where annotations lie: by block, and how deep each is drawn. Kept up to date in place: a change costs what it
 * touches, however many there are.
 */
export class Placement implements Buckets {
  readonly blocks: readonly Span[]
  private readonly pieces = new Map<number, readonly Piece[]>()
  private readonly depths: Map<string, number>
  private readonly byId = new Map<string, Layered>()

  constructor(blocks: readonly Span[], all: readonly Layered[] = []) {
    this.blocks = blocks
    const pieces = new Map<number, Piece[]>()
    for (const each of all) {
      this.byId.set(each.id, each)
      for (const [index, piece] of cutAtBlocks(each, blocks)) {
        const own = pieces.get(index)
        if (own) own.push(piece)
        else pieces.set(index, [piece])
      }
    }
    this.pieces = pieces
    this.depths = layersOf(all)
  }

  /** What lies in a block; undefined when nothing does. */
  get(index: number): readonly Piece[] | undefined {
    return this.pieces.get(index)
  }

  depthOf(id: string): number {
    return this.depths.get(id) ?? 0
  }

  /** Indexes of the blocks in which an annotation lies. */
  blocksOf(id: string): readonly number[] {
    const found = this.byId.get(id)
    return found ? cutAtBlocks(found, this.blocks).map(([index]) => index) : []
  }

  /**
   * Takes some out and puts others in. Answers the blocks in which something is to be drawn otherwise: those of
   * the changed ones, and of what lies at another depth because of them.
   */
  change(gone: readonly Layered[], come: readonly Layered[]): ReadonlySet<number> {
    const touched = new Set<number>()
    for (const each of gone) this.takeOut(each, touched)
    for (const each of come) this.putIn(each, touched)
    for (const each of [...gone, ...come]) this.layAgain(each, touched)
    return touched
  }

  private takeOut(each: Layered, touched: Set<number>): void {
    this.depths.delete(each.id)
    this.byId.delete(each.id)
    for (const [index] of cutAtBlocks(each, this.blocks)) {
      const left = (this.pieces.get(index) ?? []).filter(({ id }) => id !== each.id)
      if (left.length > 0) this.pieces.set(index, left)
      else this.pieces.delete(index)
      touched.add(index)
    }
  }

  private putIn(each: Layered, touched: Set<number>): void {
    this.byId.set(each.id, each)
    for (const [index, piece] of cutAtBlocks(each, this.blocks)) {
      this.pieces.set(index, [...(this.pieces.get(index) ?? []), piece])
      touched.add(index)
    }
  }

  private layAgain(around: Layered, touched: Set<number>): void {
    const cluster = this.clusterOf(around)
    const depths = layersOf([...cluster.values()])
    for (const [id, each] of cluster) {
      const depth = depths.get(id) ?? 0
      if (this.depths.get(id) === depth) continue
      this.depths.set(id, depth)
      for (const [index] of cutAtBlocks(each, this.blocks)) touched.add(index)
    }
  }

  /** Everything in the same lanes that overlaps with a span, and with what overlaps with it, and so on, by id. */
  private clusterOf({ kind, start, end }: Layered): ReadonlyMap<string, Layered> {
    const lanes = lanesOf(kind)
    const found = new Map<string, Layered>()
    let reach = { start, end }
    for (;;) {
      const before = reach
      for (const [index] of cutAtBlocks({ id: '', kind, ...before }, this.blocks)) {
        for (const { id, kind: other, whole } of this.pieces.get(index) ?? []) {
          if (found.has(id) || !lanes.has(other) || whole.end <= reach.start || reach.end <= whole.start) continue
          found.set(id, { id, kind: other, ...whole })
          reach = { start: Math.min(reach.start, whole.start), end: Math.max(reach.end, whole.end) }
        }
      }
      if (reach.start === before.start && reach.end === before.end) return found
    }
  }
}
