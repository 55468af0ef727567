import type { AnnotationKind } from '../../model/annotation.ts'
import { KIND_LINE } from './look.ts'

export const QUOTE_STYLES: Readonly<Record<AnnotationKind, string>> = {
  expert_view: 'QuoteExpertView',
  official_statement: 'QuoteOfficialStatement',
  figure: 'QuoteFigure',
}

/** The line beside a quote, told apart also without colours. */
export const QUOTE_LINES: Readonly<Record<AnnotationKind, string>> = {
  expert_view: `w:val="single" w:sz="18" w:space="10" w:color="${KIND_LINE.expert_view}"`,
  official_statement: `w:val="double" w:sz="8" w:space="10" w:color="${KIND_LINE.official_statement}"`,
  figure: `w:val="dotted" w:sz="18" w:space="10" w:color="${KIND_LINE.figure}"`,
}
