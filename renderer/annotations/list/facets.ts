import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Names } from './filter.ts'
import { type Choice, CHOICES, WITHOUT } from './filter.ts'

export type KindCounts = Readonly<Record<AnnotationKind, number>>

export function countKinds(annotations: readonly Annotation[]): KindCounts {
  const counts = Object.fromEntries(ANNOTATION_KINDS.map((kind) => [kind, 0])) as Record<AnnotationKind, number>
  for (const { kind } of annotations) counts[kind] += 1
  return counts
}

export interface Facet {
  /** What to filter by; `WITHOUT` for those that have none. */
  readonly value: string
  readonly name: string
  readonly count: number
}

export type Facets = Readonly<Record<Choice, readonly Facet[]>>

const VALUES: Readonly<Record<Choice, (annotation: Annotation) => readonly string[]>> = {
  speakerId: ({ speakerId }) => [speakerId ?? WITHOUT],
  questionId: ({ questionId }) => [questionId ?? WITHOUT],
  tag: ({ tags }) => (tags.length > 0 ? tags : [WITHOUT]),
}

const byName = new Intl.Collator(undefined, { numeric: true })

/**
 * What there is to filter by, with how many annotations have it: by name, those without one first.
 * @param without what those without one are called
 */
export function facetsOf(
  annotations: readonly Annotation[],
  { people, questions }: Names,
  without: Readonly<Record<Choice, string>>,
): Facets {
  const nameOf: Readonly<Record<Choice, (value: string) => string | undefined>> = {
    speakerId: (id) => people.get(id)?.name,
    questionId: (id) => questions.get(id)?.wording,
    tag: (tag) => tag,
  }
  return Object.fromEntries(
    CHOICES.map((choice) => {
      const counts = new Map<string, number>()
      for (const annotation of annotations)
        for (const value of VALUES[choice](annotation)) counts.set(value, (counts.get(value) ?? 0) + 1)
      const facets = [...counts].map(([value, count]) => ({
        value,
        name: value === WITHOUT ? without[choice] : (nameOf[choice](value) ?? without[choice]),
        count,
      }))
      return [choice, facets.sort((a, b) => rank(a) - rank(b) || byName.compare(a.name, b.name))]
    }),
  ) as unknown as Facets
}

const rank = ({ value }: Facet): number => (value === WITHOUT ? 0 : 1)
