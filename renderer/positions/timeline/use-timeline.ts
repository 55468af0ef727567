import { useDeferredValue, useMemo } from 'react'
import { timelineOf } from '../../../shared/analysis/timeline/timeline-of.ts'
import type { Timeline } from '../../../shared/analysis/timeline/timeline.ts'
import type { DossierEvent } from '../../../shared/model/dossier.ts'
import { usePositionsStore } from '../positions-store.ts'
import type { Positions } from '../use-positions.ts'

const NO_EVENTS: readonly DossierEvent[] = []

/**
 * The timeline of the question with the cursor; null when there is none. It may come a frame after the cursor: moving
 * must not wait for it.
 */
export function useTimeline({ input, dossier, rows, columns, place }: Positions): Timeline | null {
  const filter = usePositionsStore((state) => state.filter)
  const questionId = useDeferredValue(rows[place.row]?.question.id ?? null, null)
  const events = dossier.events ?? NO_EVENTS
  return useMemo(() => {
    if (questionId === null) return null
    // Of one question: what is said on the others would only be put aside again.
    const annotations = input.annotations.filter((annotation) => annotation.questionId === questionId)
    const timeline = timelineOf({ ...input, annotations, events }, questionId, filter)
    if (!timeline) return null
    const order = new Map(columns.map(({ key }, index) => [key, index]))
    const at = (id: string): number => order.get(id) ?? columns.length
    return { ...timeline, lanes: timeline.lanes.toSorted((a, b) => at(a.person.id) - at(b.person.id)) }
  }, [input, events, questionId, filter, columns])
}
