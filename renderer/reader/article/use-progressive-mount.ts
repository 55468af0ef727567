import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

// Within one frame there must be room left for input and paint.
const SLICE = 6

/** Sections in the order in which they are wanted: from `first` to the end, then those before it, nearest first. */
export function mountOrder(count: number, first: number): readonly number[] {
  const from = Math.min(Math.max(0, first), Math.max(0, count - 1))
  const after = Array.from({ length: count - from }, (_, index) => from + index)
  const before = Array.from({ length: Math.min(from, count) }, (_, index) => from - 1 - index)
  return [...after, ...before]
}

export interface ProgressiveMount {
  readonly mounted: ReadonlySet<number>
  /** Mounts sections at once, before anything is measured in them. */
  readonly mountNow: (indexes: readonly number[]) => void
}

/**
 * Mounts `count` sections: the wanted one and its neighbour at once, the others in slices of at most
 * 6 ms, so that a book opens as fast as a page. `key` names the text: another one begins anew.
 */
export function useProgressiveMount(key: string, count: number, first: number): ProgressiveMount {
  const [state, setState] = useState(() => ({ key, mounted: new Set([first, first + 1]) as ReadonlySet<number> }))
  const current = state.key === key ? state : { key, mounted: new Set([first, first + 1]) as ReadonlySet<number> }
  const mounted = useRef(current.mounted)

  const add = useCallback(
    (indexes: readonly number[]) => {
      const next = new Set([...mounted.current, ...indexes])
      mounted.current = next
      setState({ key, mounted: next })
    },
    [key],
  )

  useEffect(() => {
    mounted.current = new Set([first, first + 1])
    const waiting = mountOrder(count, first)
    let at = 0
    let timer = 0
    const slice = () => {
      const until = performance.now() + SLICE
      while (at < waiting.length && performance.now() < until) {
        const index = waiting[at++]
        if (index === undefined || mounted.current.has(index)) continue
        flushSync(() => {
          add([index])
        })
      }
      if (at < waiting.length) timer = window.setTimeout(slice)
    }
    timer = window.setTimeout(slice)
    return () => {
      window.clearTimeout(timer)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `first` is where reading began; going elsewhere later does not begin anew
  }, [key, count, add])

  const mountNow = useCallback(
    (indexes: readonly number[]) => {
      const missing = indexes.filter((index) => !mounted.current.has(index))
      if (missing.length > 0)
        flushSync(() => {
          add(missing)
        })
    },
    [add],
  )
  return useMemo(() => ({ mounted: current.mounted, mountNow }), [current.mounted, mountNow])
}
