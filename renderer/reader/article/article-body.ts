import styles from './article.module.css'
import { blockElement, listElement, tableElement } from './block-element.ts'
import { pageBreakElement } from '../pages/page-break.ts'
import type { SectionDrawer } from './mounting.ts'
import { type ArticleShape, keyOf, type Part, partsOf } from './section-parts.ts'
import type { Slot, SlotStore } from './slots.ts'
import { BLOCK_ATTRIBUTE, type Surface } from './surface.ts'

/** An article to be drawn, and what has to know of its blocks. */
export interface DrawnArticle {
  readonly shape: ArticleShape
  readonly surface: Surface
  /** Estimated, px, by section; counts until a section has been on the screen. */
  readonly heights: readonly number[]
}

interface Built {
  readonly elements: readonly HTMLElement[]
  readonly slots: readonly Slot[]
}

const blocksWithin = (element: HTMLElement): readonly HTMLElement[] =>
  element.hasAttribute(BLOCK_ATTRIBUTE) ? [element] : [...element.querySelectorAll<HTMLElement>(`[${BLOCK_ATTRIBUTE}]`)]

/**
 * The sections of an article as elements. By hand, without components: a book has 20,000 elements
 * that never change, and keeping account of each would cost more than drawing them.
 */
export class ArticleBody implements SectionDrawer {
  private readonly article: HTMLElement
  private readonly slots: SlotStore
  private readonly built = new Map<number, Built>()
  private readonly shown = new Set<number>()
  private frames: readonly HTMLElement[]
  private drawn: DrawnArticle

  constructor(article: HTMLElement, drawn: DrawnArticle, slots: SlotStore) {
    this.article = article
    this.drawn = drawn
    this.slots = slots
    this.frames = this.makeFrames()
  }

  build(index: number): void {
    const { shape } = this.drawn
    const section = shape.sections[index]
    if (!section) return
    const parts = partsOf(section, shape)
    const elements = parts.map((part) => this.elementOf(part))
    this.built.set(index, { elements, slots: slotsOf(parts, elements) })
  }

  show(indexes: readonly number[]): void {
    const blocks: HTMLElement[] = []
    for (const index of indexes) {
      const frame = this.frames[index]
      const built = this.built.get(index)
      if (!frame || !built) continue
      this.built.delete(index)
      this.shown.add(index)
      frame.append(...built.elements)
      this.setHeight(index)
      this.slots.set(index, built.slots)
      for (const element of built.elements) blocks.push(...blocksWithin(element))
    }
    this.drawn.surface.adopt(blocks)
  }

  /** Draws `next` instead. Elements that show the same as before stay, and with them what is selected in them. */
  update(next: DrawnArticle): void {
    const before = this.drawn
    if (before === next) return
    this.drawn = next
    // What was built and is not shown yet was built as things were.
    for (const index of [...this.built.keys()]) this.build(index)
    if (!sameSections(before.shape, next.shape)) this.drawAnew(before.surface)
    else this.redraw(before)
    this.frames.forEach((_, index) => {
      this.setHeight(index)
    })
  }

  close(): void {
    this.drawn.surface.release(this.blocksShown())
    this.slots.clear()
    this.article.replaceChildren()
  }

  private redraw(before: DrawnArticle): void {
    const { surface, shape } = this.drawn
    const isOther = surface !== before.surface
    if (isOther) before.surface.release(this.blocksShown())
    for (const index of this.shown) {
      const section = shape.sections[index]
      const frame = this.frames[index]
      if (!section || !frame) continue
      const old = partsOf(section, before.shape)
      const parts = partsOf(section, shape)
      this.reconcile(frame, old, parts, before, isOther)
      this.slots.set(index, slotsOf(parts, [...frame.children] as HTMLElement[]))
    }
    if (isOther) surface.adopt(this.blocksShown())
  }

  /** Touches only what differs: whatever is taken out of the page loses its selection. */
  private reconcile(
    frame: HTMLElement,
    old: readonly Part[],
    parts: readonly Part[],
    before: DrawnArticle,
    isOther: boolean,
  ): void {
    const { shape, surface } = this.drawn
    const children = [...frame.children] as HTMLElement[]
    const known = new Map(old.map((part, at) => [keyOf(part, before.shape.blocks), children[at]]))
    const wanted = parts.map((part) => known.get(keyOf(part, shape.blocks)) ?? this.elementOf(part))
    const kept = new Set(wanted)
    const gone = children.filter((child) => !kept.has(child))
    for (const child of gone) child.remove()
    wanted.forEach((element, at) => {
      if (frame.children[at] !== element) frame.insertBefore(element, frame.children[at] ?? null)
    })
    if (isOther) return
    surface.release(gone.flatMap(blocksWithin))
    const were = new Set(children)
    surface.adopt(wanted.filter((element) => !were.has(element)).flatMap(blocksWithin))
  }

  private drawAnew(old: Surface): void {
    old.release(this.blocksShown())
    const shown = [...this.shown]
    this.shown.clear()
    this.slots.clear()
    this.frames = this.makeFrames()
    for (const index of shown) this.build(index)
    this.show(shown)
  }

  private elementOf(part: Part): HTMLElement {
    const { text, blocks } = this.drawn.shape
    if (part.kind === 'list') return listElement(part.indexes, blocks, text)
    if (part.kind === 'table') return tableElement(part.indexes, blocks, text)
    const block = part.kind === 'block' ? blocks[part.index] : undefined
    if (part.kind === 'block' && block) return blockElement(part.index, block, text)
    if (part.kind === 'page') return pageBreakElement(part.start, part.isWithin)
    const slot = document.createElement('div')
    slot.className = styles.slot ?? ''
    return slot
  }

  private makeFrames(): readonly HTMLElement[] {
    const frames = this.drawn.shape.sections.map(({ index }) => {
      const frame = document.createElement('div')
      frame.className = styles.section ?? ''
      frame.dataset['section'] = String(index)
      return frame
    })
    this.article.replaceChildren(...frames)
    frames.forEach((_, index) => {
      this.setHeight(index, frames)
    })
    return frames
  }

  /** Empty ones are as high as they will be; others remember how high they were. */
  private setHeight(index: number, frames = this.frames): void {
    const style = frames[index]?.style
    const height = `${String(this.drawn.heights[index] ?? 1)}px`
    if (!style) return
    style.blockSize = this.shown.has(index) ? '' : height
    style.containIntrinsicBlockSize = this.shown.has(index) ? `auto ${height}` : ''
  }

  private blocksShown(): readonly HTMLElement[] {
    return [...this.shown].flatMap((index) => {
      const frame = this.frames[index]
      return frame ? blocksWithin(frame) : []
    })
  }
}

function slotsOf(parts: readonly Part[], elements: readonly HTMLElement[]): readonly Slot[] {
  return parts.flatMap((part, at): readonly Slot[] => {
    const element = elements[at]
    if (!element) return []
    if (part.kind === 'metadata') return [{ kind: 'metadata', element }]
    return part.kind === 'fence' ? [{ kind: 'fence', element, run: part.run, isOpen: part.isOpen }] : []
  })
}

const sameSections = (a: ArticleShape, b: ArticleShape): boolean =>
  a.text === b.text &&
  a.sections.length === b.sections.length &&
  a.sections.every(({ first, stop }, index) => b.sections[index]?.first === first && b.sections[index]?.stop === stop)
