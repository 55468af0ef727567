import { SEEN_AT_ONCE } from '../article/sections.ts'
import type { Surface } from '../article/surface.ts'

/** So far beyond the window, px: what comes into it within the next frames of a fast scroll. */
const AHEAD = 2_000

/**
 * Which sections of a text are near the window. Whenever anything on the page changes, Chromium goes through every
 * range of every Highlight, wherever it lies: ten thousand of them cost each frame more than everything else in it.
 */
export class NearSections {
  private readonly near = new Set<Element>()
  private readonly known = new WeakSet<Element>()
  private readonly surface: Surface
  private readonly tell: (indexes: readonly number[]) => void
  private observer: IntersectionObserver | null = null

  /** @param tell is given the blocks of sections that came near or went away */
  constructor(surface: Surface, tell: (indexes: readonly number[]) => void) {
    this.surface = surface
    this.tell = tell
  }

  /** Takes note of blocks that were set on the page. */
  meet(indexes: readonly number[]): void {
    if (typeof IntersectionObserver === 'undefined') return
    const sections = new Set<Element>()
    for (const index of indexes) {
      const section = this.sectionOf(index)
      if (section && !this.known.has(section)) sections.add(section)
    }
    for (const section of sections) {
      this.known.add(section)
      // The observer answers with the next frame only, and few at once are seen now: where a text begins, or a jump leads.
      if (sections.size <= SEEN_AT_ONCE) this.near.add(section)
      this.watching(section).observe(section)
    }
  }

  /** True for what is in no section as well. */
  has(index: number): boolean {
    if (typeof IntersectionObserver === 'undefined') return true
    const section = this.sectionOf(index)
    return section === null || this.near.has(section)
  }

  close(): void {
    this.observer?.disconnect()
  }

  private sectionOf(index: number): Element | null {
    return this.surface.elementOf(index)?.closest('[data-section]') ?? null
  }

  private watching(section: Element): IntersectionObserver {
    this.observer ??= new IntersectionObserver(
      (entries) => {
        this.take(entries)
      },
      { root: section.closest('[data-scroller]'), rootMargin: `${String(AHEAD)}px 0px` },
    )
    return this.observer
  }

  private take(entries: readonly IntersectionObserverEntry[]): void {
    const changed: Element[] = []
    for (const { target, isIntersecting } of entries) {
      if (!target.isConnected) this.observer?.unobserve(target)
      if (isIntersecting === this.near.has(target)) continue
      if (isIntersecting) this.near.add(target)
      else this.near.delete(target)
      changed.push(target)
    }
    if (changed.length > 0) this.tell(changed.flatMap(blocksIn))
  }
}

const blocksIn = (section: Element): readonly number[] =>
  [...section.querySelectorAll('[data-block]')].map((element) => Number(element.getAttribute('data-block')))
