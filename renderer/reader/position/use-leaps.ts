import { useCallback, useEffect, useRef } from 'react'
import { type Annotation, spanOf } from '../../../shared/model/annotation.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import type { Side } from '../../navigation/place.ts'
import { leapsApart } from './leaps.ts'

const isNewLeap = leapsApart()

/**
 * What to call before a jump in the text on `side`: the place that is left is remembered, with the annotation
 * that was chosen in it. Where a new choice makes the jump, that is the one before.
 */
export function useLeaps(side: Side, active: Annotation | null): (target: number) => void {
  const latest = useRef({ active, before: null as string | null })
  useEffect(() => {
    const { active: last, before } = latest.current
    latest.current = { active, before: last?.id === active?.id ? before : (last?.id ?? null) }
  }, [active])
  return useCallback(
    (target: number) => {
      if (!isNewLeap(performance.now())) return
      const { place, leave } = useNavigation.getState()
      const { active: chosen, before } = latest.current
      const isByChoice = side === place.side && chosen !== null && spanOf(chosen).start === target
      leave(isByChoice ? before : place.annotationId)
    },
    [side],
  )
}
