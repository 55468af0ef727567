import type { Annotation, AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'
import { fold } from '../../ui/fold.ts'
import { foldedAnnotation, foldedPerson, foldedQuestion } from './folded.ts'

/** Asks for those that have none. */
export const WITHOUT = ''

/** What the list shows; null: not filtered by that. */
export interface AnnotationFilter {
  readonly kind: AnnotationKind | null
  /** A person's id, or `WITHOUT`. */
  readonly speakerId: string | null
  /** A question's id, or `WITHOUT`. */
  readonly questionId: string | null
  /** A tag, or `WITHOUT`. */
  readonly tag: string | null
  /** Words that must all occur in the quote, the speaker, the question, the tags or the note. */
  readonly words: string
}

export const EVERYTHING: AnnotationFilter = { kind: null, speakerId: null, questionId: null, tag: null, words: '' }

/** Those that have a choice of their own: all but the kind and the words. */
export const CHOICES = ['speakerId', 'questionId', 'tag'] as const
export type Choice = (typeof CHOICES)[number]

export const isFiltering = (filter: AnnotationFilter): boolean =>
  filter.kind !== null || filter.words.trim() !== '' || CHOICES.some((choice) => filter[choice] !== null)

export interface Names {
  readonly people: ReadonlyMap<string, Person>
  readonly questions: ReadonlyMap<string, Question>
}

/** The same array when nothing is asked. */
export function filterAnnotations(
  annotations: readonly Annotation[],
  filter: AnnotationFilter,
  names: Names,
): readonly Annotation[] {
  if (!isFiltering(filter)) return annotations
  const words = fold(filter.words).split(/\s+/).filter(Boolean)
  const { kind } = filter
  return annotations.filter(
    (annotation) =>
      (kind === null || annotation.kind === kind) &&
      isWanted(filter.speakerId, annotation.speakerId) &&
      isWanted(filter.questionId, annotation.questionId) &&
      isTagWanted(filter.tag, annotation.tags) &&
      (words.length === 0 || holdsAll(annotation, words, names)),
  )
}

const isWanted = (wanted: string | null, has: string | null): boolean => wanted === null || wanted === (has ?? WITHOUT)

const isTagWanted = (wanted: string | null, tags: readonly string[]): boolean =>
  wanted === null || (wanted === WITHOUT ? tags.length === 0 : tags.includes(wanted))

function holdsAll(annotation: Annotation, words: readonly string[], { people, questions }: Names): boolean {
  const own = foldedAnnotation(annotation)
  const person = annotation.speakerId === null ? undefined : people.get(annotation.speakerId)
  const question = annotation.questionId === null ? undefined : questions.get(annotation.questionId)
  return words.every(
    (word) =>
      own.includes(word) ||
      (person !== undefined && foldedPerson(person).includes(word)) ||
      (question !== undefined && foldedQuestion(question).includes(word)),
  )
}
