import { useEffect, useRef } from 'react'

/** What reads like a clock need not be right in every frame. Milliseconds. */
const NOW_AND_THEN = 150

type Handler = () => void
/** Answers what is called with every scroll event, and how to call off what it has begun. */
type Pacing = (run: Handler) => { readonly scrolled: Handler; readonly stop: Handler }

const inFrame: Pacing = (run) => {
  let frame = 0
  const scrolled = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      run()
    })
  }
  const stop = () => {
    cancelAnimationFrame(frame)
  }
  return { scrolled, stop }
}

const nowAndThen: Pacing = (run) => {
  let timer: ReturnType<typeof setTimeout> | null = null
  const scrolled = () => {
    timer ??= setTimeout(() => {
      timer = null
      run()
    }, NOW_AND_THEN)
  }
  const stop = () => {
    if (timer !== null) clearTimeout(timer)
  }
  return { scrolled, stop }
}

/** Pacing by which `run` waits until nothing has scrolled for `rest` ms. */
export function afterRest(rest: number): Pacing {
  return (run) => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let last = 0
    // One timer that looks again, not one for each event.
    const look = () => {
      const left = last + rest - performance.now()
      timer = left > 0 ? setTimeout(look, left) : null
      if (timer === null) run()
    }
    const scrolled = () => {
      last = performance.now()
      timer ??= setTimeout(look, rest)
    }
    const stop = () => {
      if (timer !== null) clearTimeout(timer)
    }
    return { scrolled, stop }
  }
}

function usePaced(element: () => HTMLElement | null, onScroll: Handler, pacing: Pacing): void {
  const latest = useRef(onScroll)
  useEffect(() => {
    latest.current = onScroll
  }, [onScroll])
  useEffect(() => {
    const scroller = element()
    if (!scroller) return
    const { scrolled, stop } = pacing(() => {
      latest.current()
    })
    scroller.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      scroller.removeEventListener('scroll', scrolled)
      stop()
    }
  }, [element, pacing])
}

/**
 * Calls `onScroll` at most once a frame while `element` scrolls. It must change neither elements nor styles:
 * after any such change the browser sets every highlight of the text anew, which is a frame lost with 10,000 of them.
 */
export function useScroll(element: () => HTMLElement | null, onScroll: Handler): void {
  usePaced(element, onScroll, inFrame)
}

/** Calls `onScroll` some times a second while `element` scrolls, and once after: for what is said about it. */
export function useScrollNowAndThen(element: () => HTMLElement | null, onScroll: Handler): void {
  usePaced(element, onScroll, nowAndThen)
}

/** Calls `onRest` when `element` has scrolled and then stood still. @param pacing from `afterRest`, made once */
export function useScrollRest(element: () => HTMLElement | null, onRest: Handler, pacing: Pacing): void {
  usePaced(element, onRest, pacing)
}
