// Input and paint must find room within a frame.
const SLICE = 6
/** Every time something is set on the page all of its highlights are looked through: rather seldom and more of it. */
const SHOWN_AT_ONCE = 24

/** Who makes sections. */
export interface SectionDrawer {
  /** Makes what stands in a section, off the page. */
  readonly build: (index: number) => void
  /** Sets on the page what was built. */
  readonly show: (indexes: readonly number[]) => void
}

/** Sections in the order in which they are wanted: from `first` to the end, then those before it, nearest first. */
export const mountOrder = (count: number, first: number): readonly number[] => [
  ...Array.from({ length: count - first }, (_, index) => first + index),
  ...Array.from({ length: first }, (_, index) => first - 1 - index),
]

/** Something to be done later, a slice at a time. */
export interface Scheduler {
  readonly now: () => number
  /** Calls `work` when nothing more urgent is waiting. Answers how to call it off. */
  readonly later: (work: () => void) => () => void
}

const pageScheduler: Scheduler = {
  now: () => performance.now(),
  later: (work) => {
    const control = new AbortController()
    // Called off is as good as done.
    scheduler.postTask(work, { priority: 'background', signal: control.signal }).catch((reason: unknown) => {
      if (!control.signal.aborted) reportError(reason)
    })
    return () => {
      control.abort()
    }
  },
}

/**
 * Sets the sections of a text on the page: those that are seen first at once, the others in slices of 6 ms, so that a
 * book opens as fast as a page.
 */
export class Mounting {
  private readonly order: readonly number[]
  private readonly scheduler: Scheduler
  private readonly mounted: Set<number>
  private drawer: SectionDrawer | null = null
  private at = 0
  private built: number[] = []
  private callOff: () => void = () => undefined

  /** @param seen indexes of neighbouring sections that are seen first, of `count` */
  constructor(count: number, seen: readonly number[], by: Scheduler = pageScheduler) {
    this.order = mountOrder(count, seen[0] ?? 0)
    this.scheduler = by
    this.mounted = new Set(seen)
  }

  isMounted(index: number): boolean {
    return this.mounted.has(index)
  }

  /** Mounts sections at once, before anything is measured in them. */
  readonly mountNow = (indexes: readonly number[]): void => {
    this.show(indexes.filter((index) => !this.mounted.has(index)))
  }

  /** Has `drawer` draw what is mounted already, and then the rest. Answers how to end. */
  begin(drawer: SectionDrawer): () => void {
    this.drawer = drawer
    this.at = 0
    this.built = []
    const known = [...this.mounted]
    for (const index of known) drawer.build(index)
    drawer.show(known)
    this.callOff = this.scheduler.later(this.slice)
    return () => {
      this.callOff()
      this.drawer = null
    }
  }

  private readonly slice = (): void => {
    const { drawer, order } = this
    if (!drawer) return
    const until = this.scheduler.now() + SLICE
    while (this.at < order.length && this.built.length < SHOWN_AT_ONCE && this.scheduler.now() < until) {
      const index = order[this.at++]
      if (index === undefined || this.mounted.has(index)) continue
      drawer.build(index)
      this.built.push(index)
    }
    const isLast = this.at >= order.length
    if (this.built.length >= SHOWN_AT_ONCE || isLast) {
      const ready = this.built.filter((index) => !this.mounted.has(index))
      this.built = []
      for (const index of ready) this.mounted.add(index)
      drawer.show(ready)
    }
    if (!isLast) this.callOff = this.scheduler.later(this.slice)
  }

  private show(indexes: readonly number[]): void {
    if (indexes.length === 0) return
    for (const index of indexes) this.mounted.add(index)
    for (const index of indexes) this.drawer?.build(index)
    this.drawer?.show(indexes)
  }
}
