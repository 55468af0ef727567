import type { DaySpan } from '../../../shared/analysis/timeline/timeline.ts'

const DAY_MS = 86_400_000
const STEPS = [1, 2, 5, 10]
/** Of the range, above and below what is drawn. */
const AIR = 0.08

/** From a value to px; `to` may be upside down, as it is for heights. */
export const linear =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]) =>
  (value: number): number =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from)

/** Round values between `low` and `high`, at most `most` of them, lowest first. */
export function roundTicks(low: number, high: number, most: number): readonly number[] {
  const rough = (high - low) / Math.max(1, most - 1)
  if (!(rough > 0)) return [low]
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (STEPS.find((each) => each * power >= rough * (1 - 1e-9)) ?? 10) * power
  const start = Math.ceil(low / step - 1e-9) * step
  // Counted, not added up until the end is reached: a step may be too small to move a large number.
  const count = Math.max(0, Math.min(most, Math.floor((high - start) / step + 1e-9) + 1))
  // 0.1 × 3 is not 0.3.
  return Array.from({ length: count }, (_, at) => Number((start + at * step).toPrecision(12)))
}

/** What the height of a plot stands for: all values with some air, and never a made-up negative part. */
export function valueRange(values: readonly number[]): readonly [number, number] {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low > high || (low === 0 && high === 0)) return [0, 1]
  const air = (high - low || Math.abs(high) || 1) * AIR
  return [low >= 0 ? Math.max(0, low - air) : low - air, high <= 0 ? Math.min(0, high + air) : high + air]
}

export interface DateTick {
  /** Days since 1970-01-01. */
  readonly day: number
  /** As far as it is meant: `2023`, `2023-04` or `2023-04-13`. */
  readonly date: string
}

const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
const dayOf = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month, 1) / DAY_MS
const MONTH_STEPS = [1, 2, 3, 6]
const DAY_STEPS = [1, 2, 7, 14]

/** Beginnings of years, months or days within the span, at most `most`: the coarsest that gives two or more. */
export function dateTicks({ first, last }: DaySpan, most: number): readonly DateTick[] {
  const [start, end] = [new Date(first * DAY_MS), new Date(last * DAY_MS)]
  const [from, to] = [start.getUTCFullYear(), end.getUTCFullYear()]
  const years = roundTicks(from, Math.max(to, from + 1), most).filter((year) => Number.isInteger(year))
  const ofYears = years
    .map((year) => ({ day: dayOf(year, 0), date: String(year).padStart(4, '0') }))
    .filter(({ day }) => day >= first && day <= last)
  if (ofYears.length > 1) return ofYears
  const months = (to - from) * 12 + end.getUTCMonth() - start.getUTCMonth() + 1
  const monthStep = MONTH_STEPS.find((step) => months / step <= most) ?? 12
  const ofMonths = Array.from({ length: Math.ceil((months + 11) / monthStep) }, (_, at) => {
    const day = dayOf(from, at * monthStep)
    return { day, date: isoOf(day).slice(0, 7) }
  }).filter(({ day }) => day >= first && day <= last)
  if (ofMonths.length > 1) return ofMonths
  const step = DAY_STEPS.find((each) => (last - first + 1) / each <= most) ?? 31
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => {
    const day = first + at * step
    return { day, date: isoOf(day) }
  })
}
