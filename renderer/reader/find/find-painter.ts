import type { Span } from '../../../shared/model/primitives.ts'
import { blocksIn } from '../article/sections.ts'
import type { Surface } from '../article/surface.ts'

const ALL = 'find'
const CURRENT = 'find-current'
/** Hits painted on each side of the current one: more are not on the screen, and each costs. */
const AROUND = 2_000

/** Paints the hits of a search over the annotations. */
export class FindPainter {
  private readonly all = new Highlight()
  private readonly current = new Highlight()
  private readonly surface: Surface
  private hits: readonly Span[] = []
  private at = -1
  private timer = 0
  private readonly stopWatching: () => void

  constructor(surface: Surface) {
    this.surface = surface
    this.all.priority = 10
    this.current.priority = 11
    CSS.highlights.set(ALL, this.all)
    CSS.highlights.set(CURRENT, this.current)
    this.stopWatching = surface.watch(() => {
      if (this.hits.length === 0) return
      window.clearTimeout(this.timer)
      this.timer = window.setTimeout(() => {
        this.paint()
      })
    })
  }

  show(hits: readonly Span[], at: number): void {
    this.hits = hits
    this.at = at
    this.paint()
  }

  close(): void {
    this.stopWatching()
    window.clearTimeout(this.timer)
    CSS.highlights.delete(ALL)
    CSS.highlights.delete(CURRENT)
  }

  private paint(): void {
    this.all.clear()
    this.current.clear()
    const from = Math.max(0, this.at - AROUND)
    this.hits.slice(from, Math.max(0, this.at) + AROUND).forEach((hit, index) => {
      const highlight = from + index === this.at ? this.current : this.all
      const { from: first, to } = blocksIn(this.surface.blocks, hit)
      for (let block = first; block < to; block++) {
        const range = this.surface.staticRange(block, hit)
        if (range) highlight.add(range)
      }
    })
  }
}
