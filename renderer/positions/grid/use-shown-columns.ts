import { type RefObject, useMemo } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'

/** px: no column is narrower (matrix.module.css). Where they are wider all of them are in view. */
const COLUMN = 116

/** Indices of the columns that are in view, and a few on either side; the same array while they are the same. */
export function useShownColumns(scroller: RefObject<HTMLElement | null>, count: number): readonly number[] {
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this; the virtualizer re-renders by itself
  const virtual = useVirtualizer({
    horizontal: true,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN,
    overscan: 3,
  })
  const items = virtual.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = (items.at(-1)?.index ?? -1) + 1
  return useMemo(() => Array.from({ length: to - from }, (_, at) => from + at), [from, to])
}
