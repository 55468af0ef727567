import { blockAt, type FencedRun, type Section } from './article/sections.ts'
import type { Surface } from './article/surface.ts'

/** The text on the page: what scrolls, what things are positioned in, and what is mounted. */
export interface Stage {
  readonly surface: Surface
  readonly sections: readonly Section[]
  /** For every block the fenced run it lies in. */
  readonly runs: readonly (FencedRun | null)[]
  readonly scroller: () => HTMLElement | null
  /** Origin of everything that is set over or beside the text. */
  readonly column: () => HTMLElement | null
  readonly article: () => HTMLElement | null
  /** Mounts sections at once. */
  readonly mountNow: (indexes: readonly number[]) => void
  /** Opens the fenced run that begins with this block. */
  readonly openRun: (first: number) => void
  /** Told before a jump so far that the reader may want to come back from it. */
  readonly onLeap: (target: number) => void
  /** True while a place is gone back to: nothing else is brought into view then. */
  readonly isReturning: () => boolean
}

/** Where the line of a passage comes to stand: a third from the top reads on best. */
const THIRD = 1 / 3
const TOP = 0.02
/** Nothing moves while the line is between these parts of the window. */
const COMFORT = { from: 0.08, to: 0.72 }
/** A jump to what is this many windows above or below the window is one that back comes back from; a step of the cursor is not. */
const FAR = 0.25
/** Estimated heights become real ones while we scroll: look again, a few frames long. */
const CORRECTIONS = 5

/** Mounts what holds `offset`, and opens the fence before it when `isWanted`. */
export function bringOntoPage(stage: Stage, offset: number, isWanted: boolean): void {
  const index = Math.max(0, blockAt(stage.surface.blocks, offset))
  const run = stage.runs[index] ?? null
  if (isWanted && run) stage.openRun(run.first)
  const section = stage.sections.findIndex(({ stop }) => stop > index)
  if (section !== -1) stage.mountNow([section, section + 1].filter((at) => at < stage.sections.length))
}

/** Rectangle of the character at `offset`, of its block, or of the closed fence that hides it. */
function rectAt(stage: Stage, offset: number): DOMRect | null {
  const index = Math.max(0, blockAt(stage.surface.blocks, offset))
  const [rect] = stage.surface.rectsOf({ start: offset, end: offset + 1 })
  if (rect) return rect
  const run = stage.runs[index] ?? null
  const bar = run ? stage.article()?.querySelector(`[data-fence="${String(run.first)}"]`) : null
  return (stage.surface.elementOf(index) ?? bar)?.getBoundingClientRect() ?? null
}

export interface ScrollOptions {
  /** Leaves everything where it is while the character can be seen well. */
  readonly ifNeeded?: boolean
  /** Where the line comes to stand: a third from the top, or at the top. */
  readonly at?: 'third' | 'top'
  /** Starts with the next frame: for effects in which nothing more may be mounted at once. */
  readonly deferred?: boolean
  /** Leaves no trace for back and forward: a return, a beginning. */
  readonly traceless?: boolean
}

/** Scrolls until the character at `offset` stands a third from the top. */
export function scrollToOffset(stage: Stage, offset: number, options: ScrollOptions = {}): void {
  const { ifNeeded = false, at: wanted = 'third', deferred = false, traceless = deferred } = options
  if (ifNeeded && stage.isReturning()) return
  if (!deferred) bringOntoPage(stage, offset, true)
  const share = wanted === 'third' ? THIRD : TOP
  let expected: number | null = null
  const step = (left: number) => {
    const scroller = stage.scroller()
    const rect = rectAt(stage, offset)
    if (!scroller || !rect) return
    // Whoever scrolls meanwhile knows better.
    if (expected !== null && Math.abs(scroller.scrollTop - expected) > scroller.clientHeight) return
    const frame = scroller.getBoundingClientRect()
    const at = (rect.top - frame.top) / frame.height
    if (ifNeeded && expected === null && at >= COMFORT.from && at <= COMFORT.to) return
    const by = rect.top - frame.top - frame.height * share
    if (expected === null && !traceless && (at < -FAR || at > 1 + FAR)) stage.onLeap(offset)
    if (Math.abs(by) >= 2) scroller.scrollTop += by
    expected = scroller.scrollTop
    if (left > 0) next(left - 1)
  }
  const next = (left: number) =>
    requestAnimationFrame(() => {
      step(left)
    })
  step(CORRECTIONS)
}

/** Offset of the first text that can be seen; null before anything is mounted. */
export function firstVisibleOffset(stage: Stage): number | null {
  const top = stage.scroller()?.getBoundingClientRect().top
  const index = top === undefined ? null : blockBelow(stage, top + 8)
  if (index === null || top === undefined) return null
  const block = stage.surface.blocks[index]
  const rect = stage.surface.elementOf(index)?.getBoundingClientRect()
  if (!block || !rect) return null
  // Inside a long paragraph the lines above the window are behind us; by proportion is near enough.
  const hidden = rect.height === 0 ? 0 : Math.max(0, (top - rect.top) / rect.height)
  return Math.round(block.start + hidden * (block.end - block.start))
}

/** Offset of the first line that is seen whole, to the character: where one comes back to. Null before anything is mounted. */
export function standingOffset(stage: Stage): number | null {
  const top = stage.scroller()?.getBoundingClientRect().top
  const index = top === undefined ? null : blockBelow(stage, top + 1)
  const block = index === null ? undefined : stage.surface.blocks[index]
  if (index === null || top === undefined || !block) return null
  let low = block.start
  let high = block.end
  while (low < high) {
    const middle = (low + high) >>> 1
    const [rect] = stage.surface.rectsOf({ start: middle, end: middle + 1 })
    if (rect && rect.top >= top - 1) high = middle
    else low = middle + 1
  }
  return low < block.end ? low : (stage.surface.blocks[index + 1]?.start ?? block.start)
}

/** Offset of the last text that can be seen. */
export function lastVisibleOffset(stage: Stage): number | null {
  const frame = stage.scroller()?.getBoundingClientRect()
  if (!frame) return null
  const last = blockBelow(stage, frame.bottom)
  if (last === null) return stage.surface.blocks.at(-1)?.end ?? null
  const block = stage.surface.blocks[last]
  const rect = stage.surface.elementOf(last)?.getBoundingClientRect()
  if (!block || !rect) return null
  const shown = rect.height === 0 ? 0 : Math.min(1, Math.max(0, (frame.bottom - rect.top) / rect.height))
  return Math.round(block.start + shown * (block.end - block.start))
}

/** Index of the first mounted block that ends below `y` of the window. Asks sections first: they are few. */
export function blockBelow(stage: Stage, y: number): number | null {
  // Its sections, and nothing else; asking for them by a selector would look through every block.
  const sections = stage.article()?.children
  const isAbove = (element: Element | null | undefined) => (element?.getBoundingClientRect().bottom ?? 0) <= y
  const at = firstNot(sections?.length ?? 0, (index) => isAbove(sections?.[index]))
  for (const section of stage.sections.slice(at, at + 3)) {
    const mounted = mountedIn(stage, section)
    const block = mounted[firstNot(mounted.length, (index) => isAbove(stage.surface.elementOf(mounted[index] ?? -1)))]
    if (block !== undefined) return block
  }
  return null
}

function mountedIn({ surface }: Stage, { first, stop }: Section): readonly number[] {
  const mounted: number[] = []
  for (let index = first; index < stop; index++) if (surface.elementOf(index)) mounted.push(index)
  return mounted
}

/** The first of `count` in order for which `isBefore` is false; `count` when it is true for all. */
function firstNot(count: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
