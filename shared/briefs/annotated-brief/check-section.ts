import { messages } from '../../messages/messages.ts'
import { exactOf } from '../../model/annotation.ts'
import { type BriefIndex, quoteId, sourceId } from './brief-index.ts'
import { QUOTE_STATUSES } from '../check/check-quote.ts'
import { type CheckedQuote, countStatuses } from './checked-quotes.ts'
import {
  type BriefBlock,
  type BriefInline,
  foreign,
  heading,
  numbers,
  own,
  paragraph,
  short,
  type TableBlock,
  words as wordColumn,
} from '../document/document.ts'

const EXCERPT_LENGTH = 160

/** How many quotes are exact, and every one that is not. */
export function checkSection(index: BriefIndex): readonly BriefBlock[] {
  const words = messages.exports
  const title = heading(2, 'check', own(words.checkHeading))
  const checked = [...index.checkById.values()]
  if (checked.length === 0) return [title, paragraph(own(words.noQuotes))]
  const counts = countStatuses(checked)
  const inexact = checked.filter(({ status }) => status !== 'EXACT')
  return [
    title,
    { type: 'paragraph', tone: 'quiet', content: [own(words.checkIntro)] },
    {
      type: 'table',
      caption: words.checkCaption,
      columns: [short(words.checkColumns.status), numbers(words.checkColumns.count)],
      rows: QUOTE_STATUSES.map((status) => [
        [{ type: 'status', status, label: status }],
        [own(words.number(counts[status]))],
      ]),
    },
    inexact.length === 0 ? paragraph(own(words.allExact)) : problemTable(inexact, index),
  ]
}

function problemTable(inexact: readonly CheckedQuote[], index: BriefIndex): TableBlock {
  const words = messages.exports
  const { quote, status, source, text } = words.problemColumns
  return {
    type: 'table',
    caption: words.problemsCaption,
    columns: [short(quote), short(status), short(source), wordColumn(text)],
    rows: inexact.map((checked) => problemRow(checked, index)),
  }
}

function problemRow({ annotation, status }: CheckedQuote, index: BriefIndex): readonly (readonly BriefInline[])[] {
  const words = messages.exports
  const number = index.numberById.get(annotation.id) ?? 0
  const source = index.sourceById.get(annotation.target.source)
  return [
    [{ type: 'reference', to: quoteId(number), text: words.quoteNumber(number) }],
    [{ type: 'status', status, label: status }],
    source ? [{ type: 'reference', to: sourceId(source.number), text: words.sourceNumber(source.number) }] : [],
    [foreign(excerptOf(exactOf(annotation)))],
  ]
}

/** The start of a long text; never half a character. */
export function excerptOf(text: string, length: number = EXCERPT_LENGTH): string {
  const characters = Array.from(text.slice(0, length * 2))
  return characters.length <= length && text.length <= length * 2 ? text : `${characters.slice(0, length).join('')}…`
}
