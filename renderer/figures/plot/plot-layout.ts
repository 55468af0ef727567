import type { DaySpan } from '../../../shared/analysis/timeline/timeline.ts'
import { type Box, LABEL_HEIGHT, type PlacedLabel, placeLabels } from './place-labels.ts'
import { dateTicks, type DateTick, linear, roundTicks, valueRange } from './scale.ts'

/** One figure as a plot needs it; values in base units. */
export interface PlotPoint {
  readonly id: string
  /** Null: nobody says when. */
  readonly days: DaySpan | null
  readonly value: number
  /** The ends of the bar of a range or of a loose value; both are `value` without one. */
  readonly low: number
  readonly high: number
  /** To which side it is open, without an end. */
  readonly open: 'up' | 'down' | null
  readonly isInConflict: boolean
  readonly label: string
}

export interface PlacedPoint {
  readonly point: PlotPoint
  readonly x: number
  readonly y: number
  /** Ends of the bar of what the value allows, px; equal to `y` without one. */
  readonly top: number
  readonly bottom: number
  /** Ends of the bar of the days it may be of; equal to `x` when it is one day. */
  readonly left: number
  readonly right: number
}

export interface PlotLayout {
  readonly frame: Box
  readonly points: readonly PlacedPoint[]
  readonly labels: readonly (PlacedLabel & { readonly text: string; readonly isInConflict: boolean })[]
  readonly valueTicks: readonly { readonly y: number; readonly value: number }[]
  readonly dateTicks: readonly (DateTick & { readonly x: number })[]
  /** px: the middle of the column of those without a date; null when there is none. */
  readonly undatedX: number | null
  /** Lines between figures that cannot both be true. */
  readonly links: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[]
}

export interface PlotSize {
  readonly width: number
  readonly height: number
}

const DAYS_A_YEAR = 365
/** px; at the top stands what is drawn. */
const MARGIN = { top: 34, right: 16, bottom: 28, left: 48 } as const
const UNDATED_WIDTH = 56
const PX_A_DATE = 44
/** `Oct 2025` is longer than `2025`. */
const PX_A_MONTH = 64
const PX_A_VALUE = 36
/** px: of a digit in the type of the labels, and of the bold ones of conflicts. */
const CHARACTER = 6.6
const CHARACTER_STRONG = 7.4
const MOST_LABELS = 60
/** px: how far the bar of `more than` goes, which has no end. */
const OPEN = 22
const POINT = 6

const middleOf = ({ first, last }: DaySpan): number => (first + last) / 2

/**
 * Where everything of a plot stands, px.
 * @param conflicts ids of the figures of each conflict, by value
 * @param active the point that is reached: its label goes first
 */
export function layOut(
  points: readonly PlotPoint[],
  conflicts: readonly (readonly string[])[],
  size: PlotSize,
  active: string | null = null,
): PlotLayout {
  const dated = points.flatMap(({ days }) => (days ? [days] : []))
  const hasUndated = dated.length < points.length
  const frame: Box = {
    x: MARGIN.left,
    y: MARGIN.top,
    width: Math.max(1, size.width - MARGIN.left - MARGIN.right),
    height: Math.max(1, size.height - MARGIN.top - MARGIN.bottom),
  }
  const range = valueRange(points.flatMap(endsOf))
  const toY = linear(range, [frame.y + frame.height, frame.y])
  const span = spanOf(dated)
  const right = frame.x + frame.width - (hasUndated && span ? UNDATED_WIDTH : 0)
  const toX = linear(span ? [span.first, span.last] : [0, 0], [frame.x + 14, right - 14])
  const undatedX = hasUndated ? (span ? right + UNDATED_WIDTH / 2 : frame.x + frame.width / 2) : null
  const placed = points.map((point) => placePoint(point, { toX, toY, undatedX: undatedX ?? 0, frame }))
  const byId = new Map(placed.map((each) => [each.point.id, each]))
  const links = conflicts.flatMap((ids) => linksOf(ids.flatMap((id) => byId.get(id) ?? [])))
  return {
    frame,
    points: placed,
    labels: labelsOf(placed, frame, links, active),
    valueTicks: roundTicks(...range, Math.max(2, Math.floor(frame.height / PX_A_VALUE))).map((value) => ({
      value,
      y: toY(value),
    })),
    dateTicks: span
      ? ticksWithin(span, right - frame.x).map((tick) => ({
          ...tick,
          x: toX(tick.date.length === 4 ? middleOfYear(tick.day, span) : tick.day),
        }))
      : [],
    undatedX,
    links,
  }
}

