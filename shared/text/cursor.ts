import type { Span } from '../model/primitives.ts'
import { type Unit, unitsOf } from './cursor-units.ts'

/** A selection with a direction: `focus` is the end that Shift moves. UTF-16 offsets. */
export interface Selection {
  readonly anchor: number
  readonly focus: number
}

export const CURSOR_MOVES = [
  'next-sentence',
  'previous-sentence',
  'next-word',
  'previous-word',
  'next-paragraph',
  'previous-paragraph',
] as const
export type CursorMove = (typeof CURSOR_MOVES)[number]

/** What the keyboard cursor walks over. */
export interface CursorText {
  readonly text: string
  /** The blocks to walk through (those outside the fence), in order, without overlap. */
  readonly blocks: readonly Span[]
  /** BCP 47. */
  readonly language: string
}

const unitOf = (move: CursorMove): Unit =>
  move.endsWith('sentence') ? 'sentence' : move.endsWith('word') ? 'word' : 'paragraph'

const forwards = (span: Span): Selection => ({ anchor: span.start, focus: span.end })

const equal = (a: Span | null, b: Span): boolean => a?.start === b.start && a.end === b.end

/** Whether the selection is exactly one sentence or paragraph that holds several of the smaller units. */
function isLarger(text: CursorText, unit: Unit, selected: Span): boolean {
  const is = (larger: Unit): boolean => equal(unitsOf(text, larger).endingAfter(selected.start), selected)
  if (unit === 'paragraph' || is(unit)) return false
  return is('paragraph') || (unit === 'word' && is('sentence'))
}

function step(text: CursorText, unit: Unit, next: boolean, selected: Span): Span | null {
  const units = unitsOf(text, unit)
  if (isLarger(text, unit, selected)) {
    return next ? units.startingFrom(selected.start) : units.startingBefore(selected.end)
  }
  return next ? units.startingFrom(selected.end) : units.endingUpTo(selected.start)
}

function extended(text: CursorText, unit: Unit, next: boolean, { anchor, focus }: Selection): Selection | null {
  const units = unitsOf(text, unit)
  if (next && focus > anchor) {
    const to = units.endingAfter(focus)
    return to === null ? null : { anchor, focus: to.end }
  }
  if (!next && focus < anchor) {
    const to = units.startingBefore(focus)
    return to === null ? null : { anchor, focus: to.start }
  }
  if (next) {
    const to = units.startingFrom(focus + 1)
    if (to !== null && to.start < anchor) return { anchor, focus: to.start }
    // Nothing is left to give back: what is selected stays and grows at its other end.
    const beyond = units.endingAfter(anchor)
    return beyond === null ? null : { anchor: focus, focus: beyond.end }
  }
  const to = units.endingUpTo(focus - 1)
  if (to !== null && to.end > anchor) return { anchor, focus: to.end }
  const beyond = units.startingBefore(anchor)
  return beyond === null ? null : { anchor: focus, focus: beyond.start }
}

/**
 * Moves the keyboard cursor, which is always a selection of whole sentences, words or paragraphs.
 *
 * - Without a selection the first (last, when moving back) unit is selected; from a caret, the unit it is in.
 * - Without `extend` the unit after (before) the selection is selected. From one whole sentence or paragraph a
 *   move by a smaller unit goes inside: to its first (last) word or sentence.
 * - With `extend` the focus goes to the next edge of a unit and the anchor stays; when nothing is left to give
 *   back, the selection grows at the other end. It crosses blocks.
 * - At the ends of the text it stays as it is.
 *
 * @returns the new selection; null only when there is nothing to select and there was no selection
 */
export function moveCursor(
  text: CursorText,
  selection: Selection | null,
  move: CursorMove,
  extend: boolean,
): Selection | null {
  const unit = unitOf(move)
  const next = move.startsWith('next')
  const units = unitsOf(text, unit)
  if (selection === null) {
    const first = next ? units.startingFrom(0) : units.endingUpTo(text.text.length)
    return first === null ? null : forwards(first)
  }
  const { anchor, focus } = selection
  if (anchor === focus) {
    const here = units.endingAfter(focus) ?? units.endingUpTo(focus)
    return here === null ? selection : forwards(here)
  }
  if (extend) return extended(text, unit, next, selection) ?? selection
  const to = step(text, unit, next, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) })
  return to === null ? selection : forwards(to)
}
