import type { Annotation } from '../../shared/model/annotation.ts'

/** How many passages hold each stance of a question, by id of the stance, and how many answer it at all. */
export function heldStances(
  annotations: readonly Annotation[],
  questionId: string | null,
): { readonly held: ReadonlyMap<string, number>; readonly all: number } {
  const held = new Map<string, number>()
  let all = 0
  for (const annotation of annotations) {
    if (questionId === null || annotation.questionId !== questionId) continue
    all += 1
    const { stance } = annotation
    if (stance !== null) held.set(stance, (held.get(stance) ?? 0) + 1)
  }
  return { held, all }
}
