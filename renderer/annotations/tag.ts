import { createAnnotation, newAnnotation } from '../../shared/edits/annotation.ts'
import type { AnnotationKind } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { ok, type Result } from '../../shared/result.ts'
import { snapToWords } from '../../shared/text/snap-to-words.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readPeople } from '../storage/contents.ts'
import { prefill, type TaggingContext } from './prefill.ts'
import { rememberBasis } from './speaker-basis.ts'

/** A passage that is to become an annotation of this id. */
export interface Tagged extends Span {
  readonly id: string
  readonly kind: AnnotationKind
}

/** The whole words of a selection, with a new id; null when it holds no word. */
export function passageOf({ text, source }: TaggingContext, selection: Span, kind: AnnotationKind): Tagged | null {
  const span = snapToWords(text, selection, source.language)
  return span && { id: environment.newId(), kind, start: span.start, end: span.end }
}

/** The gesture: fills in what can be known and commits. Answers once the annotation is on disk. */
export async function tagPassage(context: TaggingContext, { id, kind, ...span }: Tagged): Promise<Result<void>> {
  const { source, text } = context
  const passage = { id, dossierId: source.dossierId, sourceId: source.id, text, span, kind }
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
  rememberBasis(id, prepared.basis)
  return ok(undefined)
}
