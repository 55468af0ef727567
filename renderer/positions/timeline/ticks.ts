import { lengthOf, type TimeWindow, xAt } from './time-window.ts'

export interface Tick {
  /** Days from 1970-01-01. */
  readonly day: number
  readonly label: string
  /** A year begins. */
  readonly major: boolean
}

type Unit = readonly [unit: 'day' | 'month' | 'year', step: number]

const DAY = 86_400_000
/** px that a label needs. */
const ROOM = 52
const DAYS_OF: Readonly<Record<Unit[0], number>> = { day: 1, month: 30.44, year: 365.25 }
const UNITS: readonly Unit[] = [
  ['day', 1],
  ['day', 7],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 20],
  ['year', 50],
  ['year', 100],
  ['year', 500],
]

// `Date.UTC` takes the years 0 to 99 for those of the twentieth century.
const dayOf = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month, day) / DAY

/**
 * The ticks of a time axis: days, months or years, as close as their labels have room for.
 * @param width px
 * @param months short names, January first
 */
export function ticksOf(window: TimeWindow, width: number, months: readonly string[]): readonly Tick[] {
  const fits = ([unit, step]: Unit): boolean => (DAYS_OF[unit] * step * width) / lengthOf(window) >= ROOM
  const [unit, step] = UNITS.find(fits) ?? (['year', 1000] as const)
  const start = new Date(Math.floor(window.from) * DAY)
  const year = start.getUTCFullYear()
  const month = start.getUTCMonth()
  const at = (count: number): number => {
    if (unit === 'year') return dayOf(Math.floor(year / step) * step + count * step, 0, 1)
    if (unit === 'month') return dayOf(year, Math.floor(month / step) * step + count * step, 1)
    // Counted from a Monday, so that weeks are the same wherever one is.
    return step === 7
      ? Math.floor((Math.floor(window.from) + 3) / 7) * 7 - 3 + count * 7
      : Math.floor(window.from) + count
  }
  const ticks: Tick[] = []
  for (let count = 0; at(count) < window.to; count += 1) {
    const day = at(count)
    if (day >= window.from) ticks.push(tickOf(day, unit, months))
  }
  return ticks
}

function tickOf(day: number, unit: Unit[0], months: readonly string[]): Tick {
  const date = new Date(day * DAY)
  const month = months[date.getUTCMonth()] ?? ''
  const isNewYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1
  if (isNewYear || unit === 'year') return { day, label: String(date.getUTCFullYear()), major: true }
  return { day, label: unit === 'month' ? month : `${String(date.getUTCDate())} ${month}`, major: false }
}

/** Those of them whose labels do not run into the one before, which comes first. */
export function withRoom<Placed extends { readonly day: number }>(
  items: readonly Placed[],
  window: TimeWindow,
  width: number,
  roomOf: (item: Placed) => number,
): readonly Placed[] {
  const kept: Placed[] = []
  let end = -Infinity
  for (const item of items) {
    const x = xAt(item.day, window, width)
    if (x < end || x < 0 || x > width) continue
    kept.push(item)
    end = x + roomOf(item)
  }
  return kept
}
