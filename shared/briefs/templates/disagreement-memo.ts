import { groupBy } from '../../analysis/group-by.ts'
import { changesIn } from '../../analysis/matrix/changes-in.ts'
import type { MatrixCell, MatrixRow } from '../../analysis/matrix/matrix.ts'
import { ordered } from '../../analysis/matrix/ordered.ts'
import { cellsInOrder } from '../../analysis/matrix/row-cells.ts'
import { messages } from '../../messages/messages.ts'
import type { BriefBlock } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { headingBlock, passageBlock, placeToWrite, questionBlock, sourcesBlocks, textBlock } from './blocks.ts'
import { summaryBlocks } from './summary.ts'
import type { BriefTemplate } from './template.ts'

const words = messages.briefTemplates

/**
 * The questions on which people are split, the most divided first: who holds what in words, then for each question as
 * a table, what changed, and what each side says. A quotation that several sources print stands once.
 */
export const disagreementMemo: BriefTemplate = {
  id: 'disagreement-memo',
  ...words.memo,
  draft: (index) => {
    const split = ordered(index.matrix.rows, 'most-divided').filter((row) => row.split !== null)
    return {
      title: words.memoTitle(index.contents.dossier.title),
      blocks: [
        ...summaryBlocks(split, index),
        ...(split.length === 0 ? [textBlock(words.noSplit)] : []),
        ...split.flatMap((row) => rowBlocks(row, index)),
        headingBlock(1, words.assessment),
        placeToWrite(words.assessmentHint),
        ...(split.length === 0 ? [] : sourcesBlocks(index)),
      ],
    }
  },
}

function rowBlocks(row: MatrixRow, index: BriefIndex): readonly BriefBlock[] {
  const cells = cellsInOrder(row)
  const sides = groupBy(cells, ({ held }) => held?.step ?? null)
  return [
    headingBlock(1, row.question.wording),
    ...questionBlock('matrix', row.question.id, index),
    ...(changesIn([row]) ? [headingBlock(2, words.changes), ...questionBlock('timeline', row.question.id, index)] : []),
    ...[...sides.values()].flatMap((side) => sideBlocks(side, index)),
  ]
}

function sideBlocks(side: readonly MatrixCell[], index: BriefIndex): readonly BriefBlock[] {
  const label = side[0]?.held?.stance.label ?? words.noStance
  const names = side.map(({ person }) => person?.name ?? words.unnamed)
  return [
    headingBlock(2, words.side(label, names)),
    ...side.flatMap(({ voices }) => voices.flatMap(({ lead }) => passageBlock(lead, index))),
  ]
}
