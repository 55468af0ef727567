import { useEffect, useState } from 'react'

/** Mounted beyond those in view with the first frame, and with each idle moment after it. */
const FIRST = 1
const STEP = 2
/** Up to so many cells all rows stay mounted: to mount one while it is scrolled to takes longer than a frame has. */
const MOST_CELLS = 3_000
/** Beyond them in view where there are more cells than that. */
const FEW = 8

/** How many rows before and after those in view are mounted: few for the first frame, then more, a few at a time. */
export function useRowsAhead(rows: number, columns: number): number {
  const [ahead, setAhead] = useState(FIRST)
  const wanted = rows * columns <= MOST_CELLS ? rows : FEW
  useEffect(() => {
    if (ahead >= wanted) return
    const handle = requestIdleCallback(() => {
      setAhead(ahead + STEP)
    })
    return () => {
      cancelIdleCallback(handle)
    }
  }, [ahead, wanted])
  return Math.min(ahead, wanted)
}
