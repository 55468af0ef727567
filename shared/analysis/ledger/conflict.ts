import { compare, type Comparable } from './comparable.ts'
import { byValue } from './figure-order.ts'
import type { FigureConflict } from './ledger.ts'
import { countBelow } from './sorted.ts'

/** Figures in conflict as the ledger shows them. */
export function conflictOf(figures: readonly Comparable[], measure: string): FigureConflict {
  const sorted = [...figures].sort((a, b) => byValue(a.row, b.row))
  return {
    rows: sorted.map(({ row }) => row),
    measure,
    apart: nearest(sorted),
    unit: sorted[0]?.row.figure.unit ?? null,
  }
}

const topOf = ({ row: { figure } }: Comparable): number =>
  Math.max(figure.value ?? 0, figure.valueTo ?? figure.value ?? 0)
const bottomOf = ({ row: { figure } }: Comparable): number =>
  Math.min(figure.value ?? 0, figure.valueTo ?? figure.value ?? 0)

/** The smallest distance between two of them that differ. A pair that is further apart than the best is not looked at. */
function nearest(figures: readonly Comparable[]): number {
  const byBottom = [...figures].sort((a, b) => bottomOf(a) - bottomOf(b))
  const bottoms = byBottom.map(bottomOf)
  let best = Infinity
  for (const figure of figures) {
    const top = topOf(figure)
    for (let at = countBelow(bottoms, top); at < byBottom.length; at += 1) {
      const other = byBottom[at]
      const distance = (bottoms[at] ?? Infinity) - top
      if (!other || distance >= best) break
      if (compare(figure, other) === 'conflict') best = distance
    }
  }
  return best === Infinity ? 0 : Number(best.toPrecision(12))
}
