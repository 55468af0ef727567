import { type RefObject, useEffect, useRef, useState } from 'react'

/** The height inside the borders of the element that gets `ref`, px; `first` as long as it has not been measured. */
export function useHeight<Measured extends HTMLElement>(
  first: number | (() => number),
): { readonly ref: RefObject<Measured | null>; readonly height: number } {
  const ref = useRef<Measured>(null)
  const [height, setHeight] = useState(first)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      setHeight(element.clientHeight)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  return { ref, height }
}
