import { byText } from '../../analysis/by-text.ts'
import { groupBy } from '../../analysis/group-by.ts'
import { isPosition } from '../../analysis/positions.ts'
import { messages } from '../../messages/messages.ts'
import { type ColumnId, tableOf } from './columns.ts'
import type { TableInput } from './table-input.ts'
import type { Table } from './table.ts'

const COLUMNS = [
  'name',
  'standing',
  'role',
  'affiliation',
  'aliases',
  'positions',
  'questions',
  'figures',
  'sources',
  'first',
  'last',
  'id',
] as const satisfies readonly ColumnId[]

/** Everybody by name, with what is known of them and how much they say. */
export function peopleTable({ contents, annotations, questionById, dateOf }: TableInput): Table {
  const bySpeaker = groupBy(annotations, ({ speakerId }) => speakerId)
  const people = [...contents.people].sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
  return tableOf(
    'people',
    COLUMNS,
    people.map(({ id, name, standing, role, affiliation, aliases }) => {
      const said = bySpeaker.get(id) ?? []
      const positions = said.filter(isPosition)
      const asked = positions.flatMap(({ questionId }) =>
        questionId !== null && questionById.has(questionId) ? [questionId] : [],
      )
      const dates = said.flatMap((annotation) => dateOf(annotation)?.value ?? []).sort(byText)
      return {
        name,
        standing,
        role,
        affiliation,
        aliases: aliases.length === 0 ? null : aliases.join(messages.exports.tables.between),
        positions: positions.length,
        questions: new Set(asked).size,
        figures: said.length - positions.length,
        sources: new Set(said.map(({ target }) => target.source)).size,
        first: dates[0] ?? null,
        last: dates.at(-1) ?? null,
        id,
      }
    }),
  )
}
