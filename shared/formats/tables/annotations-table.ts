import { roleAt } from '../../analysis/people/role-at.ts'
import { checkAnnotations } from '../../briefs/annotated-brief/checked-quotes.ts'
import { messages } from '../../messages/messages.ts'
import { type Annotation, exactOf, spanOf } from '../../model/annotation.ts'
import { type ColumnId, tableOf } from './columns.ts'
import { sourceName, type TableInput } from './table-input.ts'
import type { Cell, Table } from './table.ts'

const COLUMNS = [
  'source',
  'kind',
  'start',
  'end',
  'exact',
  'speaker',
  'role',
  'affiliation',
  'question',
  'stance',
  'date',
  'dateFromSource',
  'value',
  'valueTo',
  'unit',
  'approximator',
  'measure',
  'quantityKind',
  'asOf',
  'note',
  'tags',
  'check',
  'sourceTitle',
  'created',
  'modified',
  'id',
] as const satisfies readonly ColumnId[]

/** Every annotation with every field; names as in PASSAGE of the command line. */
export function annotationsTable(input: TableInput): Table {
  const status = new Map(checkAnnotations(input.contents).map((checked) => [checked.annotation.id, checked.status]))
  return tableOf(
    'annotations',
    COLUMNS,
    input.annotations.map((annotation) => ({
      ...whereOf(annotation, input),
      ...whoOf(annotation, input),
      ...figureOf(annotation),
      kind: annotation.kind,
      note: annotation.note === '' ? null : annotation.note,
      tags: annotation.tags.length === 0 ? null : annotation.tags.join(messages.exports.tables.between),
      check: status.get(annotation.id) ?? null,
      created: annotation.createdAt,
      modified: annotation.modifiedAt,
      id: annotation.id,
    })),
  )
}

/** Where a passage stands and what it says. */
export function whereOf(annotation: Annotation, { sourceById }: TableInput) {
  const source = sourceById.get(annotation.target.source)
  return {
    source: sourceName(source),
    sourceTitle: source?.title ?? null,
    start: spanOf(annotation).start,
    end: spanOf(annotation).end,
    exact: exactOf(annotation),
  }
}

function whoOf(annotation: Annotation, { personById, questionById, dateOf, scaleOf }: TableInput) {
  const date = dateOf(annotation)
  const person = annotation.speakerId === null ? undefined : personById.get(annotation.speakerId)
  const role = person ? roleAt(person, date?.value ?? null) : null
  const scale = annotation.questionId === null ? [] : scaleOf(annotation.questionId)
  return {
    speaker: person?.name ?? null,
    role: role?.role ?? null,
    affiliation: role?.affiliation ?? null,
    question: annotation.questionId === null ? null : (questionById.get(annotation.questionId)?.wording ?? null),
    stance: scale.find(({ id }) => id === annotation.stance)?.label ?? annotation.stance,
    date: date?.value ?? null,
    dateFromSource: date === null ? null : date.of === 'source',
  }
}

/** The fields of a figure; all empty on other kinds. */
export function figureOf({
  figure,
}: Annotation): Readonly<
  Record<'value' | 'valueTo' | 'unit' | 'approximator' | 'measure' | 'quantityKind' | 'asOf', Cell>
> {
  return {
    value: figure?.value ?? null,
    valueTo: figure?.valueTo ?? null,
    unit: figure?.unit ?? null,
    approximator: figure?.approximator ?? null,
    measure: figure?.measure ?? null,
    quantityKind: figure?.quantityKind ?? null,
    asOf: figure?.asOf ?? null,
  }
}
