import { changesIn } from '../../analysis/matrix/changes-in.ts'
import { messages } from '../../messages/messages.ts'
import type { BriefBlock } from '../../model/brief.ts'
import type { BriefIndex, QuestionGroup } from '../annotated-brief/brief-index.ts'
import { headingBlock, passageBlock, questionBlock, sourcesBlocks, textBlock } from './blocks.ts'
import { summaryBlocks } from './summary.ts'
import type { BriefTemplate } from './template.ts'

const words = messages.briefTemplates

/** Every passage once: under its question, or with those that answer none. */
export const annotatedTemplate: BriefTemplate = {
  id: 'annotated',
  ...words.annotated,
  draft: (index) => ({
    title: words.annotatedTitle(index.contents.dossier.title),
    blocks: [
      ...summaryBlocks(index.rows, index),
      ...(index.numberById.size === 0 ? [textBlock(words.noPassages)] : []),
      ...index.byQuestion.flatMap((group) => questionBlocks(group, index)),
      ...withoutQuestion(index),
      ...sourcesBlocks(index),
    ],
  }),
}

function questionBlocks({ question, groups }: QuestionGroup, index: BriefIndex): readonly BriefBlock[] {
  const passages = groups.flatMap(({ annotations }) => annotations)
  if (passages.length === 0) return []
  const row = index.rows.find((one) => one.question.id === question.id)
  const analysis =
    row && row.cells.size > 0
      ? [
          ...questionBlock('matrix', question.id, index),
          ...(changesIn([row]) ? questionBlock('timeline', question.id, index) : []),
        ]
      : []
  return [
    headingBlock(1, question.wording),
    ...analysis,
    ...passages.flatMap((annotation) => passageBlock(annotation, index)),
  ]
}

function withoutQuestion(index: BriefIndex): readonly BriefBlock[] {
  const passages = index.withoutQuestion.flatMap(({ annotations }) => annotations)
  if (passages.length === 0) return []
  return [headingBlock(1, words.withoutQuestion), ...passages.flatMap((annotation) => passageBlock(annotation, index))]
}
