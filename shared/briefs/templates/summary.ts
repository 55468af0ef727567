import type { FigureConflict } from '../../analysis/ledger/ledger.ts'
import { ledgerOf } from '../../analysis/ledger/ledger-of.ts'
import { conflictSentence } from '../../analysis/ledger/words.ts'
import type { MatrixRow } from '../../analysis/matrix/matrix.ts'
import { cellsInOrder } from '../../analysis/matrix/row-cells.ts'
import { plainRowSentence } from '../../analysis/matrix/row-sentence.ts'
import { messages } from '../../messages/messages.ts'
import type { BriefBlock, BriefInline } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { citedWords, headingBlock, placeToWrite } from './blocks.ts'

const words = messages.briefTemplates

/**
 * The answer first: what is asked, who stands where and what changed, a point for each question that somebody answers;
 * then what figures contradict each other; then a place for what the reader has to know besides.
 */
export function summaryBlocks(rows: readonly MatrixRow[], index: BriefIndex): readonly BriefBlock[] {
  const items = [
    ...rows.filter(({ cells }) => cells.size > 0).map(questionItem),
    ...conflictsOf(index).map((conflict) => conflictItem(conflict, words.contradict(conflict.measure))),
  ]
  return [headingBlock(1, words.summary), ...listOf(items), placeToWrite(words.summaryHint)]
}

/** What contradicts, a point each, under a heading; one sentence where nothing does. */
export function conflictBlocks(index: BriefIndex): readonly BriefBlock[] {
  const conflicts = conflictsOf(index)
  if (conflicts.length === 0) return [{ type: 'paragraph', content: [{ type: 'text', text: words.noConflicts }] }]
  return [
    headingBlock(1, words.contradictHeading),
    ...listOf(conflicts.map((conflict) => conflictItem(conflict, `${conflict.measure}:`))),
  ]
}

const listOf = (items: readonly (readonly BriefInline[])[]): readonly BriefBlock[] =>
  items.length === 0 ? [] : [{ type: 'list', items: items.map((content) => ({ depth: 0, ordered: false, content })) }]

const conflictsOf = ({ contents }: BriefIndex): readonly FigureConflict[] =>
  ledgerOf({ ...contents, sources: contents.sources.map(({ source }) => source) }).conflicts

function questionItem(row: MatrixRow): readonly BriefInline[] {
  const leads = cellsInOrder(row).flatMap(({ voices }) => voices.map(({ lead }) => lead))
  return [
    { type: 'text', text: row.question.wording, marks: ['bold'] },
    { type: 'text', text: ' ' },
    ...citedWords(plainRowSentence(row), leads),
  ]
}

const conflictItem = (conflict: FigureConflict, lead: string): readonly BriefInline[] => [
  { type: 'text', text: lead, marks: ['bold'] },
  { type: 'text', text: ' ' },
  ...citedWords(
    conflictSentence(conflict),
    conflict.rows.map(({ annotation }) => annotation),
  ),
]
