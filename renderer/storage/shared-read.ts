import { type Answer, type Observe, sameAnswer, watchStored } from './watch-stored.ts'

/** So long an answer is followed after the last who showed it: from one view to the next. Milliseconds. */
const KEPT = 1_000

/** What the database answers to one question, for all who ask it. */
export interface SharedRead<Value> {
  /** Null as long as nothing is known. The same object until something else is known. */
  readonly answer: () => Answer<Value> | null
  /** Follows the answer; `listener` is called when it is another. Returns what ends that. */
  readonly follow: (listener: () => void) => () => void
}

class Reading<Value> implements SharedRead<Value> {
  private latest: Answer<Value> | null = null
  private readonly listeners = new Set<() => void>()
  private end: (() => void) | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly begin: (tell: (answer: Answer<Value>) => void) => () => void
  private readonly forget: () => void

  constructor(begin: (tell: (answer: Answer<Value>) => void) => () => void, forget: () => void) {
    this.begin = begin
    this.forget = forget
  }

  readonly answer = (): Answer<Value> | null => this.latest

  readonly follow = (listener: () => void): (() => void) => {
    clearTimeout(this.timer)
    this.listeners.add(listener)
    this.end ??= this.begin(this.tell)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0) return
      // Who comes after a failure tries again.
      if (this.latest?.ok === false) this.stop()
      else this.timer = setTimeout(this.stop, KEPT)
    }
  }

  private readonly tell = (answer: Answer<Value>): void => {
    if (this.latest && sameAnswer(this.latest, answer)) return
    this.latest = answer
    for (const listener of [...this.listeners]) listener()
  }

  private readonly stop = (): void => {
    this.end?.()
    this.end = null
    this.latest = null
    this.forget()
  }
}

const readings = new Map<string, Reading<unknown>>()

/**
 * The reading of that name: read once however many follow it, and still known to who follows it soon after, so that a
 * view that was prepared for is shown as a whole.
 *
 * @param name of the question: the same one always reads the same
 */
export function sharedRead<Value>(
  name: string,
  read: () => Promise<Value>,
  observe?: Observe<Value>,
): SharedRead<Value> {
  const known = readings.get(name)
  if (known) return known as Reading<Value>
  const made = new Reading<Value>(
    (tell) => watchStored(read, tell, observe),
    () => {
      if (readings.get(name) === made) readings.delete(name)
    },
  )
  readings.set(name, made as Reading<unknown>)
  return made
}

/** Whether the answer of the reading of that name is there. */
export const isKnown = (name: string): boolean => (readings.get(name)?.answer() ?? null) !== null
