import type { Person } from '../model/person.ts'
import type { Question } from '../model/question.ts'
import type { Source } from '../model/source.ts'
import { byText } from './by-text.ts'
import { editionsOf } from './editions/editions.ts'
import type { MatrixRow } from './matrix/matrix.ts'
import { dateIn } from './positions.ts'
import { dotsOf, stepsOf } from './timeline/dots-of.ts'
import type { TimelineDot } from './timeline/timeline.ts'

/** One dot of one lane of one question: what a timeline is as a table. */
export interface TimelineEntry {
  readonly question: Question
  /** How many steps the scale of the question has. */
  readonly steps: number
  readonly person: Person
  readonly dot: TimelineDot
}

/**
 * The timelines of several questions as one list: earliest first; of one date in the order of `rows`, then of the
 * people, then of the scale. Like a lane, it has no passages without a speaker, a stance or a date.
 */
export function timelineEntries(rows: readonly MatrixRow[], sources: readonly Source[]): readonly TimelineEntry[] {
  const dateOf = dateIn(sources)
  const editions = editionsOf(sources)
  return rows
    .flatMap(({ question, scale, cells }) => {
      const steps = stepsOf(scale)
      return [...cells.values()].flatMap(({ person, voices }) =>
        person === null
          ? []
          : [...dotsOf(voices, steps, dateOf, editions).dots]
              .sort((a, b) => a.held.step - b.held.step)
              .map((dot) => ({ question, steps: scale.length, person, dot })),
      )
    })
    .sort((a, b) => byText(a.dot.date.value, b.dot.date.value))
}
