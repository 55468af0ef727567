import type { ComparedText } from '../../../shared/analysis/alike/likeness.ts'

/** To the worker: an article with its fence. */
export type SketchRequest = ComparedText

/** From the worker, one for each request in their order; null when there is too little to be compared. */
export interface SketchAnswer {
  readonly sketch: string | null
}
