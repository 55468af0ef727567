import type { DaySpan } from '../../../shared/analysis/timeline/timeline.ts'

/** The part of time that is drawn, in days from 1970-01-01 and parts of them; `to` is the end of the last one. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** Days: nothing is said by the hour. */
const LEAST = 7
const LEAST_WHOLE = 60
/** Of the time that is drawn, left free on either side. */
const MARGIN = 0.03

export const lengthOf = ({ from, to }: TimeWindow): number => to - from

/** All of it, with some air on both sides. */
export function wholeOf({ first, last }: DaySpan): TimeWindow {
  const length = last + 1 - first
  const air = Math.max(length * MARGIN, (LEAST_WHOLE - length) / 2)
  return { from: first - air, to: last + 1 + air }
}

/** px from the left edge, for a moment in days. */
export const xAt = (day: number, window: TimeWindow, width: number): number =>
  ((day - window.from) / lengthOf(window)) * width

export const dayAt = (x: number, window: TimeWindow, width: number): number =>
  window.from + (x / width) * lengthOf(window)

/** The window moved into the whole, and no longer than it. */
function within(window: TimeWindow, whole: TimeWindow): TimeWindow {
  const length = Math.min(lengthOf(window), lengthOf(whole))
  const from = Math.min(Math.max(window.from, whole.from), whole.to - length)
  return { from, to: from + length }
}

/** `factor` times as long, with `day` staying where it is. */
export function zoomed(window: TimeWindow, factor: number, day: number, whole: TimeWindow): TimeWindow {
  const length = Math.max(LEAST, lengthOf(window) * factor)
  const share = (day - window.from) / lengthOf(window)
  return within({ from: day - share * length, to: day + (1 - share) * length }, whole)
}

export const panned = (window: TimeWindow, days: number, whole: TimeWindow): TimeWindow =>
  within({ from: window.from + days, to: window.to + days }, whole)

/** From one moment to another, in either order. */
export function between(a: number, b: number, whole: TimeWindow): TimeWindow {
  const middle = (a + b) / 2
  const half = Math.max(LEAST, Math.abs(b - a)) / 2
  return within({ from: middle - half, to: middle + half }, whole)
}

/** The window as it is when the moment is in it, else moved to it. */
export function showing(day: number, window: TimeWindow, whole: TimeWindow): TimeWindow {
  const edge = lengthOf(window) * MARGIN
  if (day >= window.from + edge && day <= window.to - edge) return window
  return within({ from: day - lengthOf(window) / 2, to: day + lengthOf(window) / 2 }, whole)
}
