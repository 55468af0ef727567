import { type Annotation, exactOf } from '../model/annotation.ts'
import { type Quotation, quotationOf } from './same-quotation.ts'

/** An annotation with its words as they are compared. */
export interface Print extends Quotation {
  readonly annotation: Annotation
}

// Annotations that did not change stay the same objects, so that their words are read once.
const prints = new WeakMap<Annotation, Print>()

export function printOf(annotation: Annotation): Print {
  const known = prints.get(annotation)
  if (known) return known
  const print = { annotation, ...quotationOf(exactOf(annotation)) }
  prints.set(annotation, print)
  return print
}
