import { type Annotation, spanOf } from '../../model/annotation.ts'
import type { Figure } from '../../model/figure.ts'

/**
 * Whether all that the analyst has said of one annotation is said of the other as well. What is not given says nothing;
 * note and tags are no part of what is counted.
 */
export const saysAllOf = (one: Annotation, other: Annotation): boolean =>
  one.kind === other.kind &&
  holds(one.speakerId, other.speakerId) &&
  holds(one.questionId, other.questionId) &&
  holds(one.stance, other.stance) &&
  holds(one.date, other.date) &&
  (other.figure === null || (one.figure !== null && figureSaysAllOf(one.figure, other.figure)))

const holds = <Value>(one: Value, other: Value): boolean => other === null || one === other

const FIELDS = [
  'value',
  'valueTo',
  'unit',
  'approximator',
  'measure',
  'quantityKind',
  'asOf',
] as const satisfies readonly (keyof Figure)[]

const figureSaysAllOf = (one: Figure, other: Figure): boolean =>
  FIELDS.every((field) => holds<unknown>(one[field], other[field])) &&
  (other.keptApartFrom ?? []).every((id) => one.keptApartFrom?.includes(id))

/** Whether both are the same stretch of the same text. */
export const isSamePlace = (one: Annotation, other: Annotation): boolean =>
  one.target.source === other.target.source &&
  spanOf(one).start === spanOf(other).start &&
  spanOf(one).end === spanOf(other).end
