export interface Paced<Value> {
  readonly tell: (value: Value) => void
  /** Nothing is told afterwards, not even what waits. */
  readonly stop: () => void
}

/**
 * Passes on the first value at once, and after it the newest one every so many milliseconds: for what changes more
 * often than anybody can read.
 */
export function paced<Value>(milliseconds: number, pass: (value: Value) => void): Paced<Value> {
  let timer: ReturnType<typeof setTimeout> | null = null
  let waiting: { readonly value: Value } | null = null
  const next = (): void => {
    timer = null
    if (waiting) tell(waiting.value)
  }
  const tell = (value: Value): void => {
    if (timer !== null) {
      waiting = { value }
      return
    }
    waiting = null
    timer = setTimeout(next, milliseconds)
    pass(value)
  }
  return {
    tell,
    stop: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      waiting = null
    },
  }
}
