import type { Annotation } from '../model/annotation.ts'

/** One quotation, however many sources print it: counted once. */
export interface Voice {
  /** The earliest print. */
  readonly lead: Annotation
  /** The same words of the same person in other places, in order of date; empty as a rule. */
  readonly reprints: readonly Annotation[]
}
