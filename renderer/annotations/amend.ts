import { type AnnotationFields, editAnnotation } from '../../shared/edits/annotation.ts'
import { findPerson, newPerson } from '../../shared/edits/people.ts'
import { findQuestion, newQuestion } from '../../shared/edits/questions.ts'
import { created } from '../../shared/edits/transaction-of.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Result } from '../../shared/result.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readAnnotation } from '../storage/contents.ts'
import { rememberBasis } from './speaker-basis.ts'
import { STANDING_OF_KIND } from './standing.ts'

/** Changes fields of an annotation, building on what is on disk and not on what is shown. */
export function amend(annotationId: string, patch: Partial<AnnotationFields>): Promise<Result<void>> {
  return commit(async () => {
    const now = await readAnnotation(annotationId)
    return now && differs(now, patch) ? editAnnotation(environment, now, patch) : null
  })
}

const differs = (now: Annotation, patch: Partial<AnnotationFields>): boolean =>
  Object.entries(patch).some(([key, value]) => JSON.stringify(now[key as keyof Annotation]) !== JSON.stringify(value))

/** Sets the speaker by name: somebody known under it, or somebody new. An empty name clears it. */
export function amendSpeaker(annotation: Annotation, name: string, people: readonly Person[]): Promise<Result<void>> {
  const wanted = name.trim()
  rememberBasis(annotation.id, null)
  if (wanted === '') return amend(annotation.id, { speakerId: null })
  const known = findPerson(people, wanted)
  if (known) return amend(annotation.id, { speakerId: known.id })
  const person = newPerson(environment, annotation.dossierId, {
    name: wanted,
    standing: STANDING_OF_KIND[annotation.kind],
  })
  return commit(async () => {
    const now = await readAnnotation(annotation.id)
    return now ? editAnnotation(environment, now, { speakerId: person.id }, [created('people', person)]) : null
  })
}

/** Sets the question by wording: one that is asked already, or a new one. An empty wording clears it. */
export function amendQuestion(
  annotation: Annotation,
  wording: string,
  questions: readonly Question[],
): Promise<Result<void>> {
  const wanted = wording.trim()
  if (wanted === '') return amend(annotation.id, { questionId: null, stance: null })
  const known = findQuestion(questions, wanted)
  if (known) return amend(annotation.id, { questionId: known.id })
  const question = newQuestion(environment, annotation.dossierId, wanted)
  return commit(async () => {
    const now = await readAnnotation(annotation.id)
    return now ? editAnnotation(environment, now, { questionId: question.id }, [created('questions', question)]) : null
  })
}
