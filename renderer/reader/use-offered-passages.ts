import { useEffect, useMemo } from 'react'
import { type Passages, usePassages } from '../editions/passages.ts'
import { forgetGoal, goalIn } from '../navigation/passage-goal.ts'
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
  // The text was opened for a passage: it is selected, so that it can be tagged at once.
  useEffect(() => {
    const goal = goalIn(sourceId)
    if (!goal) return undefined
    // In a frame of its own: what has to be mounted for it can't be while effects run.
    const frame = requestAnimationFrame(() => {
      forgetGoal()
      cursor.select({ anchor: goal.start, focus: goal.end })
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [sourceId, cursor])
}
