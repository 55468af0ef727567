import type { FigureConflict, Ledger } from '../../shared/analysis/ledger/ledger.ts'
import type { LedgerLine } from './ledger-lines.ts'

export interface ConflictStep {
  readonly conflict: FigureConflict
  /** The figure that the cursor goes to. */
  readonly key: string
  /** 1-based, among the conflicts that are shown. */
  readonly at: number
  readonly of: number
}

/**
 * The conflict after the one that the cursor is in, or before it, from the last on to the first. Each is entered at its
 * first figure that is shown; null when none is shown.
 */
export function conflictStep(
  ledger: Ledger,
  lines: readonly LedgerLine[],
  cursor: string | null,
  step: 1 | -1,
): ConflictStep | null {
  const places = new Map(lines.map(({ key }, at) => [key, at]))
  const shown = ledger.conflicts
    .flatMap((conflict) => {
      const own = conflict.rows.flatMap(({ annotation: { id } }) => {
        const at = places.get(id)
        return at === undefined ? [] : [{ id, at }]
      })
      const first = own.reduce<{ id: string; at: number } | null>(
        (one, other) => (one && one.at < other.at ? one : other),
        null,
      )
      return first ? [{ conflict, key: first.id, place: first.at, ids: new Set(own.map(({ id }) => id)) }] : []
    })
    .sort((a, b) => a.place - b.place)
  if (shown.length === 0) return null
  const current = shown.findIndex(({ ids }) => cursor !== null && ids.has(cursor))
  const here = (cursor === null ? undefined : places.get(cursor)) ?? -1
  const after = shown.findIndex(({ place }) => place > here)
  const from = step > 0 ? (after < 0 ? 0 : after) : (after < 0 ? shown.length : after) - 1
  const next = current >= 0 ? current + step : from
  const at = (next + shown.length) % shown.length
  const found = shown[at]
  return found ? { conflict: found.conflict, key: found.key, at: at + 1, of: shown.length } : null
}

/** The conflict that a figure is in; of several the first. */
export const conflictOf = (ledger: Ledger, annotationId: string | null): FigureConflict | null =>
  ledger.conflicts.find(({ rows }) => rows.some(({ annotation }) => annotation.id === annotationId)) ?? null
