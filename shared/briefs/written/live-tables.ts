import { timelineEntries } from '../../analysis/timeline-entries.ts'
import { messages } from '../../messages/messages.ts'
import type { MatrixBlock, TimelineBlock } from '../../model/brief.ts'
import { matrixTableOf } from '../annotated-brief/positions-section.ts'
import { timelineTableOf, withoutEmptyColumns } from '../annotated-brief/timeline-section.ts'
import {
  type BriefBlock,
  type Column,
  foreign,
  own,
  paragraph,
  short,
  type TableBlock,
  underHeading,
  words as wordColumn,
} from '../document/document.ts'
import { liveStateOf } from './live-state.ts'
import type { Writing } from './writing.ts'

const words = messages.exports

/** The table of a question: in full when it says what was accepted, else the accepted lines. */
export function liveTable(block: MatrixBlock | TimelineBlock, writing: Writing): readonly BriefBlock[] {
  const { index } = writing
  const state = liveStateOf(block, index)
  const title = block.accepted.lines[0] ?? ''
  const whole = withoutEmptyColumns(state.status === 'current' ? currentTable(block, index) : acceptedTable(block))
  const table = writing.isUnder(title) ? underHeading(whole, words.captionUnder[block.type]) : whole
  const shown: BriefBlock =
    table.rows.length > 0 ? table : paragraph(foreign(title), own(` ${messages.positions.nobody}`))
  if (state.status !== 'kept') return [shown]
  const text = state.now === null ? words.keptTableGone : words.keptTable
  return [shown, { type: 'paragraph', tone: 'quiet', content: [own(text)] }]
}

function currentTable(block: MatrixBlock | TimelineBlock, index: Writing['index']): TableBlock {
  const row = index.rows.find(({ question }) => question.id === block.questionId)
  if (!row) return acceptedTable(block)
  if (block.type === 'matrix') return matrixTableOf(row)
  const sources = index.contents.sources.map(({ source }) => source)
  return timelineTableOf(row.question.wording, timelineEntries([row], sources))
}

/** Between the cells of an accepted line; see `live-lines.ts`. */
const BETWEEN = ' · '

/** The lines that were accepted, cut into cells again; a line that cannot be cut leaves all of them whole. */
function acceptedTable({ type, accepted }: MatrixBlock | TimelineBlock): TableBlock {
  const [title = '', ...lines] = accepted.lines
  const columns = columnsOf(type)
  const rows = lines.map((line) => line.split(BETWEEN))
  const cut = rows.every((cells) => cells.length === columns.length)
  const caption = type === 'matrix' ? words.summaryCaption(title) : words.timelineCaption(title)
  return cut
    ? {
        type: 'table',
        caption,
        columns,
        rows: rows.map((cells) => cells.map((cell) => (cell === '' ? [] : [foreign(cell)]))),
      }
    : {
        type: 'table',
        caption,
        columns: [wordColumn(words.acceptedEntry)],
        rows: lines.map((line) => [[foreign(line)]]),
      }
}

const columnsOf = (type: 'matrix' | 'timeline'): readonly Column[] => {
  const matrix = words.summaryColumns
  const timeline = words.timelineColumns
  return type === 'matrix'
    ? [
        wordColumn(matrix.person),
        wordColumn(matrix.standing),
        wordColumn(matrix.stance),
        short(matrix.date),
        short(matrix.quotes),
      ]
    : [
        short(timeline.date),
        wordColumn(timeline.person),
        wordColumn(timeline.stance),
        wordColumn(timeline.change),
        short(timeline.quotes),
      ]
}
