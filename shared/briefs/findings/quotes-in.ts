import { align } from '../../anchoring/align.ts'
import { normalForm } from '../../anchoring/normal-form.ts'
import { messages } from '../../messages/messages.ts'
import { exactOf } from '../../model/annotation.ts'
import type { BriefBlock, FigureBlock, QuoteBlock } from '../../model/brief.ts'
import type { Span } from '../../model/primitives.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { checkPrinted } from '../check/check-printed.ts'
import { QUOTE_STATUSES, type QuoteStatus } from '../check/check-quote.ts'
import { wordDiff } from '../check/word-diff.ts'
import { differenceInWords } from './difference-words.ts'
import { findQuotations } from './find-quotations.ts'
import { isShort } from './short-quotation.ts'
import { stretchesOf, withoutObjects } from './prose.ts'
import { perBlock } from './remembered.ts'
import { searchOf, wordingsOf } from './source-search.ts'

/** A quotation as a block prints it. */
export interface PrintedQuotation {
  readonly printed: string
  /** In the words of the block, without the marks; null: a live block. */
  readonly span: Span | null
  readonly status: QuoteStatus
  readonly abridged: boolean
  /** Words left out behind an ellipsis, and words added in brackets. */
  readonly omitted: readonly string[]
  readonly added: readonly string[]
  /** BCP 47, of the source; `und` when it is in none. */
  readonly language: string
  /** Why it is refused; empty when it is not. */
  readonly detail: string
  /** What would be printed truly; null when nothing is known. */
  readonly instead: string | null
  /**
   * One or two words without a digit: marks may make a term or an irony of them. When no source has them they are no
   * quotation; when a source has them but for one letter they are shown as altered, and refuse nothing.
   */
  readonly isShort: boolean
}

const worse = (one: QuoteStatus, other: QuoteStatus): QuoteStatus =>
  QUOTE_STATUSES.indexOf(one) < QUOTE_STATUSES.indexOf(other) ? other : one

const slices = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end))

/** A misprint of one letter: too near to be a term of the analyst's own. */
const isMisprint = (printed: string, passage: string): boolean =>
  printed.length >= SHORTEST_MISPRINT && align(normalForm(printed).text, normalForm(passage).text).distance <= 1
const SHORTEST_MISPRINT = 8

function inProse(words: string, span: Span, index: BriefIndex): PrintedQuotation | null {
  const printed = withoutObjects(words)
  if (!/[\p{L}\p{N}]/u.test(printed) || wordingsOf(index).has(normalForm(printed).text)) return null
  const found = searchOf(index).check(printed)
  const source = found.source === null ? undefined : index.sourceById.get(found.source)
  const passage = source === undefined || found.status === 'MISSING' ? '' : source.text.slice(found.start, found.end)
  const isAltered = found.status === 'ALTERED'
  // One or two words that no source has are a term or an irony, and no quotation: see `isShort`.
  const short = isShort(printed)
  if (short && (found.status === 'MISSING' || (isAltered && !isMisprint(printed, passage)))) return null
  return {
    printed,
    span,
    status: found.status,
    abridged: found.abridged,
    omitted: slices(source?.text ?? '', found.omitted),
    added: Array.from(printed.matchAll(/\[([^\]]+)\]/gu), ([, inside = '']) => inside),
    language: source?.source.language ?? 'und',
    detail: isAltered
      ? differenceInWords(wordDiff(passage, printed))
      : found.status === 'MISSING'
        ? messages.briefCheck.missing
        : '',
    instead: isAltered && passage !== '' ? passage.replace(/\s+/gu, ' ') : null,
    isShort: short,
  }
}

/** What the words that were accepted are in their source. An annotation that is gone may have been of any. */
function inSource(accepted: string, annotationId: string, index: BriefIndex): QuoteStatus {
  const checked = index.checkById.get(annotationId)
  if (checked !== undefined && exactOf(checked.annotation) === accepted) return checked.status
  return searchOf(index).check(accepted).status
}

function live(block: QuoteBlock | FigureBlock, index: BriefIndex): PrintedQuotation {
  const words = messages.briefCheck
  const accepted = block.accepted.lines[0] ?? ''
  const printed = block.type === 'quote' ? block.printed : accepted
  const own = checkPrinted(accepted, printed)
  const source = inSource(accepted, block.annotationId, index)
  const status = worse(own.status, source)
  const annotation = index.checkById.get(block.annotationId)?.annotation
  const ofOwn = own.status === 'ALTERED' ? differenceInWords(own.differences) : words.missingInRecord
  const ofSource = source === 'ALTERED' ? words.alteredInSource : words.missingInSource
  return {
    printed,
    span: null,
    status,
    abridged: own.abridged,
    omitted: slices(accepted, own.omitted),
    added: slices(printed, own.added),
    language: (annotation && index.sourceById.get(annotation.target.source)?.source.language) ?? 'und',
    detail: isRefusedStatus(own.status) ? ofOwn : isRefusedStatus(source) ? ofSource : '',
    instead: isRefusedStatus(own.status) && !isRefusedStatus(source) && accepted !== '' ? accepted : null,
    isShort: false,
  }
}

export const isRefusedStatus = (status: QuoteStatus): boolean => status === 'ALTERED' || status === 'MISSING'

/** The quotations of a block with what they are. What it needs is looked up once for a block and a dossier. */
export const quotationsIn = perBlock((block: BriefBlock, index: BriefIndex): readonly PrintedQuotation[] => {
  if (block.type === 'quote' || block.type === 'figure') return [live(block, index)]
  return stretchesOf(block).flatMap(({ start, text }) =>
    findQuotations(text).flatMap((span) => {
      const place = { start: start + span.start, end: start + span.end }
      const found = inProse(text.slice(span.start, span.end), place, index)
      return found === null ? [] : [found]
    }),
  )
})
