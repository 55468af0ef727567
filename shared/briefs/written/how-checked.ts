import { messages } from '../../messages/messages.ts'
import type { BriefBlock as ModelBlock } from '../../model/brief.ts'
import { excerptOf } from '../annotated-brief/check-section.ts'
import { QUOTE_STATUSES, type QuoteStatus } from '../check/check-quote.ts'
import { type BriefBlock, type BriefInline, foreign, heading, own } from '../document/document.ts'
import type { BriefQuote, Finding } from '../findings/finding.ts'
import { liveStateOf } from './live-state.ts'
import type { Writing } from './writing.ts'

const words = messages.exports

/** The last section: how many quotes were compared and what came of it; nothing when nothing is quoted. */
export function howChecked(
  blocks: readonly ModelBlock[],
  quotes: readonly BriefQuote[],
  findings: readonly Finding[],
  exportedAt: string,
  writing: Writing,
): readonly BriefBlock[] {
  const inferred = inferredIn(writing)
  if (quotes.length === 0 && inferred.length === 0) return []
  const kept = blocks.filter((block) => isOutOfStep(block, writing)).length
  const text = [
    ...(quotes.length === 0 ? [] : [words.howChecked(quotes.length, exportedAt), ...tally(quotes)]),
    ...(kept === 0 ? [] : [words.howCheckedKept(kept)]),
  ].join(' ')
  return [
    heading(2, 'check', own(words.howCheckedHeading)),
    ...(text === '' ? [] : [quiet([own(text)])]),
    ...problemsOf(findings),
    ...(inferred.length === 0 ? [] : [quiet([own(words.howCheckedInferred), ...inferred, own('.')])]),
  ]
}

const quiet = (content: readonly BriefInline[]): BriefBlock => ({ type: 'paragraph', tone: 'quiet', content })

function tally(quotes: readonly BriefQuote[]): readonly string[] {
  const counts = new Map<QuoteStatus, number>(
    QUOTE_STATUSES.map((status) => [status, quotes.filter((quote) => quote.status === status).length]),
  )
  const abridged = quotes.filter((quote) => quote.abridged).length
  return [
    ...QUOTE_STATUSES.flatMap((status) => {
      const count = counts.get(status) ?? 0
      return count === 0 ? [] : [words.howCheckedTally[status](count, count === quotes.length)]
    }),
    ...(abridged === 0 ? [] : [words.howCheckedAbridged(abridged)]),
  ]
}

/** The quotes that went out in spite of the check. */
function problemsOf(findings: readonly Finding[]): readonly BriefBlock[] {
  const items = findings.flatMap(({ refuses, quote, detail }) =>
    refuses
      ? [
          {
            depth: 0,
            ordered: false,
            content: [...(quote === null ? [] : [own('“'), foreign(excerptOf(quote)), own('” ')]), own(detail)],
          },
        ]
      : [],
  )
  return items.length === 0 ? [] : [{ type: 'list', items }]
}

function isOutOfStep(block: ModelBlock, { index }: Writing): boolean {
  switch (block.type) {
    case 'quote':
    case 'figure':
    case 'matrix':
    case 'timeline':
      return liveStateOf(block, index).status !== 'current'
    default:
      return false
  }
}

const CITED = new Set(['title', 'authors', 'outlet', 'publishedAt'])

/** What the citations print that a source does not state itself. */
function inferredIn({ bibliography, index }: Writing): readonly BriefInline[] {
  const sources = bibliography.entries.flatMap(({ item }) => {
    const source = index.sourceById.get(item.id)?.source
    const fields = source?.inferred.filter((field) => CITED.has(field)) ?? []
    return source && fields.length > 0 ? [{ title: source.title || words.noTitle, fields }] : []
  })
  return sources.flatMap(({ title, fields }, at) => [
    ...(at === 0 ? [] : [own('; ')]),
    foreign(title, 'cite' as const),
    own(words.inferredOf(fields)),
  ])
}
