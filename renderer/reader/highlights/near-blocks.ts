import { SEEN_AT_ONCE } from '../article/sections.ts'
import type { Surface } from '../article/surface.ts'

/** So far beyond the window sections have their blocks looked at, px: what the next frames of a fast scroll bring. */
const AHEAD = 2_000
const SECTIONS_AHEAD = `${String(AHEAD)}px 0px`
/** So far beyond the window blocks are near: one window in each direction, as far as a page key goes. */
const BLOCKS_AHEAD = '100% 0px'

/**
 * Which blocks of a text are near the window. Whenever anything on the page changes, Chromium goes through every
 * range of every Highlight, wherever it lies: the ranges of a few sections cost each frame more than everything else
 * in it. Observing each block of a book would cost as much again, so sections are watched, and the blocks of near ones.
 */
export class NearBlocks {
  private readonly near = new WeakSet<Element>()
  private readonly known = new WeakSet<Element>()
  /** Sections whose blocks are observed. */
  private readonly watched = new WeakSet<Element>()
  private readonly surface: Surface
  private readonly tell: (indexes: readonly number[]) => void
  private sections: IntersectionObserver | null = null
  private blocks: IntersectionObserver | null = null

  /** @param tell is given the blocks that came near or went away */
  constructor(surface: Surface, tell: (indexes: readonly number[]) => void) {
    this.surface = surface
    this.tell = tell
  }

  /** Takes note of blocks that were set on the page. */
  meet(indexes: readonly number[]): void {
    if (typeof IntersectionObserver === 'undefined') return
    const sections = new Set<Element>()
    for (const index of indexes) {
      const block = this.surface.elementOf(index)
      const section = sectionOf(block)
      if (!block || !section) continue
      if (!this.known.has(section)) sections.add(section)
      else if (this.watched.has(section)) this.watch(block)
    }
    for (const section of sections) {
      this.known.add(section)
      this.observing(section).observe(section)
      // The observer answers with the next frame only, and few at once are seen now: where a text begins, or a jump leads.
      if (sections.size <= SEEN_AT_ONCE) for (const block of blocksIn(section)) this.near.add(block)
    }
  }

  /** True for what is in no section as well. */
  has(index: number): boolean {
    if (typeof IntersectionObserver === 'undefined') return true
    const block = this.surface.elementOf(index)
    return sectionOf(block) === null || (block !== null && this.near.has(block))
  }

  close(): void {
    this.sections?.disconnect()
    this.blocks?.disconnect()
  }

  private observing(section: Element): IntersectionObserver {
    const root = section.closest('[data-scroller]')
    this.blocks ??= new IntersectionObserver(
      (entries) => {
        this.take(entries)
      },
      { root, rootMargin: BLOCKS_AHEAD },
    )
    this.sections ??= new IntersectionObserver(
      (entries) => {
        for (const entry of entries) this.takeSection(entry)
      },
      { root, rootMargin: SECTIONS_AHEAD },
    )
    return this.sections
  }

  private takeSection(entry: IntersectionObserverEntry): void {
    const { target, isIntersecting } = entry
    if (!target.isConnected) this.sections?.unobserve(target)
    const blocks = [...blocksIn(target)]
    if (isIntersecting) {
      this.watched.add(target)
      for (const block of blocks) this.blocks?.observe(block)
      // After a far jump it is seen already: its blocks are not waited for another frame.
      if (isSeen(entry)) this.changed(blocks.filter((block) => !this.near.has(block) && this.near.add(block)))
      return
    }
    this.watched.delete(target)
    for (const block of blocks) this.blocks?.unobserve(block)
    this.changed(blocks.filter((block) => this.near.delete(block)))
  }

  /** A block that came into a section later, out of a fence: it is drawn at once. */
  private watch(block: Element): void {
    this.near.add(block)
    this.blocks?.observe(block)
  }

  private take(entries: readonly IntersectionObserverEntry[]): void {
    const changed: Element[] = []
    for (const { target, isIntersecting } of entries) {
      if (!target.isConnected) this.blocks?.unobserve(target)
      if (isIntersecting === this.near.has(target)) continue
      if (isIntersecting) this.near.add(target)
      else this.near.delete(target)
      changed.push(target)
    }
    this.changed(changed)
  }

  private changed(blocks: readonly Element[]): void {
    if (blocks.length > 0) this.tell(blocks.map((block) => Number(block.getAttribute('data-block'))))
  }
}

/** Whether it lies in the window itself, not only near it. */
const isSeen = ({ boundingClientRect: { top, bottom }, rootBounds }: IntersectionObserverEntry): boolean =>
  rootBounds !== null && bottom > rootBounds.top + AHEAD && top < rootBounds.bottom - AHEAD

const sectionOf = (block: Element | null): Element | null => block?.closest('[data-section]') ?? null

const blocksIn = (section: Element): Iterable<Element> => section.querySelectorAll('[data-block]')
