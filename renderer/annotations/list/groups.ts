import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from '../../../shared/model/annotation.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { type Names, WITHOUT } from './filter.ts'

const words = messages.annotations

export const GROUPINGS = ['none', 'kind', 'person', 'question', 'tag'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface Group {
  /** Unlike that of any other group of any grouping. */
  readonly key: string
  readonly label: string
  readonly kind: AnnotationKind | null
  /** Never empty, in reading order. */
  readonly items: readonly Annotation[]
}

const byName = new Intl.Collator(undefined, { numeric: true })

/**
 * Puts annotations that are in reading order into groups, each in reading order: kinds in their fixed order,
 * everything else by name, those without one at the end. An annotation with several tags is in several groups.
 */
export function groupAnnotations(
  annotations: readonly Annotation[],
  grouping: Grouping,
  names: Names,
): readonly Group[] {
  if (annotations.length === 0) return []
  if (grouping === 'none') return [{ key: '', label: '', kind: null, items: annotations }]
  const found = new Map<string, Annotation[]>()
  const put = (value: string, annotation: Annotation): void => {
    const own = found.get(value)
    if (own) own.push(annotation)
    else found.set(value, [annotation])
  }
  for (const annotation of annotations) for (const value of valuesOf(annotation, grouping)) put(value, annotation)
  const groups = [...found].map(([value, items]): Group => ({
    key: `${grouping}:${value}`,
    label: labelOf(value, grouping, names),
    kind: grouping === 'kind' ? (value as AnnotationKind) : null,
    items,
  }))
  return groups.sort(grouping === 'kind' ? inKindOrder : (a, b) => inNameOrder(a, b, `${grouping}:${WITHOUT}`))
}

const WITHOUT_ONE = [WITHOUT] as const

function valuesOf(annotation: Annotation, grouping: Exclude<Grouping, 'none'>): readonly string[] {
  switch (grouping) {
    case 'kind':
      return [annotation.kind]
    case 'person':
      return [annotation.speakerId ?? WITHOUT]
    case 'question':
      return [annotation.questionId ?? WITHOUT]
    case 'tag':
      return annotation.tags.length > 0 ? annotation.tags : WITHOUT_ONE
  }
}

function labelOf(value: string, grouping: Exclude<Grouping, 'none'>, { people, questions }: Names): string {
  switch (grouping) {
    case 'kind':
      return words.kindsMany[value as AnnotationKind]
    case 'person':
      return people.get(value)?.name ?? words.without.speakerId
    case 'question':
      return questions.get(value)?.wording ?? words.without.questionId
    case 'tag':
      return value === WITHOUT ? words.without.tag : value
  }
}

const inKindOrder = (a: Group, b: Group): number =>
  ANNOTATION_KINDS.findIndex((kind) => kind === a.kind) - ANNOTATION_KINDS.findIndex((kind) => kind === b.kind)

function inNameOrder(a: Group, b: Group, last: string): number {
  if (a.key === last || b.key === last) return a.key === last ? 1 : -1
  return byName.compare(a.label, b.label) || (a.key < b.key ? -1 : 1)
}
