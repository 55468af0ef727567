import type { Figure } from '../../model/figure.ts'
import type { Span } from '../../model/primitives.ts'

/** The fields of a figure that its print alone decides. */
export type FigureDraft = Pick<Figure, 'value' | 'valueTo' | 'unit' | 'scale' | 'approximator'>

/** A quantity found in a text, with what was read from it. */
export interface Quantity extends FigureDraft {
  /** The whole phrase: approximator, currency, number, scale, unit. UTF-16. */
  readonly span: Span
  readonly value: number
}

/** A quantity with what is needed to judge whether it is one. */
export interface Reading extends Quantity {
  /** Where the number itself stands. */
  readonly number: Span
  readonly inWords: boolean
  readonly bareDigits: boolean
  /** `30-year`: an adjective. */
  readonly adjective: boolean
  readonly fraction: boolean
}
