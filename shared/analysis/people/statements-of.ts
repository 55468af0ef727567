import { daysOf } from '../partial-days.ts'
import type { AnalysisInput } from '../analysis-input.ts'
import { countedOnce } from '../editions/counted-once.ts'
import { editionsOf } from '../editions/editions.ts'
import { matrixOf, unfiledVoices } from '../matrix/matrix-of.ts'
import { NO_FILTER } from '../matrix/matrix.ts'
import { ordered } from '../matrix/ordered.ts'
import { byDate, dateIn, isPosition } from '../positions.ts'
import type { PersonStatements } from './person-statements.ts'

/** Everything that one person said, the most quoted question first; null when there is no such person. */
export function statementsOf(input: AnalysisInput, personId: string): PersonStatements | null {
  const person = input.people.find(({ id }) => id === personId)
  if (!person) return null
  const dateOf = dateIn(input.sources)
  const annotations = countedOnce(input).filter(({ speakerId }) => speakerId === personId)
  const { articleOf } = editionsOf(input.sources)
  // The scale of a question shows the stances of everybody: it comes from all annotations.
  const { rows } = matrixOf(input, { ...NO_FILTER, personIds: new Set([personId]) })
  const dates = annotations.flatMap((annotation) => dateOf(annotation)?.value ?? [])
  return {
    person,
    questions: ordered(rows, 'most-quoted').flatMap(({ question, scale, cells }) => {
      const cell = cells.get(personId)
      return cell ? [{ question, cell, steps: scale.length }] : []
    }),
    other: unfiledVoices({ ...input, annotations }),
    figures: annotations.filter((annotation) => !isPosition(annotation)).sort(byDate(dateOf)),
    sources: new Set(annotations.map(({ target }) => articleOf(target.source))).size,
    first: dates.reduce<string | null>(
      (first, date) => (first === null || isEarlier(date, first) ? date : first),
      null,
    ),
    last: dates.reduce<string | null>((last, date) => (last === null || isLater(date, last) ? date : last), null),
  }
}

/** By first day, then the more exact one. */
function isEarlier(a: string, b: string): boolean {
  const [one, other] = [daysOf(a), daysOf(b)]
  return one.first < other.first || (one.first === other.first && one.last < other.last)
}

/** By last day, then the more exact one. */
function isLater(a: string, b: string): boolean {
  const [one, other] = [daysOf(a), daysOf(b)]
  return one.last > other.last || (one.last === other.last && one.first > other.first)
}
