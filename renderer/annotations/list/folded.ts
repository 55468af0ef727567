import { noteText } from '../../../shared/notes/note-text.ts'
import { type Annotation, exactOf } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'
import { fold } from '../../ui/fold.ts'

// Not a letter of them changes when it is folded, but for its case.
const PLAIN = /^[\0-\x7f]*$/

const foldText = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : fold(text))

/** Records never change in place: what was worked out for one holds as long as it is the same object. */
function perRecord<Item extends object>(textOf: (item: Item) => string): (item: Item) => string {
  const known = new WeakMap<Item, string>()
  return (item) => {
    const had = known.get(item)
    if (had !== undefined) return had
    const folded = foldText(textOf(item))
    known.set(item, folded)
    return folded
  }
}

/** What an annotation itself can be found by: quote, tags, note, what is measured. */
export const foldedAnnotation = perRecord((annotation: Annotation) =>
  [exactOf(annotation), ...annotation.tags, noteText(annotation.note), annotation.figure?.measure ?? ''].join('\n'),
)

export const foldedPerson = perRecord((person: Person) =>
  [person.name, ...person.aliases, person.affiliation ?? ''].join('\n'),
)

export const foldedQuestion = perRecord((question: Question) => question.wording)

/** Milliseconds: short enough that a key press never waits for it. */
const SLICE = 4

/** Folds while nothing else is to be done, so that the first letter of a filter finds it done. Call the answer to stop. */
export function foldAhead(annotations: readonly Annotation[]): () => void {
  let at = 0
  let idle = requestIdleCallback(slice)
  function slice(): void {
    const end = performance.now() + SLICE
    while (at < annotations.length && performance.now() < end) {
      const annotation = annotations[at]
      if (annotation) foldedAnnotation(annotation)
      at += 1
    }
    if (at < annotations.length) idle = requestIdleCallback(slice)
  }
  return () => {
    cancelIdleCallback(idle)
  }
}
