import type { AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Span } from '../../../shared/model/primitives.ts'

/** Depth 0 draws nearest to the words; deeper than the last is drawn with the last. */
export const DEPTHS = 3

export interface Layered extends Span {
  readonly id: string
  readonly kind: AnnotationKind
}

/** Views and statements underline in the same lanes, and must not cover each other; figures hug the words above them. */
const LANES: readonly ReadonlySet<AnnotationKind>[] = [
  new Set(['expert_view', 'official_statement']),
  new Set(['figure']),
]

/** The kinds that share lanes with `kind`. */
export const lanesOf = (kind: AnnotationKind): ReadonlySet<AnnotationKind> =>
  LANES.find((kinds) => kinds.has(kind)) ?? new Set([kind])

/**
 * The depth at which each annotation is drawn: the lowest that no earlier overlapping annotation in
 * the same lanes takes. Ranges in one CSS Highlight never stack either, so overlaps of one kind need
 * highlights of their own.
 *
 * Sweeps in reading order, longer ones first, so that a passage inside another lies deeper.
 */
export function layersOf(annotations: readonly Layered[]): Map<string, number> {
  const depths = new Map<string, number>()
  for (const kinds of LANES) {
    const group = annotations.filter(({ kind }) => kinds.has(kind))
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
