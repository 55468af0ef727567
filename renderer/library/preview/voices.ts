import { type Annotation, ANNOTATION_KINDS, type AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'

export interface Voice {
  readonly person: Person
  readonly counts: readonly { readonly kind: AnnotationKind; readonly count: number }[]
  readonly total: number
  /** Id of the first annotation in reading order. */
  readonly first: string
}

/** The people who speak in a source's annotations (in reading order), those with most passages first. */
export function voicesOf(annotations: readonly Annotation[], people: readonly Person[]): readonly Voice[] {
  const known = new Map(people.map((person) => [person.id, person]))
  const bySpeaker = new Map<string, Annotation[]>()
  for (const annotation of annotations) {
    const { speakerId } = annotation
    if (speakerId === null || !known.has(speakerId)) continue
    bySpeaker.set(speakerId, [...(bySpeaker.get(speakerId) ?? []), annotation])
  }
  return [...bySpeaker]
    .flatMap(([speakerId, own]) => {
      const person = known.get(speakerId)
      const [first] = own
      if (!person || !first) return []
      const counts = ANNOTATION_KINDS.map((kind) => ({
        kind,
        count: own.filter((annotation) => annotation.kind === kind).length,
      })).filter(({ count }) => count > 0)
      return [{ person, counts, total: own.length, first: first.id }]
    })
    .sort((a, b) => b.total - a.total)
}
