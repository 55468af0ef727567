import { timelineEntries } from '../../analysis/timeline-entries.ts'
import { messages } from '../../messages/messages.ts'
import { type Annotation, exactOf } from '../../model/annotation.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { matrixTableOf, roleOf } from '../annotated-brief/positions-section.ts'
import { timelineTableOf } from '../annotated-brief/timeline-section.ts'
import { type BriefInline, plainTextOf, type TableBlock } from '../document/document.ts'

type Lines = readonly string[] | null

/** The words, then who says them. */
export function quoteLines(annotationId: string, index: BriefIndex): Lines {
  const annotation = index.checkById.get(annotationId)?.annotation
  return annotation ? [exactOf(annotation), speakerLine(annotation, index)] : null
}

/** The words, the value, the date, what is measured, who says so. */
export function figureLines(annotationId: string, index: BriefIndex): Lines {
  const annotation = index.checkById.get(annotationId)?.annotation
  if (!annotation) return null
  const { figure } = annotation
  return [
    exactOf(annotation),
    figure === null || figure.value === null ? '' : messages.figures.value(figure),
    figure === null || figure.asOf === null ? messages.figures.noDate : messages.exports.date(figure.asOf),
    figure?.measure ?? messages.figures.noMeasure,
    speakerLine(annotation, index),
  ]
}

/** A line for each person with a position on the question. */
export function matrixLines(questionId: string, index: BriefIndex): Lines {
  const row = index.rows.find(({ question }) => question.id === questionId)
  if (row) return tableLines(row.question.wording, matrixTableOf(row))
  const asked = index.contents.questions.find(({ id }) => id === questionId)
  return asked ? [asked.wording] : null
}

/** A line for each dated position on the question. */
export function timelineLines(questionId: string, index: BriefIndex): Lines {
  const asked = index.contents.questions.find(({ id }) => id === questionId)
  if (!asked) return null
  const row = index.rows.find(({ question }) => question.id === questionId)
  const sources = index.contents.sources.map(({ source }) => source)
  return tableLines(asked.wording, timelineTableOf(asked.wording, row ? timelineEntries([row], sources) : []))
}

const tableLines = (title: string, { rows }: TableBlock): readonly string[] => [
  title,
  ...rows.map((cells) => cells.map(plain).join(' · ')),
]

const plain = (content: readonly BriefInline[]): string => content.map(plainTextOf).join('')

function speakerLine({ speakerId }: Annotation, { personById }: BriefIndex): string {
  const person = speakerId === null ? undefined : personById.get(speakerId)
  return person ? `${person.name}, ${plain(roleOf(person))}` : messages.exports.noSpeaker
}
