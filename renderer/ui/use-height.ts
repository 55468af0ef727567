import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * The height inside the borders of the element that gets `ref`, px; `first` as long as it has not been measured.
 * @param how `grow-at-once`: where there is more room than was thought it is filled in the same frame
 */
export function useHeight<Measured extends HTMLElement>(
  first: number | (() => number),
  how: 'grow-at-once' | 'later' = 'later',
): { readonly ref: RefObject<Measured | null>; readonly height: number } {
  const ref = useRef<Measured>(null)
  const [height, setHeight] = useState(first)
  const known = useRef(height)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const measured = element.clientHeight
      const set = (): void => {
        setHeight(measured)
      }
      if (how === 'grow-at-once' && measured > known.current) flushSync(set)
      else set()
      known.current = measured
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [how])
  return { ref, height }
}
