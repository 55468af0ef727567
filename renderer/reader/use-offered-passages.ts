import { useMemo } from 'react'
import { type Passages, usePassages } from '../editions/passages.ts'
import { selectedSpan, useSelectionStore } from './selection/selection-store.ts'
import type { Cursor } from './selection/use-cursor.ts'

/** Lets what stands beside the text select passages in it, and ask what is selected. */
export function useOfferedPassages(sourceId: string, cursor: Cursor): void {
  const store = useSelectionStore()
  usePassages(
    sourceId,
    useMemo<Passages>(
      () => ({
        show: ({ start, end }) => {
          cursor.select({ anchor: start, focus: end })
        },
        selected: () => selectedSpan(store),
      }),
      [store, cursor],
    ),
  )
}
