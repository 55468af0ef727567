import type { MatrixCell, MatrixRow } from '../../analysis/matrix/matrix.ts'
import { messages } from '../../messages/messages.ts'
import type { Person } from '../../model/person.ts'
import type { BriefIndex } from './brief-index.ts'
import { type BriefInline, foreign, own, type TableBlock, words as wordColumn } from '../document/document.ts'

/** Beside the questions a page is not wide enough for more names. */
const PEOPLE_A_TABLE = 4

/** Questions by people, in as many tables as the people need; none with fewer than two people. */
export function matrixTables({ matrix, rows }: BriefIndex): readonly TableBlock[] {
  const { people } = matrix
  if (people.length < 2) return []
  const tables = Math.ceil(people.length / PEOPLE_A_TABLE)
  const size = Math.ceil(people.length / tables)
  return Array.from({ length: tables }, (_, at) => {
    const shown = people.slice(at * size, (at + 1) * size)
    const answered = rows.filter(({ cells }) => shown.some(({ id }) => cells.has(id)))
    return tableOf(answered, shown, at * size, people.length)
  })
}

function tableOf(rows: readonly MatrixRow[], people: readonly Person[], from: number, all: number): TableBlock {
  const words = messages.exports
  return {
    type: 'table',
    caption: words.matrixCaption(from + 1, from + people.length, all),
    columns: [wordColumn(words.matrixColumns.question), ...people.map(({ name }) => wordColumn(name))],
    rows: rows.map(({ question, split, scale, cells }) => [
      [foreign(question.wording), ...(split === null ? [] : [own(words.matrixSplit(split))])],
      ...people.map(({ id }) => cellOf(cells.get(id), scale.length)),
    ]),
  }
}

function cellOf(cell: MatrixCell | undefined, steps: number): readonly BriefInline[] {
  const words = messages.exports
  if (cell === undefined) return [own(words.notSpoken)]
  const { held, before, voices } = cell
  const count = voices.length > 1 ? [own(words.matrixQuotes(voices.length))] : []
  const change = before === null ? [] : [own(words.stanceBefore(before.stance.label))]
  if (held === null) return [own(words.noStance), ...count]
  return [{ type: 'stance', step: held.step, steps, label: held.stance.label }, ...count, ...change]
}
