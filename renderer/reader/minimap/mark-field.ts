import { ANNOTATION_KINDS, type Annotation, type AnnotationKind, spanOf } from '../../../shared/model/annotation.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import { differingParts } from '../../annotations/differing-parts.ts'
import type { ProgressMap } from './progress-map.ts'

/** A mark on the map; px from its top. */
export interface MapMark {
  readonly kind: AnnotationKind | 'hit'
  readonly top: number
  readonly height: number
}

const MIN_HEIGHT = 3

/**
 * How many annotations of each kind lie on each line of a map of `height` px. Kept up to date in
 * place: one more annotation costs the lines that it covers, however many there are.
 */
export class MarkField {
  private readonly progress: ProgressMap
  private readonly height: number
  private readonly lines: ReadonlyMap<AnnotationKind, Int32Array>
  private shown: readonly Annotation[] = []

  constructor(progress: ProgressMap, height: number) {
    this.progress = progress
    this.height = height
    this.lines = new Map(ANNOTATION_KINDS.map((kind) => [kind, new Int32Array(height)]))
  }

  /** Shows `annotations` and no others; what stays the same object at the same end of the list costs nothing. */
  follow(annotations: readonly Annotation[]): void {
    const { gone, come } = differingParts(this.shown, annotations)
    for (const each of gone) this.count(each, -1)
    for (const each of come) this.count(each, 1)
    this.shown = annotations
  }

  /** The lines that are taken, in runs, so that 10,000 annotations are a few hundred marks. */
  marks(): readonly MapMark[] {
    return ANNOTATION_KINDS.flatMap((kind) => runsOf(kind, this.lines.get(kind) ?? new Int32Array()))
  }

  private count(annotation: Annotation, by: 1 | -1): void {
    const lines = this.lines.get(annotation.kind)
    const { top, bottom } = placeOf(spanOf(annotation), this.progress, this.height)
    for (let line = top; lines && line < bottom; line++) lines[line] = (lines[line] ?? 0) + by
  }
}

/** Marks of what was found. */
export function hitMarks(hits: Iterable<Span>, progress: ProgressMap, height: number): readonly MapMark[] {
  const lines = new Int32Array(height)
  for (const hit of hits) {
    const { top, bottom } = placeOf(hit, progress, height)
    // Nearly always one of many on the same lines.
    if ((lines[top] ?? 0) > 0 && (lines[bottom - 1] ?? 0) > 0) continue
    lines.fill(1, top, bottom)
  }
  return runsOf('hit', lines)
}

function placeOf({ start, end }: Span, progress: ProgressMap, height: number) {
  const top = Math.max(0, Math.min(height - MIN_HEIGHT, Math.round(progress.fractionOf(start) * height)))
  const bottom = Math.min(height, Math.max(top + MIN_HEIGHT, Math.round(progress.fractionOf(end) * height)))
  return { top, bottom }
}

function runsOf(kind: MapMark['kind'], lines: Int32Array): readonly MapMark[] {
  const marks: MapMark[] = []
  let top = -1
  for (let line = 0; line <= lines.length; line++) {
    const isTaken = (lines[line] ?? 0) > 0
    if (isTaken && top === -1) top = line
    if (isTaken || top === -1) continue
    marks.push({ kind, top, height: line - top })
    top = -1
  }
  return marks
}
