import type { Target } from '../../shared/model/annotation.ts'
import type { QuoteSelector, Resolution } from '../../shared/anchoring/resolution.ts'

/** To the worker: one text and all that is looked for in it. */
export interface ResolveRequest {
  readonly text: string
  readonly selectors: readonly QuoteSelector[]
  /** Whether what is found is described as well: in a book that takes milliseconds each. */
  readonly describes: boolean
}

export interface Resolved {
  /** In the order of the selectors. */
  readonly resolutions: readonly Resolution[]
  /** Of those that are anchored the description where they stand now; null for the others, and where none was wanted. */
  readonly descriptions: readonly (Target['selector'] | null)[]
}

/** From the worker: how many are done, any number of times, and then the answers. */
export type ResolveAnswer = { readonly done: number } | Resolved
