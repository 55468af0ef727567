import { useCallback, useLayoutEffect, useRef } from 'react'

/** Gives work the newest `value`, at once when it is there; what is asked for before waits for it, in order. */
export function useWaitingFor<Value>(value: Value | null): (work: (value: Value) => void) => void {
  const latest = useRef(value)
  const waiting = useRef<((value: Value) => void)[]>([])
  useLayoutEffect(() => {
    latest.current = value
    if (value !== null) for (const work of waiting.current.splice(0)) work(value)
  }, [value])
  return useCallback((work) => {
    if (latest.current === null) waiting.current.push(work)
    else work(latest.current)
  }, [])
}
