import { useEffect, useRef } from 'react'
import type { VirtualListHandle } from '../ui/virtual-list.tsx'
import { useSearch } from './search-store.ts'

/** The field has the focus when the search is opened; who comes back from a result is on it again. */
export function useFieldFocus(
  field: React.RefObject<HTMLInputElement | null>,
  list: React.RefObject<VirtualListHandle | null>,
): void {
  const turn = useSearch(({ focusTurn }) => focusTurn)
  const seen = useRef<number | null>(null)
  useEffect(() => {
    const isBack = seen.current === null && lastTurn === turn && useSearch.getState().cursor !== null
    seen.current = turn
    lastTurn = turn
    if (isBack) list.current?.focus()
    else {
      field.current?.focus()
      field.current?.select()
    }
  }, [turn, field, list])
}

/** Survives the view: whether it was opened by its key or come back to. */
let lastTurn = 0
