import { createAnnotation, newAnnotation } from '../../shared/edits/annotation.ts'
import type { AnnotationKind } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { snapToWords } from '../../shared/text/snap-to-words.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { prefill, type TaggingContext } from './prefill.ts'
import { rememberBasis } from './speaker-basis.ts'

/**
 * The gesture: snaps the selection to whole words, fills in what can be known and commits.
 * Answers once the annotation is on disk.
 */
export async function tagPassage(
  context: TaggingContext,
  selection: Span,
  kind: AnnotationKind,
): Promise<Result<{ readonly annotationId: string }>> {
  const { source, text } = context
  const span = snapToWords(text, selection, source.language)
  if (!span) return fail('model/invalid', 'The selection holds no word')
  const { fields, alongside, basis } = prefill(environment, context, span, kind)
  const passage = { dossierId: source.dossierId, sourceId: source.id, text, span, kind }
  const annotation = newAnnotation(environment, passage, fields)
  const committed = await commit(createAnnotation(environment, annotation, alongside))
  if (!committed.ok) return committed
  rememberBasis(annotation.id, basis)
  return ok({ annotationId: annotation.id })
}
