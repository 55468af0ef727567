import type { Block } from '../../../shared/model/block.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import { blockAt, blocksIn } from './sections.ts'

/** Marks the one element of a block; its value is the block's index. */
export const BLOCK_ATTRIBUTE = 'data-block'

const indexOf = (block: HTMLElement): number => Number(block.getAttribute(BLOCK_ATTRIBUTE))

export interface TextPoint {
  readonly node: Text
  readonly offset: number
}

/**
 * The bridge between offsets into the canonical text and the page. Every mounted block is one
 * element with one text node, so offset = block.start + DOM offset. The page is asked for nothing
 * else: what it says about a text (`innerText`, `textContent`) is never read back.
 */
export class Surface {
  /** Sparse: only what is mounted. */
  private readonly elements = new Map<number, HTMLElement>()
  /** Indexes of the mounted blocks in order, as long as it is known. */
  private order: readonly number[] | null = null
  private readonly listeners = new Set<(indexes: readonly number[], isMounted: boolean) => void>()
  blocks: readonly Block[]

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks
  }

  /** Takes note of blocks that were set on the page. */
  adopt(blocks: readonly HTMLElement[]): void {
    const indexes = blocks.map(indexOf)
    blocks.forEach((element, at) => this.elements.set(indexes[at] ?? -1, element))
    this.order = null
    this.tell(indexes, true)
  }

  /** Forgets blocks that were taken off the page. */
  release(blocks: readonly HTMLElement[]): void {
    const gone = blocks.filter((element) => this.elements.get(indexOf(element)) === element).map(indexOf)
    for (const index of gone) this.elements.delete(index)
    this.order = null
    this.tell(gone, false)
  }

  /** Calls `listener` whenever blocks come or go. Answers how to stop. */
  watch(listener: (indexes: readonly number[], isMounted: boolean) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  mounted(): readonly number[] {
    return [...this.elements.keys()]
  }

  elementOf(index: number): HTMLElement | null {
    return this.elements.get(index) ?? null
  }

  textNodeOf(index: number): Text | null {
    const node = this.elements.get(index)?.firstChild
    return node instanceof Text ? node : null
  }

  /** Where `offset` is on the page; null while its block is not mounted. */
  pointAt(offset: number): TextPoint | null {
    const index = Math.max(0, blockAt(this.blocks, offset))
    const block = this.blocks[index]
    const node = this.textNodeOf(index)
    if (!block || !node) return null
    return { node, offset: Math.min(Math.max(0, offset - block.start), node.length) }
  }

  /** A range over one piece of a block, for measuring and painting; null while it is not mounted. */
  staticRange(index: number, piece: Span): StaticRange | null {
    const block = this.blocks[index]
    const node = this.textNodeOf(index)
    if (!block || !node) return null
    return new StaticRange({
      startContainer: node,
      startOffset: Math.max(0, piece.start - block.start),
      endContainer: node,
      endOffset: Math.min(node.length, piece.end - block.start),
    })
  }

  /** Rectangles of `span` in the window, block by block. Only to be asked about what is near the screen. */
  rectsOf(span: Span): readonly DOMRect[] {
    const { from, to } = blocksIn(this.blocks, span)
    const rects: DOMRect[] = []
    for (let index = from; index < to; index++) {
      const range = this.liveRange(index, span)
      if (range) rects.push(...range.getClientRects())
    }
    return rects
  }

  private liveRange(index: number, piece: Span): Range | null {
    const ends = this.staticRange(index, piece)
    if (!ends || ends.startOffset > ends.endOffset) return null
    const range = document.createRange()
    range.setStart(ends.startContainer, ends.startOffset)
    range.setEnd(ends.endContainer, ends.endOffset)
    return range
  }

  /**
   * Offset of a point of the page. A point between blocks counts as the start of the next block
   * (`edge` start) or the end of the one before (`edge` end). Null when no block is mounted.
   */
  offsetOf(node: Node, offset: number, edge: 'start' | 'end'): number | null {
    const element = (node instanceof Element ? node : node.parentElement)?.closest(`[${BLOCK_ATTRIBUTE}]`)
    const inside = element ? this.blocks[Number(element.getAttribute(BLOCK_ATTRIBUTE))] : undefined
    if (inside && node instanceof Text) return inside.start + offset
    if (inside) return offset === 0 ? inside.start : inside.end
    return this.offsetBetween(node, offset, edge)
  }

  private offsetBetween(node: Node, offset: number, edge: 'start' | 'end'): number | null {
    const point = document.createRange()
    point.setStart(node, offset)
    const order = (this.order ??= [...this.elements.keys()].sort((a, b) => a - b))
    let low = 0
    let high = order.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const element = this.elements.get(order[middle] ?? -1)
      if (element && point.comparePoint(element, 0) <= 0) low = middle + 1
      else high = middle
    }
    const next = this.blocks[order[low] ?? -1]
    const previous = this.blocks[order[low - 1] ?? -1]
    return edge === 'start' ? (next?.start ?? previous?.end ?? null) : (previous?.end ?? next?.start ?? null)
  }

  private tell(indexes: readonly number[], isMounted: boolean): void {
    if (indexes.length === 0) return
    for (const listener of this.listeners) listener(indexes, isMounted)
  }
}
