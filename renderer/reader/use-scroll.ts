import { useEffect, useRef } from 'react'

/** Calls `onScroll` at most once a frame while `element` scrolls. */
export function useScroll(element: () => HTMLElement | null, onScroll: () => void): void {
  const latest = useRef(onScroll)
  useEffect(() => {
    latest.current = onScroll
  }, [onScroll])
  useEffect(() => {
    const scroller = element()
    if (!scroller) return
    let frame = 0
    const scrolled = () => {
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        latest.current()
      })
    }
    scroller.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      scroller.removeEventListener('scroll', scrolled)
      cancelAnimationFrame(frame)
    }
  }, [element])
}
