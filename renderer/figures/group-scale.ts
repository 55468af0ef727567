import type { LedgerRow } from '../../shared/analysis/ledger/ledger.ts'
import { unitKey } from '../../shared/analysis/ledger/units.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Figure } from '../../shared/model/figure.ts'

const words = messages.figures

/** The unit and scale in which the values of a group are told, so that they can be read against each other. */
export interface GroupScale {
  readonly unit: string | null
  readonly scale: number
}

/** What most of the rows that have a value are printed in. */
export function groupScale(rows: readonly LedgerRow[], unit: string | null): GroupScale {
  const counts = new Map<number, number>()
  for (const { figure } of rows)
    if (figure.value !== null && unitKey(figure.unit) === unitKey(unit))
      counts.set(figure.scale, (counts.get(figure.scale) ?? 0) + 1)
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || b - a)
  return { unit, scale: most?.[0] ?? 1 }
}

/** The value alone, where unit and scale are those of the group; else all of it. Without its approximator. */
export function valueIn(group: GroupScale | null, figure: Figure): string {
  if (figure.value === null) return ''
  const bare = { ...figure, approximator: null }
  if (!group || unitKey(group.unit) !== unitKey(figure.unit)) return words.compact(bare)
  const inScale = (value: number): number => Number((value / group.scale).toPrecision(12))
  // A billion among thousands, or the other way round, is told with its own word.
  if (isFarFrom(figure.value, group)) return words.compact(bare)
  return words.view.inScale(inScale(figure.value), figure.valueTo === null ? null : inScale(figure.valueTo))
}

const isFarFrom = (value: number, { scale }: GroupScale): boolean =>
  scale > 1 && value !== 0 && (Math.abs(value) < scale / 100 || Math.abs(value) >= scale * 10_000)

/** `USD billion`, `km³`; empty for bare numbers. */
export const scaleWords = ({ unit, scale }: GroupScale): string => words.view.unitInScale(unit, scale)
