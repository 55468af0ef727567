import { messages } from '../../../messages/messages.ts'
import { findMentions, periodPatterns } from '../../../suggestions/figure/periods/find-mentions.ts'
import type { BlockRule } from '../rule.ts'

const YEAR = /(?<!\p{N})(?:1[4-9]|20)\d{2}(?![\p{N}]|[.,]\p{N})/u

function saysDate(words: string, language: string, publishedAt: string | null): boolean {
  if (YEAR.test(words)) return true
  const patterns = periodPatterns(language)
  return patterns !== null && findMentions(words, [], patterns, publishedAt).some(({ date }) => date !== null)
}

/** A figure without the day, month or year for which it holds, in whose words there is none either. */
export const undatedFigure: BlockRule = (block, index) => {
  if (block.type !== 'figure' && block.type !== 'quote') return []
  const annotation = index.checkById.get(block.annotationId)?.annotation
  if (annotation?.kind !== 'figure' || annotation.figure === null || annotation.figure.asOf !== null) return []
  const printed = block.type === 'quote' ? block.printed : (block.accepted.lines[0] ?? '')
  const source = index.sourceById.get(annotation.target.source)?.source
  if (saysDate(printed, source?.language ?? 'en', source?.publishedAt ?? null)) return []
  return [
    {
      kind: 'undated-figure',
      refuses: false,
      span: null,
      quote: printed,
      detail: messages.briefCheck.undated(printed),
      key: annotation.id,
      fixes: () => [{ type: 'date-figure', annotationId: annotation.id }],
    },
  ]
}