/** As many as their names have room for in `width` px. */
function ticksWithin(span: DaySpan, width: number): readonly DateTick[] {
  const within = (room: number) => dateTicks(span, Math.max(2, Math.floor(width / room)))
  const ticks = within(PX_A_DATE)
  return ticks.every(({ date }) => date.length === 4) ? ticks : within(PX_A_MONTH)
}

/** A year's name stands in the middle of what is drawn of it, and so under the points that are of the whole year. */
const middleOfYear = (day: number, { first, last }: DaySpan): number =>
  (Math.max(first, day) + Math.min(last, day + DAYS_A_YEAR - 1)) / 2

const endsOf = ({ low, high, value }: PlotPoint): readonly number[] => [value, low, high]

/** All days that any of them may be of. */
function spanOf(dated: readonly DaySpan[]): DaySpan | null {
  let first = Infinity
  let last = -Infinity
  for (const days of dated) {
    first = Math.min(first, days.first)
    last = Math.max(last, days.last)
  }
  return first > last ? null : { first, last }
}

interface Placing {
  readonly toX: (day: number) => number
  readonly toY: (value: number) => number
  readonly undatedX: number
  readonly frame: Box
}

function placePoint(point: PlotPoint, { toX, toY, undatedX, frame }: Placing): PlacedPoint {
  const { days, value, low, high, open } = point
  const x = days ? toX(middleOf(days)) : undatedX
  const y = toY(value)
  const within = (px: number): number => Math.min(frame.y + frame.height, Math.max(frame.y, px))
  return {
    point,
    x,
    y,
    top: within(Math.min(y, toY(high)) - (open === 'up' ? OPEN : 0)),
    bottom: within(Math.max(y, toY(low)) + (open === 'down' ? OPEN : 0)),
    left: days ? toX(days.first) : x,
    right: days ? toX(days.last) : x,
  }
}

const linksOf = (placed: readonly PlacedPoint[]): PlotLayout['links'] =>
  placed.slice(1).flatMap((to, at) => {
    const from = placed[at]
    return from ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : []
  })

function labelsOf(
  placed: readonly PlacedPoint[],
  frame: Box,
  links: PlotLayout['links'],
  active: string | null,
): PlotLayout['labels'] {
  const byId = new Map(placed.map((each) => [each.point.id, each]))
  const wishes = placed.map(({ point, x, y }) => ({
    key: point.id,
    x,
    y,
    width: point.label.length * (point.isInConflict ? CHARACTER_STRONG : CHARACTER) + 2,
    weight: (point.id === active ? 2 : 0) + (point.isInConflict ? 1 : 0),
  }))
  const room = { x: frame.x, y: 0, width: frame.width + MARGIN.right, height: frame.y + frame.height }
  // Thousands of labels would not fit, and trying them all takes time.
  const likeliest = [...wishes].sort((a, b) => b.weight - a.weight).slice(0, MOST_LABELS)
  const others = wishes.length > MOST_LABELS ? wishes.filter((wish) => !likeliest.includes(wish)) : []
  // A link is a thin place: labels go beside it.
  const beside = links.map(({ x1, x2, y1, y2 }) => ({
    x: Math.min(x1, x2) - 3,
    y: Math.min(y1, y2),
    width: Math.abs(x1 - x2) + 6,
    height: Math.max(LABEL_HEIGHT / 2, Math.abs(y1 - y2)),
  }))
  const taken = [
    ...beside,
    ...others.map(({ x, y }) => ({ x: x - POINT, y: y - POINT, width: 2 * POINT, height: 2 * POINT })),
  ]
  return placeLabels(likeliest, room, taken).flatMap((label) => {
    const point = byId.get(label.key)?.point
    return point ? [{ ...label, text: point.label, isInConflict: point.isInConflict }] : []
  })
}
