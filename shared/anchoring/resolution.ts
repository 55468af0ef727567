import type { Span } from '../model/primitives.ts'

/** A place as somebody remembers it: the two selectors of a target in one, all but the quote optional. */
export interface QuoteSelector {
  readonly exact: string
  readonly prefix?: string | null | undefined
  readonly suffix?: string | null | undefined
  /** UTF-16 code units; 0 is a position like any other. */
  readonly start?: number | null | undefined
  readonly end?: number | null | undefined
}

/** What found the place: the remembered position, the exact quote, or something close to the quote. */
export type AnchorMethod = 'position' | 'quote' | 'fuzzy'

/**
 * Why a selector has no place: nothing to look for; no such words; several places that fit (almost)
 * equally; the words stand only where the remembered surroundings say they did not; or the place is
 * known, but a number, a name or a "not" in the quote is no longer what it was (the first candidate).
 */
export type OrphanReason = 'empty-quote' | 'not-found' | 'ambiguous' | 'context-mismatch' | 'changed-meaning'

export interface Anchored extends Span {
  readonly status: 'anchored'
  readonly method: AnchorMethod
  /** 0..1; 1 when quote, position and both sides of the context agree. */
  readonly score: number
}

export interface Orphaned {
  readonly status: 'orphaned'
  readonly reason: OrphanReason
  /** Places to offer for "attach here", best first; a few at most. */
  readonly candidates: readonly Span[]
}

export type Resolution = Anchored | Orphaned
