import { type Annotation, type AnnotationKind, spanOf } from '../../../shared/model/annotation.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import { blockAt, blocksIn } from '../article/sections.ts'

/** The part of an annotation that lies in one block. */
export interface Piece extends Span {
  readonly id: string
  readonly kind: AnnotationKind
  /** Length of the whole annotation: the shorter, the further inside. */
  readonly length: number
}

/** By block index; only blocks that hold a piece are in it. */
export type Buckets = ReadonlyMap<number, readonly Piece[]>

/** Cuts annotations at the edges of blocks, so that drawing and finding touch one block at a time. */
export function bucketsOf(annotations: readonly Annotation[], blocks: readonly Span[]): Buckets {
  const buckets = new Map<number, Piece[]>()
  for (const annotation of annotations) {
    const span = spanOf(annotation)
    const { from, to } = blocksIn(blocks, span)
    for (let index = from; index < to; index++) {
      const block = blocks[index]
      if (!block) continue
      const start = Math.max(span.start, block.start)
      const end = Math.min(span.end, block.end)
      if (start >= end) continue
      const piece = { id: annotation.id, kind: annotation.kind, start, end, length: span.end - span.start }
      const own = buckets.get(index)
      if (own) own.push(piece)
      else buckets.set(index, [piece])
    }
  }
  return buckets
}

const innermostFirst = (a: Piece, b: Piece): number =>
  a.length - b.length || b.start - a.start || (a.id < b.id ? -1 : 1)

/** Ids of the annotations over the character at `offset`, innermost first. */
export function annotationsAt(buckets: Buckets, blocks: readonly Span[], offset: number): readonly string[] {
  const pieces = buckets.get(blockAt(blocks, offset)) ?? []
  return pieces
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort(innermostFirst)
    .map(({ id }) => id)
}

/** Clicking again goes from the innermost outwards and round. Null when nothing was hit. */
export function nextInCycle(hits: readonly string[], active: string | null): string | null {
  const at = active === null ? -1 : hits.indexOf(active)
  return hits[(at + 1) % Math.max(1, hits.length)] ?? null
}
