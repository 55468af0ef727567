import { messages } from '../../messages/messages.ts'
import type { Stance } from '../../model/question.ts'
import type { BriefIndex, QuoteGroup } from './brief-index.ts'
import { type BriefBlock, foreign, heading, own } from '../document/document.ts'
import { quoteBlock } from './quote-block.ts'

/** Every passage once: under its question, or with those that answer none; by kind. */
export function quotesSection(index: BriefIndex): readonly BriefBlock[] {
  const words = messages.exports
  const asked = index.byQuestion.filter(({ groups }) => groups.length > 0)
  const byQuestion = asked.flatMap(({ question, scale, groups }, at) => [
    heading(3, `question-${String(at + 1)}`, foreign(question.wording)),
    ...groupBlocks(groups, index, scale, `question-${String(at + 1)}`),
  ])
  return [
    ...(byQuestion.length > 0 ? [heading(2, 'questions', own(words.quotesHeading)), ...byQuestion] : []),
    ...(index.withoutQuestion.length > 0
      ? [
          heading(2, 'without-question', own(words.withoutQuestionHeading)),
          ...groupBlocks(index.withoutQuestion, index, [], 'without-question'),
        ]
      : []),
  ]
}

function groupBlocks(
  groups: readonly QuoteGroup[],
  index: BriefIndex,
  scale: readonly Stance[],
  prefix: string,
): readonly BriefBlock[] {
  const level = prefix === 'without-question' ? 3 : 4
  return groups.flatMap(({ kind, annotations }) => [
    heading(level, `${prefix}-${kind.replace('_', '-')}`, own(messages.exports.kindHeading(kind))),
    ...annotations.map((annotation) => quoteBlock(annotation, index, scale)),
  ])
}
