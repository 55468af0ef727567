/** Time and attention, as far as trying again depends on them; tests give their own. */
export interface RetryWorld {
  /** Calls back once after so many milliseconds, or as soon as the person comes back to the window. */
  readonly later: (milliseconds: number, callback: () => void) => void
  /** Calls back after so many milliseconds unless it is called off by what it returns. */
  readonly unlessBefore: (milliseconds: number, callback: () => void) => () => void
}

const BROWSER: RetryWorld = {
  later: (milliseconds, callback) => {
    const done = new AbortController()
    const now = (): void => {
      clearTimeout(timer)
      done.abort()
      callback()
    }
    const timer = setTimeout(now, milliseconds)
    // Whoever has just made room on the disk comes back to this window.
    globalThis.window?.addEventListener('focus', now, { signal: done.signal })
    globalThis.document?.addEventListener('visibilitychange', now, { signal: done.signal })
  },
  unlessBefore: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  },
}

let world: RetryWorld = BROWSER

export const retryWorld = (): RetryWorld => world

export function setRetryWorld(other: RetryWorld | null): void {
  world = other ?? BROWSER
}
