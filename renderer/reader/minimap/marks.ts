import { ANNOTATION_KINDS, type Annotation, type AnnotationKind, spanOf } from '../../../shared/model/annotation.ts'
import type { ProgressMap } from './progress-map.ts'

/** A mark on the map; px from its top. */
export interface MapMark {
  readonly kind: AnnotationKind
  readonly top: number
  readonly height: number
}

const MIN_HEIGHT = 3

/**
 * Marks of all annotations on a map of `height` px. Marks of one kind that touch become one, so
 * that 10,000 annotations are a few hundred elements.
 */
export function marksOf(annotations: readonly Annotation[], progress: ProgressMap, height: number): readonly MapMark[] {
  const marks: MapMark[] = []
  for (const kind of ANNOTATION_KINDS) {
    let open: { top: number; bottom: number } | null = null
    const close = () => {
      if (open) marks.push({ kind, top: open.top, height: open.bottom - open.top })
    }
    // In reading order already: positions never go back.
    for (const annotation of annotations) {
      if (annotation.kind !== kind) continue
      const { start, end } = spanOf(annotation)
      const top = Math.min(height - MIN_HEIGHT, Math.round(progress.fractionOf(start) * height))
      const bottom = Math.max(top + MIN_HEIGHT, Math.round(progress.fractionOf(end) * height))
      if (open && top <= open.bottom) open.bottom = Math.max(open.bottom, bottom)
      else {
        close()
        open = { top, bottom }
      }
    }
    close()
  }
  return marks
}
