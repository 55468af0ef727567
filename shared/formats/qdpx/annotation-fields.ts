import { type Annotation, spanOf } from '../../model/annotation.ts'
import { type Field, writeFields, writeList } from './fields.ts'
import type { GuidOf } from './guid.ts'
import { FIELD, YES } from './vocabulary.ts'

/**
 * The description of a selection: what an annotation says that codes, cases and notes can't.
 * @param hasStanceCode whether its stance is among its codes
 */
export function annotationDescription(
  annotation: Annotation,
  text: string,
  hasStanceCode: boolean,
  guidOf: GuidOf,
): string {
  const { date, stance, figure, quotationOnly, ownVoice, target } = annotation
  const [, { exact, prefix, suffix }] = target.selector
  const { start, end } = spanOf(annotation)
  const differs = text.slice(start, end) !== exact
  const apart = (figure?.keptApartFrom ?? []).map((id) => guidOf('annotations', id))
  const fields: readonly Field[] = [
    [FIELD.quoted, differs ? exact : null],
    [FIELD.before, differs ? prefix : null],
    [FIELD.after, differs ? suffix : null],
    [FIELD.date, date],
    [FIELD.stance, hasStanceCode ? null : stance],
    [FIELD.value, numberOrNull(figure?.value)],
    [FIELD.valueTo, numberOrNull(figure?.valueTo)],
    [FIELD.unit, figure?.unit ?? null],
    [FIELD.scale, numberOrNull(figure?.scale)],
    [FIELD.approximator, figure?.approximator ?? null],
    [FIELD.measure, figure?.measure ?? null],
    [FIELD.quantityKind, figure?.quantityKind ?? null],
    [FIELD.asOf, figure?.asOf ?? null],
    [FIELD.keptApartFrom, apart.length === 0 ? null : writeList(apart)],
    [FIELD.quotationOnly, quotationOnly ? YES : null],
    [FIELD.ownVoice, ownVoice ? YES : null],
  ]
  return writeFields(fields)
}

const numberOrNull = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)
