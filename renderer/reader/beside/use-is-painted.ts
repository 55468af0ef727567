import { useEffect, useState } from 'react'
import { afterPaint } from '../../annotations/after-paint.ts'

/** True once what is rendered with `isReady` has been drawn; `key` names it: for another one it begins anew. */
export function useIsPainted(key: string | null, isReady: boolean): boolean {
  const [painted, setPainted] = useState<string | null>(null)
  useEffect(() => {
    if (!isReady) return
    let isGone = false
    void afterPaint().then(() => {
      if (!isGone) setPainted(key)
    })
    return () => {
      isGone = true
    }
  }, [key, isReady])
  return key !== null && painted === key
}
