import type { PositionCell, QuestionSummary } from '../../analysis/summary.ts'
import { sentenceOf } from '../../analysis/summary-words.ts'
import { messages } from '../../messages/messages.ts'
import type { Person } from '../../model/person.ts'
import type { BriefIndex } from './brief-index.ts'
import {
  type BriefBlock,
  type BriefInline,
  foreign,
  heading,
  numbers,
  own,
  paragraph,
  short,
  words as wordColumn,
} from './document.ts'

/** Who says what on each question, in words and as a table. */
export function positionsSection({ summary }: BriefIndex): readonly BriefBlock[] {
  const words = messages.exports
  const questions = summary.questions.flatMap((question, at) => questionBlocks(question, at + 1))
  return [
    heading(2, 'positions', own(words.summaryHeading)),
    ...(questions.length > 0 ? questions : [paragraph(own(words.noQuestions))]),
    ...silentPeople(summary.silentPeople),
  ]
}

function questionBlocks(summary: QuestionSummary, number: number): readonly BriefBlock[] {
  const words = messages.exports
  const sentence = sentenceOf(summary).map((part) => (part.foreign ? foreign(part.text) : own(part.text)))
  const title = heading(3, `positions-${String(number)}`, foreign(summary.question.wording))
  if (summary.cells.length === 0) return [title, paragraph(...sentence)]
  const { person, standing, stance, date, quotes } = words.summaryColumns
  return [
    title,
    paragraph(own(`${summary.split ? words.split : words.notSplit} `, 'strong'), ...sentence),
    {
      type: 'table',
      caption: words.summaryCaption(summary.question.wording),
      columns: [wordColumn(person), wordColumn(standing), wordColumn(stance), short(date), numbers(quotes)],
      rows: summary.cells.map((cell) => rowOf(cell, summary.scale.length)),
    },
  ]
}

function rowOf(cell: PositionCell, steps: number): readonly (readonly BriefInline[])[] {
  const words = messages.exports
  return [
    [cell.person ? foreign(cell.person.name) : own(words.noSpeaker)],
    cell.person ? roleOf(cell.person) : [],
    stanceOf(cell, steps),
    [own(cell.latestDate === null ? words.noDate : words.date(cell.latestDate))],
    [own(words.number(cell.annotations.length))],
  ]
}

function stanceOf({ held, before }: PositionCell, steps: number): readonly BriefInline[] {
  if (!held) return [own(messages.exports.noStance)]
  const now: BriefInline = { type: 'stance', step: held.step, steps, label: held.stance.label }
  return before ? [now, own(messages.exports.stanceBefore(before.stance.label))] : [now]
}

/** Role and affiliation, or the standing when neither is known. */
export function roleOf({ role, affiliation, standing }: Person): readonly BriefInline[] {
  const given = [role, affiliation].filter((part) => part !== null && part !== '')
  return given.length > 0 ? [foreign(given.join(', '))] : [own(messages.positions.standings[standing])]
}

function silentPeople(people: readonly Person[]): readonly BriefBlock[] {
  if (people.length === 0) return []
  const names = people.flatMap(({ name }, at) => [
    ...(at > 0 ? [own(messages.positions.namesBetween)] : []),
    foreign(name),
  ])
  return [paragraph(own(messages.exports.silentPeople), ...names, own(messages.positions.sentenceEnd))]
}
