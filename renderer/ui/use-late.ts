import { useEffect, useState } from 'react'

/**
 * True once `pending` has held for `delay` ms (300: nothing is shown for a shorter wait).
 * False again as soon as it ends.
 */
export function useLate(pending: boolean, delay = 300): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => {
      setLate(true)
    }, delay)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [pending, delay])
  return late && pending
}
