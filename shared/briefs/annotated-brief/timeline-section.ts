import { groupBy } from '../../analysis/group-by.ts'
import { type TimelineEntry, timelineEntries } from '../../analysis/timeline-entries.ts'
import { messages } from '../../messages/messages.ts'
import type { BriefIndex } from './brief-index.ts'
import {
  type BriefBlock,
  type BriefInline,
  foreign,
  heading,
  numbers,
  own,
  short,
  type TableBlock,
  underHeading,
  words as wordColumn,
} from '../document/document.ts'

/** The dated stances on each question, earliest first, with what changed; nothing when none is dated. */
export function timelineSection({ rows, contents }: BriefIndex): readonly BriefBlock[] {
  const words = messages.exports
  const entries = timelineEntries(
    rows,
    contents.sources.map(({ source }) => source),
  )
  const byQuestion = groupBy(entries, ({ question }) => question.id)
  const answered = rows.filter(({ question }) => byQuestion.has(question.id))
  if (answered.length === 0) return []
  return [
    heading(2, 'timeline', own(words.timelineHeading)),
    ...answered.flatMap(({ question }, at): readonly BriefBlock[] => [
      heading(3, `timeline-${String(at + 1)}`, foreign(question.wording)),
      underHeading(
        withoutEmptyColumns(timelineTableOf(question.wording, byQuestion.get(question.id) ?? [])),
        words.captionUnder.timeline,
      ),
    ]),
  ]
}

/** The dated stances on one question, in the order given. */
export function timelineTableOf(wording: string, entries: readonly TimelineEntry[]): TableBlock {
  const words = messages.exports
  const { date, person, stance, change, quotes } = words.timelineColumns
  return {
    type: 'table',
    caption: words.timelineCaption(wording),
    columns: [short(date), wordColumn(person), wordColumn(stance), wordColumn(change), numbers(quotes)],
    rows: entries.map(rowOf),
  }
}

/** Without the columns, such as that of the changes, in which no row has a word. */
export function withoutEmptyColumns(table: TableBlock): TableBlock {
  const used = table.columns.map((_, at) => table.rows.some((row) => (row[at] ?? []).length > 0))
  if (table.rows.length === 0) return table
  return {
    ...table,
    columns: table.columns.filter((_, at) => used[at]),
    rows: table.rows.map((row) => row.filter((_, at) => used[at])),
  }
}

function rowOf({ person, steps, dot }: TimelineEntry): readonly (readonly BriefInline[])[] {
  const words = messages.exports
  const { date, held, changedFrom, voices } = dot
  return [
    [own(date.of === 'source' ? words.dateOfSource(date.value) : words.date(date.value))],
    [foreign(person.name)],
    [{ type: 'stance', step: held.step, steps, label: held.stance.label }],
    changedFrom === null
      ? []
      : [own(words.changedFrom), { type: 'stance', step: changedFrom.step, steps, label: changedFrom.stance.label }],
    [own(words.number(voices.length))],
  ]
}
