import type { AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import { blockAt, blocksIn } from '../article/sections.ts'
import type { Layered } from './layers.ts'

/** The part of an annotation that lies in one block. */
export interface Piece extends Span {
  readonly id: string
  readonly kind: AnnotationKind
  /** All of the annotation. */
  readonly whole: Span
}

/** What lies in which block, by its index; undefined when nothing does. */
export interface Buckets {
  readonly get: (index: number) => readonly Piece[] | undefined
}

/** Cuts an annotation at the edges of blocks, so that drawing and finding touch one block at a time. */
export function cutAtBlocks(
  { id, kind, start, end }: Layered,
  blocks: readonly Span[],
): readonly (readonly [index: number, piece: Piece])[] {
  const whole = { start, end }
  const pieces: (readonly [number, Piece])[] = []
  const { from, to } = blocksIn(blocks, whole)
  for (let index = from; index < to; index++) {
    const block = blocks[index]
    if (!block) continue
    const piece = { id, kind, whole, start: Math.max(start, block.start), end: Math.min(end, block.end) }
    if (piece.start < piece.end) pieces.push([index, piece])
  }
  return pieces
}

const lengthOf = ({ whole }: Piece): number => whole.end - whole.start

/** The shorter, the further inside. */
const innermostFirst = (a: Piece, b: Piece): number =>
  lengthOf(a) - lengthOf(b) || b.start - a.start || (a.id < b.id ? -1 : 1)

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
