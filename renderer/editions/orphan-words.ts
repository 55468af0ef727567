import type { Resolution } from '../../shared/anchoring/resolution.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/primitives.ts'

const words = messages.editions

/**
 * Why an annotation has no place here, in words. Undefined: it is still being looked for.
 *
 * @param isRepeated whether the same is annotated here as well
 */
export function reasonText(
  { quotationOnly }: Annotation,
  resolution: Resolution | undefined,
  isRepeated: boolean,
): string {
  if (isRepeated) return words.repeated
  if (quotationOnly) return words.keptReason
  if (!resolution) return words.waiting
  return resolution.status === 'anchored' ? words.foundNow : words.reasons[resolution.reason]
}

/** Where it may stand, best first. One that was annotated after the others were brought over has its very place. */
export function guessesOf(resolution: Resolution | undefined): readonly Span[] {
  if (!resolution) return []
  if (resolution.status === 'orphaned') return resolution.candidates
  return [{ start: resolution.start, end: resolution.end }]
}
