import { useEffect, useState } from 'react'

/** A window that is not seen draws no frames. Milliseconds. */
const UNSEEN = 200

/** True once what is rendered with `isReady` has been drawn; `key` names it: for another one it begins anew. */
export function useIsPainted(key: string | null, isReady: boolean): boolean {
  const [painted, setPainted] = useState<string | null>(null)
  useEffect(() => {
    if (!isReady) return
    const done = (): void => {
      setPainted(key)
    }
    const timer = setTimeout(done, UNSEEN)
    let frame = requestAnimationFrame(() => {
      // What this frame draws is drawn when the next one begins.
      frame = requestAnimationFrame(done)
    })
    return () => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
  }, [key, isReady])
  return key !== null && painted === key
}
