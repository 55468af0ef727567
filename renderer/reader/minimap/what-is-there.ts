import { messages } from '../../../shared/messages/messages.ts'
import { ANNOTATION_KINDS, type Annotation, spanOf } from '../../../shared/model/annotation.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import type { Hits } from '../find/hits.ts'

const words = messages.reader

/** Index of the first annotation that begins at or after `offset`; they are in reading order. */
function firstFrom(annotations: readonly Annotation[], offset: number): number {
  let low = 0
  let high = annotations.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const annotation = annotations[middle]
    if (annotation && spanOf(annotation).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What begins in a stretch of the text, by kind, and what was found there: "2 expert views, 1 hit". Empty when nothing is. */
export function whatIsThere({ start, end }: Span, annotations: readonly Annotation[], hits: Hits): string {
  const near = annotations.slice(firstFrom(annotations, start), firstFrom(annotations, end))
  const { kinds, kindsMany } = messages.annotations
  const parts = ANNOTATION_KINDS.flatMap((kind) => {
    const count = near.filter((each) => each.kind === kind).length
    return count === 0 ? [] : [`${String(count)} ${(count === 1 ? kinds : kindsMany)[kind].toLowerCase()}`]
  })
  const found = hits.firstFrom(end) - hits.firstFrom(start)
  return [...parts, ...(found === 0 ? [] : [words.mapHits(found)])].join(', ')
}
