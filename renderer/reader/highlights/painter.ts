import type { AnnotationKind } from '../../../shared/model/annotation.ts'
import type { Surface } from '../article/surface.ts'
import type { Buckets, Piece } from './buckets.ts'
import { DEPTHS } from './layers.ts'

/** The short names that tokens and `::highlight()` rules use. */
export const KIND_NAMES: Readonly<Record<AnnotationKind, 'expert' | 'official' | 'figure'>> = {
  expert_view: 'expert',
  official_statement: 'official',
  figure: 'figure',
}
const KINDS = Object.keys(KIND_NAMES) as readonly AnnotationKind[]

const layerName = (kind: AnnotationKind, depth: number): string => `${KIND_NAMES[kind]}-${String(depth + 1)}`
const activeName = (kind: AnnotationKind): string => `${KIND_NAMES[kind]}-active`

/** What is to be seen: a projection of what is stored. */
export interface Picture {
  readonly buckets: Buckets
  readonly depths: ReadonlyMap<string, number>
  readonly activeId: string | null
}

/**
 * Paints annotations with CSS Custom Highlights: one Highlight for each kind and depth and one for
 * the active annotation of each kind; a Highlight each would cost seconds for 10,000. Static ranges,
 * one per block: live ones would be updated by every change of the page, and one range over several
 * blocks would colour what lies between them.
 */
export class Painter {
  private readonly highlights = new Map<string, Highlight>()
  /** What each mounted block shows now. */
  private readonly painted = new Map<number, readonly (readonly [Highlight, StaticRange])[]>()
  private readonly surface: Surface
  private picture: Picture = { buckets: new Map(), depths: new Map(), activeId: null }
  private readonly stopWatching: () => void

  constructor(surface: Surface) {
    this.surface = surface
    for (const kind of KINDS) {
      for (let depth = 0; depth < DEPTHS; depth++) this.open(layerName(kind, depth), depth)
      this.open(activeName(kind), DEPTHS)
    }
    this.stopWatching = surface.watch((indexes) => {
      for (const index of indexes) this.paintBlock(index)
    })
  }

  /** Shows `picture`, touching only the blocks in which something differs. */
  show(picture: Picture): void {
    const before = this.picture
    this.picture = picture
    for (const index of this.surface.mounted()) if (!this.looksTheSame(index, before, picture)) this.paintBlock(index)
  }

  close(): void {
    this.stopWatching()
    for (const name of this.highlights.keys()) CSS.highlights.delete(name)
  }

  private open(name: string, priority: number): void {
    const highlight = new Highlight()
    highlight.priority = priority
    this.highlights.set(name, highlight)
    CSS.highlights.set(name, highlight)
  }

  private looksTheSame(index: number, before: Picture, after: Picture): boolean {
    const old = before.buckets.get(index)
    const now = after.buckets.get(index)
    if (!old && !now) return true
    if (old?.length !== now?.length) return false
    return (now ?? []).every((piece, at) => {
      const was = old?.[at]
      return was !== undefined && samePiece(piece, was) && sameLook(piece, before, after)
    })
  }

  private paintBlock(index: number): void {
    for (const [highlight, range] of this.painted.get(index) ?? []) highlight.delete(range)
    this.painted.delete(index)
    const drawn: (readonly [Highlight, StaticRange])[] = []
    for (const piece of this.picture.buckets.get(index) ?? []) {
      const names = [layerName(piece.kind, this.picture.depths.get(piece.id) ?? 0)]
      if (piece.id === this.picture.activeId) names.push(activeName(piece.kind))
      for (const name of names) {
        const highlight = this.highlights.get(name)
        const range = this.surface.staticRange(index, piece)
        if (!highlight || !range) continue
        highlight.add(range)
        drawn.push([highlight, range])
      }
    }
    if (drawn.length > 0) this.painted.set(index, drawn)
  }
}

const samePiece = (a: Piece, b: Piece): boolean =>
  a.id === b.id && a.kind === b.kind && a.start === b.start && a.end === b.end

const sameLook = ({ id }: Piece, before: Picture, after: Picture): boolean =>
  before.depths.get(id) === after.depths.get(id) && (before.activeId === id) === (after.activeId === id)
