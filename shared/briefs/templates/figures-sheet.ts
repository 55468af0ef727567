import type { FigureConflict, LedgerGroup } from '../../analysis/ledger/ledger.ts'
import { ledgerOf } from '../../analysis/ledger/ledger-of.ts'
import { conflictSentence } from '../../analysis/ledger/words.ts'
import { messages } from '../../messages/messages.ts'
import type { BriefBlock } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { citedText, headingBlock, passageBlock, sourcesBlocks, textBlock } from './blocks.ts'
import type { BriefTemplate } from './template.ts'

const words = messages.briefTemplates

/** Every figure once, under what it measures; what contradicts is said before. */
export const figuresSheet: BriefTemplate = {
  id: 'figures-sheet',
  ...words.figures,
  draft: (index) => {
    const { contents } = index
    const ledger = ledgerOf({ ...contents, sources: contents.sources.map(({ source }) => source) })
    return {
      title: words.figuresTitle(contents.dossier.title),
      blocks: [
        ...(ledger.figures === 0 ? [textBlock(words.noFigures)] : []),
        ...ledger.groups.flatMap((group) => groupBlocks(group, index)),
        ...(ledger.figures === 0 ? [] : sourcesBlocks(index)),
      ],
    }
  },
}

const groupBlocks = ({ measure, rows, conflicts }: LedgerGroup, index: BriefIndex): readonly BriefBlock[] => [
  headingBlock(1, measure ?? words.noMeasure),
  ...conflicts.map(conflictBlock),
  ...rows.flatMap(({ annotation }) => passageBlock(annotation, index)),
]

const conflictBlock = (conflict: FigureConflict): BriefBlock =>
  citedText(
    `${words.contradict}${conflictSentence(conflict)}`,
    conflict.rows.map(({ annotation }) => annotation),
  )
