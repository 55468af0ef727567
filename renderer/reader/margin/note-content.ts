import { messages } from '../../../shared/messages/messages.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'

/** What a margin note says. */
export interface NoteContent {
  /** Speaker, or the value of a figure. */
  readonly lead: string
  /** What is measured and when. */
  readonly detail: string
  /** Step on its question's scale. */
  readonly stance: { readonly label: string; readonly index: number; readonly length: number } | null
  readonly hasNote: boolean
}

const words = messages.reader

export function noteContent(
  annotation: Annotation,
  people: ReadonlyMap<string, Person>,
  questions: ReadonlyMap<string, Question>,
): NoteContent {
  const hasNote = annotation.note !== ''
  const speaker = people.get(annotation.speakerId ?? '')?.name
  const stance = stanceOf(annotation, questions.get(annotation.questionId ?? ''))
  if (!annotation.figure) return { lead: speaker ?? words.noSpeaker, detail: '', stance, hasNote }
  const { measure, asOf } = annotation.figure
  const detail = [measure ?? speaker ?? '', asOf === null ? '' : messages.figures.date(asOf)]
  return {
    lead: messages.figures.compact(annotation.figure) || words.valueNotRead,
    detail: detail.filter((part) => part !== '').join(', '),
    stance,
    hasNote,
  }
}

function stanceOf({ stance }: Annotation, question: Question | undefined): NoteContent['stance'] {
  if (stance === null || !question) return null
  const index = question.scale.findIndex(({ id }) => id === stance)
  return index === -1 ? null : { label: question.scale[index]?.label ?? '', index, length: question.scale.length }
}

const LINE = 17
/** Characters of 12 px Inter in 148 px. */
const PER_LINE = 23

/** Names wrap, they are not cut; only what no name is as long as. Lines; `.words` in the style sheet has the same. */
const MOST_LINES = 5

/** Estimated height in pixels. */
export function noteHeight({ lead, detail, stance }: NoteContent): number {
  const lines =
    detail === '' ? Math.ceil(lead.length / PER_LINE) : Math.ceil((lead.length + detail.length + 1) / PER_LINE)
  return (Math.min(MOST_LINES, Math.max(1, lines)) + (stance ? 1 : 0)) * LINE
}
