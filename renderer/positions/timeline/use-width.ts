import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width inside the borders of the element that gets `ref`, px; 0 until it is measured. */
export function useWidth<Measured extends HTMLElement>(): {
  readonly ref: RefObject<Measured | null>
  readonly width: number
} {
  const ref = useRef<Measured>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = (): void => {
      setWidth(element.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  return { ref, width }
}
