import { type Annotation, type AnnotationKind, exactOf } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import { fold } from '../ui/fold.ts'

/** What the list shows; null means everything. */
export interface AnnotationFilter {
  readonly kind: AnnotationKind | null
  readonly speakerId: string | null
  /** Words that must all occur in the quote, the speaker, the question, the tags or the note. */
  readonly words: string
}

export const EVERYTHING: AnnotationFilter = { kind: null, speakerId: null, words: '' }

export const isFiltering = (filter: AnnotationFilter): boolean =>
  filter.kind !== null || filter.speakerId !== null || filter.words.trim() !== ''

export interface Names {
  readonly people: ReadonlyMap<string, Person>
  readonly questions: ReadonlyMap<string, Question>
}

export function filterAnnotations(
  annotations: readonly Annotation[],
  filter: AnnotationFilter,
  names: Names,
): readonly Annotation[] {
  if (!isFiltering(filter)) return annotations
  const words = fold(filter.words).split(/\s+/).filter(Boolean)
  return annotations.filter(
    (annotation) =>
      (filter.kind === null || annotation.kind === filter.kind) &&
      (filter.speakerId === null || annotation.speakerId === filter.speakerId) &&
      (words.length === 0 || holdsAll(searchable(annotation, names), words)),
  )
}

const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))

function searchable(annotation: Annotation, { people, questions }: Names): string {
  const person = annotation.speakerId ? people.get(annotation.speakerId) : undefined
  const question = annotation.questionId ? questions.get(annotation.questionId) : undefined
  const parts = [
    exactOf(annotation),
    person?.name,
    ...(person?.aliases ?? []),
    person?.affiliation,
    question?.wording,
    ...annotation.tags,
    annotation.note,
    annotation.figure?.measure,
  ]
  return fold(parts.filter(Boolean).join('\n'))
}
