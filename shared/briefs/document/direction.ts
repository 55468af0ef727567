import { directionOf } from '../annotated-brief/passage-shape.ts'
import { type BriefInline, type Direction, plainTextOf } from './document.ts'

/** In which direction a line of inlines runs: by its first letter. */
export const directionOfInlines = (content: readonly BriefInline[]): Direction =>
  directionOf(content.map(plainTextOf).join(''))

const LETTERS = /\p{L}+/gu

/** Whether a run has letters of the other direction, and must be isolated so that it does not turn what is beside it. */
export const turns = (text: string, line: Direction): boolean =>
  (text.match(LETTERS) ?? []).some((letters) => directionOf(letters) !== line)
