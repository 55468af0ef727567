import type { QuoteStatus } from '../check/check-quote.ts'

export const FINDING_KINDS = [
  'quote-altered',
  'quote-missing',
  /** A live block whose record has changed or gone. */
  'stale',
  /** A sentence that states something for which the brief gives no source. */
  'claim-without-source',
  /** A question on which people disagree, and the brief quotes only one side. */
  'one-sided-question',
  /** A figure that no date goes with. */
  'undated-figure',
  /** A figure that another of the dossier contradicts, and the brief does not say so. */
  'conflict-unsaid',
  /** Somebody is quoted of whom no role is known. */
  'person-without-role',
  /** What an ellipsis leaves out turns the sense: it has a negation. */
  'negation-left-out',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** What would mend it. Block indexes count the blocks of the whole brief, from 0. */
export type Fix =
  /** Takes what the record says now. */
  | { readonly type: 'accept'; readonly block: number }
  /** Prints these words in a live quote instead. */
  | { readonly type: 'print'; readonly block: number; readonly printed: string }
  /** Puts these words in the place of what the finding marks. */
  | {
      readonly type: 'replace'
      readonly block: number
      readonly start: number
      readonly end: number
      readonly text: string
    }
  /** Inserts a live quote behind the block. */
  | { readonly type: 'quote'; readonly annotationId: string; readonly after: number }
  /** Cites the annotation behind the marked words. */
  | { readonly type: 'cite'; readonly annotationId: string; readonly block: number; readonly offset: number }
  /** Inserts a paragraph with these words behind the block. */
  | { readonly type: 'say'; readonly text: string; readonly after: number }
  | { readonly type: 'date-figure'; readonly annotationId: string }
  | { readonly type: 'give-role'; readonly personId: string }

/** Something that a careful editor would not let pass. */
export interface Finding {
  /** The same for the same finding as long as its words stay. */
  readonly id: string
  readonly kind: FindingKind
  /** Keeps the brief from being exported unless it is overridden. */
  readonly refuses: boolean
  /** Index among the blocks of the whole brief; null when it concerns the brief as a whole. */
  readonly block: number | null
  /**
   * Of prose: where it is in the words of the block (`wordsOf`), UTF-16. Null: the block as a whole.
   */
  readonly span: { readonly start: number; readonly end: number } | null
  /** What was quoted or claimed, as printed; null when no words are concerned. */
  readonly quote: string | null
  /** One or two sentences that say what is wrong, for people. */
  readonly detail: string
  readonly fixes: readonly Fix[]
}

/** A quotation in a brief with its status; `abridged`: parts are left out or words added, and marked as such. */
export interface BriefQuote {
  readonly block: number
  readonly status: QuoteStatus
  readonly abridged: boolean
}
