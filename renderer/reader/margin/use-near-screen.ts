import { useCallback, useLayoutEffect, useRef } from 'react'
import { isTooFast, paceAfter, STILL } from './pace.ts'
import { afterRest, useScroll, useScrollRest } from '../use-scroll.ts'

/** Beyond the screen things are looked for this far, px; scrolling further looks again. */
export const AHEAD = 900
/** How long nothing has scrolled when what was left out comes. Milliseconds. */
const rested = afterRest(150)

/**
 * Calls `measure` at once, whenever it is another function, and when scrolling has come near to what it has not looked
 * at: it finds out where things stand that are set beside the lines from `AHEAD` above the screen to as far below it.
 * While the text flies by it waits.
 */
export function useNearScreen(scroller: () => HTMLElement | null, measure: () => void): void {
  const measuredAt = useRef(0)
  const pace = useRef(STILL)
  const owed = useRef(false)
  const look = useCallback(() => {
    measuredAt.current = scroller()?.scrollTop ?? 0
    owed.current = false
    measure()
  }, [scroller, measure])
  const isFar = () => Math.abs((scroller()?.scrollTop ?? 0) - measuredAt.current) > AHEAD / 2
  useScroll(scroller, () => {
    pace.current = paceAfter(pace.current, scroller()?.scrollTop ?? 0, performance.now())
    if (!isFar() || isTooFast(pace.current)) return
    // Not in the frame that scrolls: what comes next lies ready for a while.
    setTimeout(look)
  })
  useScrollRest(
    scroller,
    () => {
      pace.current = STILL
      if (isFar() || owed.current) look()
    },
    rested,
  )
  useLayoutEffect(() => {
    // Sections that fly by become as high as they are; what stands beside them is looked for when it rests.
    owed.current = isTooFast(pace.current)
    if (!owed.current) look()
  }, [look])
}
