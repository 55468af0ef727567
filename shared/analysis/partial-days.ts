import type { PartialDate } from '../model/primitives.ts'
import type { DaySpan } from './timeline/timeline.ts'

const MILLISECONDS_A_DAY = 86_400_000

// `Date.UTC` takes the years 0 to 99 for those of the twentieth century; this does not.
const dayOf = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day) / MILLISECONDS_A_DAY

/**
 * The days that a date may mean, counted from 1970-01-01, both inclusive: `2023` is the whole year, `2023-04` the whole
 * month. In the proleptic Gregorian calendar, as ISO 8601 is.
 */
export function daysOf(date: PartialDate): DaySpan {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return { first: dayOf(year, 0, 1), last: dayOf(year, 12, 0) }
  if (day === undefined) return { first: dayOf(year, month - 1, 1), last: dayOf(year, month, 0) }
  const only = dayOf(year, month - 1, day)
  return { first: only, last: only }
}

/** Whether every day of `a` is before every day of `b`. */
export const isSurelyBefore = (a: DaySpan, b: DaySpan): boolean => a.last < b.first

/** Whether the two have a day in common. */
export const overlap = (a: DaySpan, b: DaySpan): boolean => a.first <= b.last && b.first <= a.last
