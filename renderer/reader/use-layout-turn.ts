import { useEffect, useState } from 'react'

/** A number that changes, at most once a frame, when the size of the text may have moved its lines. */
export function useLayoutTurn(element: () => HTMLElement | null): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const watched = element()
    if (!watched) return
    let frame = 0
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        setTurn((before) => before + 1)
      })
    })
    observer.observe(watched)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [element])
  return turn
}
