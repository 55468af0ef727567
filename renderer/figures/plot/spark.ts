import type { PlotPoint } from './plot-layout.ts'
import { linear, valueRange } from './scale.ts'

export interface Spark {
  /** Path data of all points, and of those in conflict. */
  readonly points: string
  readonly conflicts: string
}

export const SPARK = { width: 160, height: 28 } as const
const HALF = 3

const diamond = (x: number, y: number): string =>
  `M${x.toFixed(1)} ${(y - HALF).toFixed(1)}l${String(HALF)} ${String(HALF)}l-${String(HALF)} ${String(HALF)}l-${String(HALF)} -${String(HALF)}z`

/** The dated points of a measure, very small; null when there are not two to be set against each other. */
export function sparkOf(points: readonly PlotPoint[]): Spark | null {
  const dated = points.flatMap((point) =>
    point.days ? [{ ...point, day: (point.days.first + point.days.last) / 2 }] : [],
  )
  if (dated.length < 2) return null
  let first = Infinity
  let last = -Infinity
  for (const { day } of dated) {
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  const toX = linear([first, last], [HALF + 1, SPARK.width - HALF - 1])
  const toY = linear(valueRange(dated.map(({ value }) => value)), [SPARK.height - HALF - 2, HALF + 1])
  // Thousands of points fall onto few pixels.
  const paths = { plain: new Set<string>(), conflict: new Set<string>() }
  for (const { day, value, isInConflict } of dated)
    paths[isInConflict ? 'conflict' : 'plain'].add(diamond(Math.round(toX(day)), Math.round(toY(value))))
  return { points: [...paths.plain].join(''), conflicts: [...paths.conflict].join('') }
}
