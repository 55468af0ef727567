import type { LedgerGroup } from '../../analysis/ledger/ledger.ts'
import { ledgerOf } from '../../analysis/ledger/ledger-of.ts'
import { messages } from '../../messages/messages.ts'
import type { BriefBlock } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { headingBlock, passageBlock, sourcesBlocks, textBlock } from './blocks.ts'
import { conflictBlocks } from './summary.ts'
import type { BriefTemplate } from './template.ts'

const words = messages.briefTemplates

/** What contradicts, then every figure once, under what it measures. */
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
        ...(ledger.figures === 0 ? [] : conflictBlocks(index)),
        ...ledger.groups.flatMap((group) => groupBlocks(group, index)),
        ...(ledger.figures === 0 ? [] : sourcesBlocks(index)),
      ],
    }
  },
}

const groupBlocks = ({ measure, rows }: LedgerGroup, index: BriefIndex): readonly BriefBlock[] => [
  headingBlock(1, measure ?? words.noMeasure),
  ...rows.flatMap(({ annotation }) => passageBlock(annotation, index)),
]
