import { dossierSentence } from '../../analysis/matrix/dossier-sentence.ts'
import type { MatrixCell, MatrixRow } from '../../analysis/matrix/matrix.ts'
import { cellsInOrder } from '../../analysis/matrix/row-cells.ts'
import { rowSentence } from '../../analysis/matrix/row-sentence.ts'
import type { SentencePart } from '../../analysis/sentence-part.ts'
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
  type TableBlock,
  underHeading,
  words as wordColumn,
} from '../document/document.ts'
import { matrixTables } from './matrix-tables.ts'

/** Who says what on each question, in words and as a table. */
export function positionsSection(index: BriefIndex): readonly BriefBlock[] {
  const { matrix, rows, silentPeople } = index
  const words = messages.exports
  const questions = rows.flatMap((row, at) => questionBlocks(row, at + 1))
  return [
    heading(2, 'positions', own(words.summaryHeading)),
    ...(questions.length > 0
      ? [paragraph(...inlines(dossierSentence(matrix))), ...matrixTables(index), ...questions]
      : [paragraph(own(words.noQuestions))]),
    ...silence(silentPeople),
  ]
}

const inlines = (parts: readonly SentencePart[]): readonly BriefInline[] =>
  parts.map((part) => (part.foreign ? foreign(part.text) : own(part.text)))

function questionBlocks(row: MatrixRow, number: number): readonly BriefBlock[] {
  const words = messages.exports
  const sentence = inlines(rowSentence(row))
  const title = heading(3, `positions-${String(number)}`, foreign(row.question.wording))
  if (row.cells.size === 0) return [title, paragraph(...sentence)]
  return [
    title,
    paragraph(own(`${words.splitKind(row.split)} `, 'strong'), ...sentence),
    underHeading(matrixTableOf(row), words.captionUnder.matrix),
  ]
}

/** Who holds what on one question, from yes to no. */
export function matrixTableOf(row: MatrixRow): TableBlock {
  const words = messages.exports
  const { person, standing, stance, date, quotes } = words.summaryColumns
  return {
    type: 'table',
    caption: words.summaryCaption(row.question.wording),
    columns: [wordColumn(person), wordColumn(standing), wordColumn(stance), short(date), numbers(quotes)],
    rows: cellsInOrder(row).map((cell) => rowOf(cell, row.scale.length)),
  }
}

function rowOf(cell: MatrixCell, steps: number): readonly (readonly BriefInline[])[] {
  const words = messages.exports
  return [
    [cell.person ? foreign(cell.person.name) : own(words.noSpeaker)],
    cell.person ? roleOf(cell.person) : [],
    stanceOf(cell, steps),
    [own(cell.latest === null ? words.noDate : words.date(cell.latest.value))],
    [own(words.number(cell.voices.length))],
  ]
}

function stanceOf({ held, before }: MatrixCell, steps: number): readonly BriefInline[] {
  if (!held) return [own(messages.exports.noStance)]
  const now: BriefInline = { type: 'stance', step: held.step, steps, label: held.stance.label }
  return before ? [now, own(messages.exports.stanceBefore(before.stance.label))] : [now]
}

/** Role and affiliation, or the standing when neither is known. */
export function roleOf({ role, affiliation, standing }: Person): readonly BriefInline[] {
  const given = [role, affiliation].filter((part) => part !== null && part !== '')
  return given.length > 0 ? [foreign(given.join(', '))] : [own(messages.positions.standings[standing])]
}

function silence(people: readonly Person[]): readonly BriefBlock[] {
  if (people.length === 0) return []
  const names = people.flatMap(({ name }, at) => [
    ...(at > 0 ? [own(messages.positions.namesBetween)] : []),
    foreign(name),
  ])
  return [paragraph(own(messages.exports.silentPeople), ...names, own(messages.positions.sentenceEnd))]
}
