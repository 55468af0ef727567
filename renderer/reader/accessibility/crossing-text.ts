import { messages } from '../../../shared/messages/messages.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'
import { noteContent } from '../margin/note-content.ts'
import type { Crossing } from './annotations-under.ts'

const words = messages.reader
const kinds = messages.annotations.kinds

/** More of them at one place are said by their number. */
const MOST_SAID = 3

export interface SpokenContext {
  readonly byId: Pick<ReadonlyMap<string, Annotation>, 'get'>
  readonly people: ReadonlyMap<string, Person>
  readonly questions: ReadonlyMap<string, Question>
}

/** "Expert view, Nguyen Van A, leans yes": one annotation as it is said. */
export function annotationText(annotation: Annotation, { people, questions }: SpokenContext): string {
  const { lead, detail, stance, hasNote } = noteContent(annotation, people, questions)
  const parts = [
    kinds[annotation.kind],
    lead,
    detail,
    stance ? words.leans(stance.label) : '',
    hasNote ? words.hasNote : '',
  ]
  return words.entered(parts.filter((part) => part !== ''))
}

/** One message for one move; empty when nothing is to be said. Leaving comes first, as it happens first. */
export function crossingText({ entered, left }: Crossing, context: SpokenContext): string {
  const known = (ids: readonly string[]) => ids.flatMap((id) => context.byId.get(id) ?? [])
  // One that was removed is not left: its removal was said.
  const gone = known(left)
  const come = known(entered)
  const parts: string[] = []
  if (gone.length > MOST_SAID) parts.push(words.leftMany(gone.length))
  else if (gone.length > 0) parts.push(words.left([...new Set(gone.map(({ kind }) => kinds[kind]))]))
  if (come.length > MOST_SAID) parts.push(words.enteredMany(come.length))
  else for (const annotation of come) parts.push(annotationText(annotation, context))
  return parts.join(' ')
}
