import { type Annotation, spanOf } from '../../../shared/model/annotation.ts'
import { differingParts } from '../../annotations/differing-parts.ts'
import type { Surface } from '../article/surface.ts'
import type { Layered } from './layers.ts'
import { Painter } from './painter.ts'
import { Placement } from './placement.ts'

/** What changes at once is put in one by one as long as it is less than this; more is laid out as a whole. */
const PIECEWISE = 200

/** An annotation, or where one stands as long as no more is known of it. */
type Drawn = Annotation | Layered

function layered(drawn: Drawn): Layered {
  if (!('target' in drawn)) return drawn
  const { start, end } = spanOf(drawn)
  return { id: drawn.id, kind: drawn.kind, start, end }
}

const looksSame = (before: readonly Drawn[], after: readonly Drawn[]): boolean =>
  before.length === after.length &&
  before.every((drawn, index) => {
    const other = after[index]
    if (!other) return false
    const [a, b] = [layered(drawn), layered(other)]
    return a.id === b.id && a.kind === b.kind && a.start === b.start && a.end === b.end
  })

/**
 * Keeps a text painted as its annotations say. A passage that was just tagged can be shown before it is one of
 * them: nobody waits for the disk to see what was done, and the foot of the window says when it is there.
 */
export class Highlighter {
  private placement: Placement
  private drawn: readonly Drawn[] = []
  private activeId: string | null = null
  /** Shown already, not yet among the annotations. */
  private readonly awaited = new Map<string, Layered>()
  private awaitedActive: string | null = null
  private readonly dirty = new Set<number>()
  private isAllDirty = false
  private painter: Painter | null = null
  private readonly surface: Surface

  constructor(surface: Surface) {
    this.surface = surface
    this.placement = new Placement(surface.blocks)
  }

  /** Begins to paint. Answers how to end it. */
  open(): () => void {
    const painter = new Painter(this.surface, () => ({ placement: this.placement, activeId: this.active() }))
    this.painter = painter
    return () => {
      painter.close()
      if (this.painter === painter) this.painter = null
    }
  }

  /** Takes note of what is to be seen. It is drawn with the next `paint`. What did not change has to be the same object. */
  follow(drawn: readonly Drawn[]): Placement {
    const { gone, come } = differenceOf(this.drawn, drawn)
    const before = this.drawn
    this.drawn = drawn
    if (gone.length + come.length <= PIECEWISE) {
      const arrived = come.flatMap(({ id }) => this.awaited.get(id) ?? [])
      for (const { id } of arrived) this.awaited.delete(id)
      this.change([...gone.map(layered), ...arrived], come.map(layered))
    } else if (!looksSame(before, drawn)) {
      for (const { id } of drawn) this.awaited.delete(id)
      this.placement = new Placement(this.surface.blocks, [...drawn.map(layered), ...this.awaited.values()])
      this.isAllDirty = true
    }
    return this.placement
  }

  activate(id: string | null): void {
    const before = this.active()
    this.activeId = id
    if (id === this.awaitedActive) this.awaitedActive = null
    this.activeMoved(before)
  }

  /** Draws what has changed since the last time. */
  paint(): void {
    this.painter?.paint(this.isAllDirty ? this.surface.mounted() : this.dirty)
    this.dirty.clear()
    this.isAllDirty = false
  }

  /** Draws a passage at once, as the active one. It stays until it is among the annotations, or dropped. */
  showAwaited(passage: Layered): void {
    this.awaited.set(passage.id, passage)
    this.change([], [passage])
    const before = this.active()
    this.awaitedActive = passage.id
    this.activeMoved(before)
    this.paint()
  }

  /** It is not going to come. */
  dropAwaited(id: string): void {
    const passage = this.awaited.get(id)
    if (!passage) return
    const before = this.active()
    this.awaited.delete(id)
    if (this.awaitedActive === id) this.awaitedActive = null
    this.change([passage], [])
    this.activeMoved(before)
    this.paint()
  }

  private active(): string | null {
    return this.awaitedActive ?? this.activeId
  }

  private activeMoved(before: string | null): void {
    const now = this.active()
    if (before === now) return
    for (const id of [before, now]) if (id !== null) this.touch(this.placement.blocksOf(id))
  }

  private change(gone: readonly Layered[], come: readonly Layered[]): void {
    if (gone.length + come.length > 0) this.touch(this.placement.change(gone, come))
  }

  private touch(indexes: Iterable<number>): void {
    for (const index of indexes) this.dirty.add(index)
  }
}

/** What differs between two lists whose common elements are the same objects in the same order. */
export function differenceOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
): { readonly gone: readonly Item[]; readonly come: readonly Item[] } {
  const parts = differingParts(before, after)
  // Nothing can have moved: with the first of ten thousand the sets would cost more than the rest.
  if (parts.gone.length === 0 || parts.come.length === 0) return parts
  const [had, has] = [new Set(parts.gone), new Set(parts.come)]
  return { gone: parts.gone.filter((item) => !has.has(item)), come: parts.come.filter((item) => !had.has(item)) }
}
