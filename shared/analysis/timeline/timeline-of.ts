import type { DossierEvent } from '../../model/dossier.ts'
import type { Source } from '../../model/source.ts'
import type { AnalysisInput } from '../analysis-input.ts'
import { byText } from '../by-text.ts'
import { editionsOf } from '../editions/editions.ts'
import { matrixOf } from '../matrix/matrix-of.ts'
import { type MatrixRow, NO_FILTER, type PositionFilter } from '../matrix/matrix.ts'
import { daysOf } from '../partial-days.ts'
import { dateIn } from '../positions.ts'
import { printsOf } from '../voices.ts'
import { dotsOf, stepsOf } from './dots-of.ts'
import type { DaySpan, Timeline, TimelineLane } from './timeline.ts'

/** What a timeline is a function of. */
export interface TimelineInput extends AnalysisInput {
  readonly events: readonly DossierEvent[]
}

/** The positions on one question over time; null when there is no such question. */
export function timelineOf(
  input: TimelineInput,
  questionId: string,
  filter: PositionFilter = NO_FILTER,
): Timeline | null {
  const row = matrixOf(input, filter).rows.find(({ question }) => question.id === questionId)
  if (!row) return null
  const lanes = lanesOf(row, input.sources)
  const sources = sourcesOf(row, input.sources)
  const events = [...input.events]
    .sort((a, b) => byText(a.date, b.date) || byText(a.label, b.label) || byText(a.id, b.id))
    .map((event) => ({ event, days: daysOf(event.date) }))
  const spans = [...lanes.flatMap(({ dots }) => dots), ...sources, ...events].map(({ days }) => days)
  return { question: row.question, scale: row.scale, lanes, sources, events, days: hullOf(spans) }
}

function lanesOf({ cells, scale }: MatrixRow, sources: readonly Source[]): readonly TimelineLane[] {
  const steps = stepsOf(scale)
  const dateOf = dateIn(sources)
  const editions = editionsOf(sources)
  return [...cells.values()].flatMap(({ person, voices }) =>
    person ? [{ person, ...dotsOf(voices, steps, dateOf, editions) }] : [],
  )
}

function sourcesOf({ cells, unnamed }: MatrixRow, sources: readonly Source[]): Timeline['sources'] {
  const voices = [...cells.values(), ...(unnamed ? [unnamed] : [])].flatMap((cell) => cell.voices)
  const answering = new Set(voices.flatMap(printsOf).map(({ target }) => target.source))
  return sources
    .flatMap((source) =>
      source.publishedAt !== null && answering.has(source.id) ? [{ source, on: source.publishedAt }] : [],
    )
    .sort((a, b) => byText(a.on, b.on) || byText(a.source.id, b.source.id))
    .map(({ source, on }) => ({ source, days: daysOf(on) }))
}

const hullOf = (spans: readonly DaySpan[]): DaySpan | null =>
  spans.reduce<DaySpan | null>(
    (hull, { first, last }) => ({
      first: Math.min(hull?.first ?? first, first),
      last: Math.max(hull?.last ?? last, last),
    }),
    null,
  )
