import { createAnnotation, newAnnotation } from '../../shared/edits/annotation.ts'
import type { AnnotationKind } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { snapToWords } from '../../shared/text/snap-to-words.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readPeople } from '../storage/contents.ts'
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
  const passage = { dossierId: source.dossierId, sourceId: source.id, text, span, kind }
  const prepare = (people: TaggingContext['people']) => {
    const { fields, alongside, basis } = prefill(environment, { ...context, people }, span, kind)
    return { annotation: newAnnotation(environment, passage, fields), alongside, basis }
  }
  let prepared = prepare(context.people)
  const committed = await commit(async () => {
    if (prepared.alongside.length > 0) {
      // Somebody new: the gesture before may have named them, and the view not been told yet.
      const people = await readPeople(source.dossierId)
      if (people.length !== context.people.length) prepared = prepare(people)
    }
    return createAnnotation(environment, prepared.annotation, prepared.alongside)
  })
  if (!committed.ok) return committed
  rememberBasis(prepared.annotation.id, prepared.basis)
  return ok({ annotationId: prepared.annotation.id })
}
