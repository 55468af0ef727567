import { describe } from '../anchoring/describe.ts'
import type { Environment } from '../environment.ts'
import { type Annotation, type AnnotationKind, MOTIVATION } from '../model/annotation.ts'
import type { Figure } from '../model/figure.ts'
import type { Span } from '../model/primitives.ts'
import type { Change, Transaction } from '../model/transaction.ts'
import { changed, created, removed, transactionOf } from './transaction-of.ts'

/** The fields of an annotation that the analyst fills in. */
export type AnnotationFields = Pick<
  Annotation,
  'kind' | 'speakerId' | 'questionId' | 'stance' | 'date' | 'figure' | 'note' | 'tags'
>

export const EMPTY_FIGURE: Figure = {
  value: null,
  valueTo: null,
  unit: null,
  scale: 1,
  approximator: null,
  measure: null,
  quantityKind: null,
  asOf: null,
}

export interface Passage {
  /** Of the annotation, when it was given already. */
  readonly id?: string
  readonly dossierId: string
  readonly sourceId: string
  /** The canonical text of the source. */
  readonly text: string
  /** Already snapped to whole words. */
  readonly span: Span
  readonly kind: AnnotationKind
}

/** A new annotation as a value; the caller puts it into a transaction. */
export function newAnnotation(
  environment: Environment,
  passage: Passage,
  fields: Partial<Omit<AnnotationFields, 'kind'>> = {},
): Annotation {
  const at = environment.now()
  return {
    id: passage.id ?? environment.newId(),
    dossierId: passage.dossierId,
    kind: passage.kind,
    target: { source: passage.sourceId, selector: describe(passage.text, passage.span) },
    motivation: MOTIVATION,
    speakerId: null,
    questionId: null,
    stance: null,
    date: null,
    note: '',
    tags: [],
    createdAt: at,
    modifiedAt: at,
    ...fields,
    figure: passage.kind === 'figure' ? (fields.figure ?? EMPTY_FIGURE) : null,
  }
}

/**
 * Adds an annotation.
 * @param alongside changes that belong to it, such as the person who is named for the first time.
 */
export const createAnnotation = (
  environment: Environment,
  annotation: Annotation,
  alongside: readonly Change[] = [],
): Transaction => transactionOf(environment, 'annotation.create', [...alongside, created('annotations', annotation)])

/** Changes fields. Becoming a figure brings empty figure fields; ceasing to be one drops them. */
export const editAnnotation = (
  environment: Environment,
  before: Annotation,
  patch: Partial<AnnotationFields>,
  alongside: readonly Change[] = [],
): Transaction =>
  transactionOf(environment, 'annotation.edit', [
    ...alongside,
    changed('annotations', before, withFields(before, patch, environment.now())),
  ])

/** The annotation with other fields, modified `at`; see `editAnnotation`. */
export function withFields(before: Annotation, patch: Partial<AnnotationFields>, at: string): Annotation {
  const merged = { ...before, ...patch, modifiedAt: at }
  const figure = merged.kind === 'figure' ? (merged.figure ?? EMPTY_FIGURE) : null
  // A stance is one of its question's scale: another question asks for another stance.
  const stance =
    patch.questionId !== undefined && patch.questionId !== before.questionId ? (patch.stance ?? null) : merged.stance
  return { ...merged, figure, stance }
}

/** Moves the edges: the annotation then quotes `text.slice(span.start, span.end)`. */
export function moveEdges(environment: Environment, before: Annotation, text: string, span: Span): Transaction {
  const target = { ...before.target, selector: describe(text, span) }
  return transactionOf(environment, 'annotation.move-edge', [
    changed('annotations', before, { ...before, target, modifiedAt: environment.now() }),
  ])
}

export const deleteAnnotations = (environment: Environment, annotations: readonly Annotation[]): Transaction =>
  transactionOf(
    environment,
    'annotation.delete',
    annotations.map((annotation) => removed('annotations', annotation)),
  )
