import type { Approximator } from '../../../model/figure.ts'

/** One phrase and what a careful reader takes from it. Left out: scale 1, no approximator, no upper end. */
export type PhraseRow = readonly [
  phrase: string,
  value: number,
  unit: string | null,
  scale?: number,
  approximator?: Approximator | null,
  valueTo?: number,
]

/** Phrases of one theme in one language. */
export interface PhraseTable {
  readonly theme: string
  /** BCP 47. */
  readonly language: string
  readonly rows: readonly PhraseRow[]
}

/** A sentence with all its quantities in order: the printed phrase, then as in {@link PhraseRow}. */
export interface SentenceRow {
  readonly language: string
  readonly text: string
  readonly quantities: readonly PhraseRow[]
}
