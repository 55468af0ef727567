import type { Resolution } from '../../shared/anchoring/resolution.ts'
import type { Annotation } from '../../shared/model/annotation.ts'

/** Sources whose answers are remembered; texts never change, so an answer holds for ever. */
const MOST_SOURCES = 4

const known = new Map<string, Map<string, Resolution>>()

/** What an annotation looks for, as a key: another target is another question. */
const questionOf = ({ target }: Annotation): string => JSON.stringify(target)

/** Where an annotation of another edition stands in the text of `sourceId`, if that was asked before. */
export const knownResolution = (sourceId: string, annotation: Annotation): Resolution | undefined =>
  known.get(sourceId)?.get(questionOf(annotation))

/** Keeps answers, so that what was just brought over needs not be looked for again. */
export function rememberResolutions(
  sourceId: string,
  annotations: readonly Annotation[],
  resolutions: readonly Resolution[],
): void {
  const answers = known.get(sourceId) ?? new Map<string, Resolution>()
  known.delete(sourceId)
  known.set(sourceId, answers)
  for (const [index, annotation] of annotations.entries()) {
    const resolution = resolutions[index]
    if (resolution) answers.set(questionOf(annotation), resolution)
  }
  for (const oldest of known.keys()) {
    if (known.size <= MOST_SOURCES) break
    known.delete(oldest)
  }
}
