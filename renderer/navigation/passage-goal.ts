import type { Span } from '../../shared/model/primitives.ts'

interface Goal extends Span {
  readonly sourceId: string
}

let goal: Goal | null = null

/** Says which passage of a source is to be selected when its text is opened next. To be called before going there. */
export function aimAt(sourceId: string, { start, end }: Span): void {
  goal = { sourceId, start, end }
}

/** The passage that the text of this source is opened for; null when it is opened as a whole. */
export const goalIn = (sourceId: string): Span | null => (goal?.sourceId === sourceId ? goal : null)

/** It has been reached, or is of no concern any more. */
export function forgetGoal(): void {
  goal = null
}
