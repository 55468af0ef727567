import type { Annotation } from '../../model/annotation.ts'
import { type Person, STANDINGS } from '../../model/person.ts'
import type { Question, Stance } from '../../model/question.ts'
import type { AnalysisInput } from '../analysis-input.ts'
import { byText } from '../by-text.ts'
import { countedOnce } from '../editions/counted-once.ts'
import { type Editions, editionsOf } from '../editions/editions.ts'
import { groupBy } from '../group-by.ts'
import { type DateOf, dateIn, isPosition } from '../positions.ts'
import { scaleOf } from '../scale-of.ts'
import { changeTo, dotsOf, stepsOf } from '../timeline/dots-of.ts'
import type { Voice } from '../voice.ts'
import { stanceOf, voicesOf } from '../voices.ts'
import { divisionOf, splitOf } from './division.ts'
import { passes, passesByDate } from './filter.ts'
import { type Matrix, type MatrixCell, type MatrixRow, NO_FILTER, type PositionFilter } from './matrix.ts'

/**
 * Who says what on which question, and when. Reprints and editions are counted once; what the filter leaves out is left out before
 * that, as though the dossier held only the rest, but for dates: those are of the whole quotation.
 */
export function matrixOf(input: AnalysisInput, filter: PositionFilter = NO_FILTER): Matrix {
  const dateOf = dateIn(input.sources)
  const people = new Map(input.people.map((person) => [person.id, person]))
  const positions = input.annotations.filter((annotation) => isPosition(annotation) && annotation.questionId !== null)
  const asked = groupBy(positions, ({ questionId }) => questionId)
  const kept = positions.filter((annotation) => passes(annotation, filter, people))
  const counted = countedOnce({ sources: input.sources, annotations: kept })
  const voices = voicesOf(counted, dateOf).filter((voice) => passesByDate(voice, filter, dateOf))
  const answers = groupBy(voices, ({ lead }) => lead.questionId)
  const editions = editionsOf(input.sources)
  const cellsByRow = input.questions.map((question) => {
    const scale = scaleOf(question, asked.get(question.id) ?? [])
    return { question, scale, cells: cellsOf(answers.get(question.id) ?? [], scale, people, dateOf, editions) }
  })
  const order = inMatrixOrder(cellsByRow.flatMap(({ cells }) => cells))
  return { people: order, rows: cellsByRow.map(({ question, scale, cells }) => rowOf(question, scale, cells, order)) }
}

function cellsOf(
  voices: readonly Voice[],
  scale: readonly Stance[],
  people: ReadonlyMap<string, Person>,
  dateOf: DateOf,
  editions: Editions,
): readonly MatrixCell[] {
  const steps = stepsOf(scale)
  const bySpeaker = groupBy(voices, ({ lead }) => people.get(lead.speakerId ?? '') ?? null)
  return [...bySpeaker].map(([person, own]) => {
    const stances = own.flatMap((voice) => steps.get(stanceOf(voice) ?? '') ?? [])
    const held = stances.at(-1) ?? null
    const last = own.at(-1)
    // Passages that name no speaker are of several people: none of them has changed.
    const mayChange = person !== null && stances.length > 1
    const change = held && mayChange ? changeTo(held, dotsOf(own, steps, dateOf, editions).dots) : null
    return {
      person,
      held,
      before: change?.before ?? null,
      changedBetween: change?.changedBetween ?? null,
      latest: last ? dateOf(last.lead) : null,
      voices: own,
    }
  })
}

function rowOf(
  question: Question,
  scale: readonly Stance[],
  cells: readonly MatrixCell[],
  order: readonly Person[],
): MatrixRow {
  const byPerson = new Map(cells.flatMap((cell) => (cell.person ? [[cell.person.id, cell] as const] : [])))
  const named = order.flatMap(({ id }) => byPerson.get(id) ?? [])
  const holders = scale.map((_, step) => named.reduce((sum, { held }) => sum + (held?.step === step ? 1 : 0), 0))
  const onScale = question.scale.length
  return {
    question,
    scale,
    split: splitOf(holders, onScale),
    division: divisionOf(holders, onScale),
    holders,
    cells: new Map(named.map((cell) => [cell.person?.id ?? '', cell])),
    unnamed: cells.find(({ person }) => person === null) ?? null,
    voices: cells.reduce((sum, { voices }) => sum + voices.length, 0),
  }
}

/** Experts, officials, others; each by number of voices, then name. */
function inMatrixOrder(cells: readonly MatrixCell[]): readonly Person[] {
  const voices = new Map<Person, number>()
  for (const { person, voices: own } of cells) if (person) voices.set(person, (voices.get(person) ?? 0) + own.length)
  return [...voices.keys()].sort(
    (a, b) =>
      STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
      (voices.get(b) ?? 0) - (voices.get(a) ?? 0) ||
      byText(a.name, b.name) ||
      byText(a.id, b.id),
  )
}

/** Positions that answer no question that is there, with the words of a reprint counted once. */
export function unfiledVoices(input: AnalysisInput): readonly Voice[] {
  const known = new Set(input.questions.map(({ id }) => id))
  const unfiled = (annotation: Annotation) =>
    isPosition(annotation) && (annotation.questionId === null || !known.has(annotation.questionId))
  return voicesOf(countedOnce(input).filter(unfiled), dateIn(input.sources))
}
