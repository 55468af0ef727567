import type { Block } from '../../model/block.ts'
import type { Figure } from '../../model/figure.ts'
import type { PartialDate, Span } from '../../model/primitives.ts'
import { sentenceAt } from '../../text/sentences.ts'
import { salientReading } from './parse-figure.ts'
import { periodOf } from './period-of.ts'
import type { FigureDraft } from './quantity.ts'
import { quantityKindOf } from './quantity-kind.ts'

export interface FigureQuery {
  /** The canonical text of the source. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** The passage that is tagged; UTF-16. */
  readonly span: Span
  /** BCP 47. */
  readonly language: string
  readonly publishedAt: PartialDate | null
}

/** The quantity of a passage, and what its sentence says about it. */
export type FigureSuggestion = FigureDraft & Pick<Figure, 'quantityKind' | 'asOf'>

/** A longer sentence is a table or a list: its words are about many things. UTF-16 code units. */
const LONGEST_SENTENCE = 2_000

/**
 * The figure that a passage states, with its kind and period where the sentence around it decides them.
 *
 * @returns null when no quantity can be read
 */
export function suggestFigure({ text, blocks, span, language, publishedAt }: FigureQuery): FigureSuggestion | null {
  const reading = salientReading(text.slice(span.start, span.end), language)
  if (reading === null) return null
  const { value, valueTo, unit, scale, approximator } = reading
  const draft = { value, valueTo, unit, scale, approximator }
  const at = { start: span.start + reading.span.start, end: span.start + reading.span.end }
  const block = blocks.find(({ start, end }) => start <= at.start && at.end <= end)
  const sentence = block === undefined ? null : sentenceAt(text, block, at.start, language)
  if (sentence === null || at.end > sentence.end || sentence.end - sentence.start > LONGEST_SENTENCE) {
    return { ...draft, quantityKind: null, asOf: null }
  }
  const printed = text.slice(sentence.start, sentence.end)
  const within = { start: at.start - sentence.start, end: at.end - sentence.start }
  return {
    ...draft,
    quantityKind: quantityKindOf(printed, within, language),
    asOf: periodOf(printed, within, language, publishedAt),
  }
}
