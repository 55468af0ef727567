import type { Annotation } from '../model/annotation.ts'
import type { Question, Stance } from '../model/question.ts'

/**
 * The scale of a question as its annotations use it: a stance that is not on the scale (after an
 * edit of the scale, or from a file) is added at the end under its own id, in alphabetical order,
 * so that no position is lost.
 */
export function scaleOf(question: Question, annotations: readonly Annotation[]): readonly Stance[] {
  const known = new Set(question.scale.map(({ id }) => id))
  const strange = new Set(annotations.flatMap(({ stance }) => (stance !== null && !known.has(stance) ? [stance] : [])))
  return [...question.scale, ...[...strange].sort().map((id) => ({ id, label: id }))]
}
