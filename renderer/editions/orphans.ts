import type { Annotation } from '../../shared/model/annotation.ts'

export interface Orphans {
  /** Still to be given a place in the new edition, or kept. */
  readonly toPlace: readonly Annotation[]
  /** Kept with the old edition as quotations. */
  readonly kept: readonly Annotation[]
}

/** What is left in the old edition, in its reading order. Nothing is stored about it but where annotations stand. */
export function orphansOf(ofOldEdition: readonly Annotation[]): Orphans {
  return {
    toPlace: ofOldEdition.filter(({ quotationOnly }) => !quotationOnly),
    kept: ofOldEdition.filter(({ quotationOnly }) => quotationOnly),
  }
}

/** Which one has the cursor when `id` left the list: the one that took its place, else the last. */
export function stillThere(
  before: readonly Annotation[],
  now: readonly Annotation[],
  id: string | null,
): string | null {
  if (id === null || now.some((annotation) => annotation.id === id)) return id
  const ids = new Set(now.map((annotation) => annotation.id))
  const from = before.findIndex((annotation) => annotation.id === id)
  const next = before.slice(from + 1).find((annotation) => ids.has(annotation.id))
  return (next ?? now.at(-1))?.id ?? null
}
