import type { IncomingAnnotation } from '../../incoming.ts'

/**
 * Some programs write a selection for each code of a passage. Where no selection of a file has more than one code,
 * those at the same place become one again, unless two of them say different things of kind, person or question.
 */
export function joinedSelections(annotations: readonly IncomingAnnotation[]): readonly IncomingAnnotation[] {
  const joined = new Map<string, IncomingAnnotation>()
  for (const annotation of annotations) {
    const { sourceKey, start, end, exact } = annotation
    const place = JSON.stringify([sourceKey, start, end, exact])
    const before = joined.get(place)
    const one = before && join(before, annotation)
    if (one) joined.set(place, one)
    else joined.set(before ? JSON.stringify([place, annotation.key, joined.size]) : place, annotation)
  }
  return [...joined.values()]
}

/** Null when they contradict each other. */
function join(a: IncomingAnnotation, b: IncomingAnnotation): IncomingAnnotation | null {
  const only = ['kind', 'personKey', 'questionKey', 'stance', 'date', 'figure'] as const
  if (only.some((field) => a[field] !== null && b[field] !== null)) return null
  return {
    ...a,
    kind: a.kind ?? b.kind,
    personKey: a.personKey ?? b.personKey,
    questionKey: a.questionKey ?? b.questionKey,
    stance: a.stance ?? b.stance,
    date: a.date ?? b.date,
    figure: a.figure ?? b.figure,
    tags: [...new Set([...a.tags, ...b.tags])],
    note: [...new Set([a.note, b.note])].filter((note) => note !== '').join('\n\n'),
    quotationOnly: a.quotationOnly || b.quotationOnly,
    ownVoice: a.ownVoice || b.ownVoice,
  }
}
