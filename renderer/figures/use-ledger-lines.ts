import { useMemo, useState } from 'react'
import type { Ledger, LedgerRow } from '../../shared/analysis/ledger/ledger.ts'
import { conflictIds } from '../../shared/analysis/ledger/plot-data.ts'
import { filterRows, sortRows } from '../../shared/analysis/ledger/sort-filter.ts'
import { isNarrowed, useFigures } from './figures-store.ts'
import { cursorKey, type FigureLine, held, type LedgerLine, ledgerLines } from './ledger-lines.ts'

export interface LedgerLines {
  readonly lines: readonly LedgerLine[]
  readonly inConflict: ReadonlySet<string>
  /** Figures that the filter leaves. */
  readonly shown: number
  /** The figure with the cursor. */
  readonly line: FigureLine | null
  /** Nothing moves until it is let go, whatever the figures come to say. */
  readonly hold: (isHeld: boolean) => void
}

/** The ledger as it is looked at now. */
export function useLedgerLines(ledger: Ledger): LedgerLines {
  const grouping = useFigures((state) => state.grouping)
  const sort = useFigures((state) => state.sort)
  const filter = useFigures((state) => state.filter)
  const cursor = useFigures((state) => state.cursor)
  const [kept, setKept] = useState<readonly LedgerLine[] | null>(null)
  const inConflict = useMemo(() => conflictIds(ledger), [ledger])
  const fresh = useMemo(() => {
    const arrange = (rows: readonly LedgerRow[]): readonly LedgerRow[] => {
      const left = isNarrowed(filter) ? filterRows(rows, filter, inConflict) : rows
      return sort ? sortRows(left, sort) : left
    }
    return ledgerLines(ledger, grouping, arrange)
  }, [ledger, grouping, sort, filter, inConflict])
  const everything = useMemo(
    () => (kept ? ledgerLines(ledger, grouping, (rows) => rows) : null),
    [kept, ledger, grouping],
  )
  const lines = useMemo(() => (kept && everything ? held(kept, everything) : fresh), [kept, everything, fresh])
  const key = cursorKey(lines, cursor)
  const line = useMemo(
    () => lines.find((each): each is FigureLine => each.type === 'figure' && each.key === key) ?? null,
    [lines, key],
  )
  return {
    lines,
    inConflict,
    shown: useMemo(() => lines.filter(({ type }) => type === 'figure').length, [lines]),
    line,
    hold: (isHeld) => {
      setKept(isHeld ? lines : null)
    },
  }
}
