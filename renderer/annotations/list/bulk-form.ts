import type { BulkPatch } from '../../../shared/edits/annotation-bulk.ts'
import { findPerson, newPerson } from '../../../shared/edits/people.ts'
import { findQuestion, newQuestion } from '../../../shared/edits/questions.ts'
import { created } from '../../../shared/edits/transaction-of.ts'
import type { Environment } from '../../../shared/environment.ts'
import type { Annotation, AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'
import type { Change } from '../../../shared/model/transaction.ts'
import { STANDING_OF_KIND } from '../standing.ts'
import { WITHOUT } from './filter.ts'

/** A person or question as it was chosen: one there is, `WITHOUT`, or one to be made (id null). */
export interface Named {
  readonly id: string | null
  readonly text: string
}

/** What is filled in for many annotations; null: they stay as they are. */
export interface BulkForm {
  readonly kind: AnnotationKind | null
  readonly speaker: Named | null
  readonly question: Named | null
  /** Id of a stance, or `WITHOUT`. */
  readonly stance: string | null
  /** As typed, divided by commas. */
  readonly addTags: string
  readonly removeTag: string | null
}

export const UNCHANGED: BulkForm = {
  kind: null,
  speaker: null,
  question: null,
  stance: null,
  addTags: '',
  removeTag: null,
}

/** Names what is only looked at, before anything is made. */
export const PREVIEW: Environment = { newId: () => 'new', now: () => '' }

export interface BulkContext {
  readonly dossierId: string
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
}

export interface BulkStep {
  readonly patch: BulkPatch
  readonly alongside: readonly Change[]
  /** Those of the dossier, and the one that is made. */
  readonly questions: readonly Question[]
}

/** What the form does, with the person and the question that it names for the first time. */
export function stepOf(environment: Environment, form: BulkForm, context: BulkContext): BulkStep {
  const { dossierId, annotations, people, questions } = context
  const kind = form.kind ?? annotations[0]?.kind ?? 'expert_view'
  const person = isNew(form.speaker)
    ? (findPerson(people, form.speaker.text) ??
      newPerson(environment, dossierId, { name: form.speaker.text, standing: STANDING_OF_KIND[kind] }))
    : null
  const question = isNew(form.question)
    ? (findQuestion(questions, form.question.text) ?? newQuestion(environment, dossierId, form.question.text))
    : null
  const isPersonMade = person !== null && !people.includes(person)
  const isQuestionMade = question !== null && !questions.includes(question)
  const tags = tagsIn(form.addTags)
  return {
    patch: {
      ...(form.kind && { kind: form.kind }),
      ...(form.speaker && { speakerId: person?.id ?? (form.speaker.id || null) }),
      ...(form.question && { questionId: question?.id ?? (form.question.id || null) }),
      ...(form.stance !== null && { stance: form.stance === WITHOUT ? null : form.stance }),
      ...(tags.length > 0 && { addTags: tags }),
      ...(form.removeTag !== null && { removeTags: [form.removeTag] }),
    },
    alongside: [
      ...(isPersonMade ? [created('people', person)] : []),
      ...(isQuestionMade ? [created('questions', question)] : []),
    ],
    questions: isQuestionMade ? [...questions, question] : questions,
  }
}

const isNew = (named: Named | null): named is Named => named !== null && named.id === null

const tagsIn = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
