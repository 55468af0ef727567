import type { Span } from '../../../shared/model/primitives.ts'
import { blocksIn } from '../article/sections.ts'
import { highlightOf } from '../highlights/highlight-of.ts'
import { firstVisibleOffset, type Stage } from '../stage.ts'
import type { Hits } from './hits.ts'

const ALL = 'find'
const CURRENT = 'find-current'
/** Painted before and after the first line that is seen, and how far that may move until more is. Characters. */
const BEFORE = 8_000
const AFTER = 20_000
const MOVED = 5_000

/** Paints the hits of a search over the annotations, near the screen only: there may be 100,000. */
export class FindPainter {
  private readonly stage: Stage
  private readonly all = highlightOf(ALL, 10)
  private readonly current = highlightOf(CURRENT, 11)
  private readonly painted: (readonly [Highlight, StaticRange])[] = []
  private readonly hits: Hits
  private at = -1
  private paintedAt = 0
  private frame = 0
  private readonly stopWatching: () => void

  constructor(stage: Stage, hits: Hits) {
    this.stage = stage
    this.hits = hits
    this.stopWatching = stage.surface.watch((indexes) => {
      if (this.isNear(indexes)) this.later()
    })
  }

  /** Shows which hit is the current one, and those around what is on the screen. */
  show(at: number): void {
    this.at = at
    this.paint()
  }

  /** To be called when the text was scrolled. */
  scrolled(): void {
    if (Math.abs((firstVisibleOffset(this.stage) ?? 0) - this.paintedAt) > MOVED) this.paint()
  }

  close(): void {
    this.stopWatching()
    cancelAnimationFrame(this.frame)
    this.wipe()
  }

  private isNear(indexes: readonly number[]): boolean {
    const { blocks } = this.stage.surface
    return indexes.some((index) => {
      const block = blocks[index]
      return block && block.end > this.paintedAt - BEFORE && block.start < this.paintedAt + AFTER
    })
  }

  private later(): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => {
      this.paint()
    })
  }

  private wipe(): void {
    for (const [highlight, range] of this.painted) highlight.delete(range)
    this.painted.length = 0
  }

  private paint(): void {
    this.wipe()
    this.paintedAt = firstVisibleOffset(this.stage) ?? 0
    for (const [index, hit] of this.hits.within(this.paintedAt - BEFORE, this.paintedAt + AFTER))
      if (index !== this.at) this.add(this.all, hit)
    const current = this.hits.at(this.at)
    if (current) this.add(this.current, current)
  }

  private add(highlight: Highlight, hit: Span): void {
    const { surface } = this.stage
    const { from, to } = blocksIn(surface.blocks, hit)
    for (let block = from; block < to; block++) {
      const range = surface.staticRange(block, hit)
      if (!range) continue
      highlight.add(range)
      this.painted.push([highlight, range])
    }
  }
}
