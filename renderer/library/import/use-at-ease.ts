import { useEffect, useRef, useState } from 'react'

/** ms between two looks at what arrives. A table drawn for every file of a thousand would be all that the page does. */
const INTERVAL = 400

/**
 * `value`, but while `busy` only as it was some moments ago: for what changes with every file of an import and takes
 * long to draw.
 *
 * @param of whose value it is; another one's is shown at once
 */
export function useAtEase<Value>(value: Value, busy: boolean, of: string | null): Value {
  const [shown, setShown] = useState({ value, of })
  const latest = useRef({ value, of })
  useEffect(() => {
    latest.current = { value, of }
  }, [value, of])
  useEffect(() => {
    if (!busy) return
    const show = (): void => {
      setShown(latest.current)
    }
    show()
    const timer = setInterval(show, INTERVAL)
    return () => {
      clearInterval(timer)
    }
  }, [busy])
  return busy && shown.of === of ? shown.value : value
}
