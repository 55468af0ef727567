import type { AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Surface } from '../article/surface.ts'
import { highlightOf } from './highlight-of.ts'
import { DEPTHS } from './layers.ts'
import { NearBlocks } from './near-blocks.ts'
import type { Placement } from './placement.ts'

/** The short names that tokens and `::highlight()` rules use. */
export const KIND_NAMES: Readonly<Record<AnnotationKind, 'expert' | 'official' | 'figure'>> = {
  expert_view: 'expert',
  official_statement: 'official',
  figure: 'figure',
}

const layerName = (kind: AnnotationKind, depth: number): string => `${KIND_NAMES[kind]}-${String(depth + 1)}`
const activeName = (kind: AnnotationKind): string => `${KIND_NAMES[kind]}-active`

/** What is to be seen: a projection of what is stored. */
export interface Picture {
  readonly placement: Placement
  readonly activeId: string | null
}

/**
 * Paints annotations with CSS Custom Highlights: one Highlight for each kind and depth and one for
 * the active annotation of each kind; a Highlight each would cost seconds for 10,000. Static ranges,
 * one per block: live ones would be updated by every change of the page, and one range over several
 * blocks would colour what lies between them. Only blocks near the window are registered.
 */
export class Painter {
  /** What each mounted block shows now. */
  private readonly painted = new Map<number, readonly (readonly [Highlight, StaticRange])[]>()
  private readonly surface: Surface
  private readonly picture: () => Picture
  private readonly near: NearBlocks
  private readonly stopWatching: () => void

  /** @param picture asked whenever a block is painted */
  constructor(surface: Surface, picture: () => Picture) {
    this.surface = surface
    this.picture = picture
    this.near = new NearBlocks(surface, (indexes) => {
      this.paint(indexes)
    })
    this.stopWatching = surface.watch((indexes, isMounted) => {
      if (isMounted) this.near.meet(indexes)
      this.paint(indexes)
    })
    this.near.meet(surface.mounted())
    this.paint(surface.mounted())
  }

  /** Draws blocks as the picture is now; those that are not mounted, or far from the window, are drawn when they come. */
  paint(indexes: Iterable<number>): void {
    const picture = this.picture()
    for (const index of indexes) this.paintBlock(index, picture)
  }

  close(): void {
    this.stopWatching()
    this.near.close()
    for (const index of this.painted.keys()) this.wipe(index)
  }

  private wipe(index: number): void {
    for (const [highlight, range] of this.painted.get(index) ?? []) highlight.delete(range)
    this.painted.delete(index)
  }

  private paintBlock(index: number, { placement, activeId }: Picture): void {
    this.wipe(index)
    if (!this.near.has(index)) return
    const drawn: (readonly [Highlight, StaticRange])[] = []
    for (const piece of placement.get(index) ?? []) {
      const depth = placement.depthOf(piece.id)
      const looks = [highlightOf(layerName(piece.kind, depth), depth)]
      if (piece.id === activeId) looks.push(highlightOf(activeName(piece.kind), DEPTHS))
      for (const highlight of looks) {
        const range = this.surface.staticRange(index, piece)
        if (!range) continue
        highlight.add(range)
        drawn.push([highlight, range])
      }
    }
    if (drawn.length > 0) this.painted.set(index, drawn)
  }
}
