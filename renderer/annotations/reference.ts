import { type Annotation, exactOf, spanOf } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'

/** A quotation with everything needed to find it again, as it goes to the clipboard. */
export function referenceText(annotation: Annotation, source: Source, speaker: Person | null): string {
  const { start, end } = spanOf(annotation)
  const where = [source.title, source.outlet, source.publishedAt].filter(Boolean).join(', ')
  const who = speaker ? `${speaker.name}, in: ` : ''
  return `${exactOf(annotation)}\n(${who}${where}, ${String(start)}–${String(end)})`
}
