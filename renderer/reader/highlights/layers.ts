import { ANNOTATION_KINDS, type AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Span } from '../../../shared/model/primitives.ts'

/** Depth 0 draws nearest to the words; deeper than the last is drawn with the last. */
export const DEPTHS = 3

export interface Layered extends Span {
  readonly id: string
  readonly kind: AnnotationKind
}

/**
 * The depth at which each annotation is drawn: the lowest that no earlier overlapping annotation of
 * the same kind takes. Ranges in one CSS Highlight never stack, so overlaps of one kind need
 * highlights of their own; different kinds have their own anyway.
 *
 * Sweeps in reading order, longer ones first, so that a passage inside another lies deeper.
 */
export function layersOf(annotations: readonly Layered[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const kind of ANNOTATION_KINDS) {
    const group = annotations.filter((annotation) => annotation.kind === kind)
    const ends: number[] = Array.from({ length: DEPTHS }, () => -1)
    const ordered = group.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
    for (const { id, start, end } of ordered) {
      const free = ends.findIndex((taken) => taken <= start)
      const depth = free === -1 ? DEPTHS - 1 : free
      ends[depth] = Math.max(ends[depth] ?? -1, end)
      depths.set(id, depth)
    }
  }
  return depths
}
