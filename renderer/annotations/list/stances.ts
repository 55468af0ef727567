import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Question, Stance } from '../../../shared/model/question.ts'

/**
 * The stances that at least one of the annotations could take: those of the questions they answer, or of the one
 * they are about to answer. Each once, in the order of the scales; the label is that of the first scale.
 */
export function stancesFor(
  annotations: readonly Annotation[],
  questions: ReadonlyMap<string, Question>,
  wanted: Question | null,
): readonly Stance[] {
  if (wanted) return wanted.scale
  const stances = new Map<string, Stance>()
  for (const questionId of new Set(annotations.map((annotation) => annotation.questionId)))
    for (const stance of (questionId === null ? undefined : questions.get(questionId)?.scale) ?? [])
      if (!stances.has(stance.id)) stances.set(stance.id, stance)
  return [...stances.values()]
}
