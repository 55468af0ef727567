import { type RefObject, useLayoutEffect } from 'react'
import { useNavigation } from '../../navigation/navigation-store.ts'
import type { Side } from '../../navigation/place.ts'
import { tellStanding } from '../../navigation/standing.ts'
import { scrollToOffset, type Stage, standingOffset } from '../stage.ts'

/** Says where the text on `side` stands, and goes back to where it stood when back or forward is given. */
export function useReturn(stage: Stage, side: Side, returningRef: RefObject<boolean>): void {
  const arrival = useNavigation((state) => state.arrival)
  useLayoutEffect(() => tellStanding(side, () => standingOffset(stage)), [side, stage])
  useLayoutEffect(() => {
    const offset = arrival?.[side] ?? null
    if (offset === null) return
    let frame = 0
    const end = () => {
      returningRef.current = false
    }
    // The annotation that was chosen then is chosen again, and would be brought into view a frame from now.
    returningRef.current = true
    frame = requestAnimationFrame(() => {
      const scroller = stage.scroller()
      // At the very beginning the title belongs to what is seen, and what stands over it.
      if (scroller && offset <= (stage.surface.blocks[0]?.start ?? 0)) scroller.scrollTop = 0
      else scrollToOffset(stage, offset, { at: 'top', traceless: true })
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(end)
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      end()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once an arrival: the stage changes when a fence does
  }, [arrival, side])
}
