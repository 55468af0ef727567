import { useLayoutEffect, useMemo, useRef } from 'react'
import { type Annotation, spanOf } from '../../../shared/model/annotation.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Surface } from '../article/surface.ts'
import { type Buckets, bucketsOf } from './buckets.ts'
import './highlights.css'
import { layersOf } from './layers.ts'
import { Painter } from './painter.ts'

/** Keeps the page painted as `annotations` say; answers which lie in which block. */
export function useHighlights(
  surface: Surface,
  blocks: readonly Block[],
  annotations: readonly Annotation[],
  activeId: string | null,
): Buckets {
  const buckets = useMemo(() => bucketsOf(annotations, blocks), [annotations, blocks])
  const depths = useMemo(
    () => layersOf(annotations.map((each) => ({ id: each.id, kind: each.kind, ...pick(each) }))),
    [annotations],
  )
  const painter = useRef<Painter | null>(null)
  useLayoutEffect(() => {
    const opened = new Painter(surface)
    painter.current = opened
    return () => {
      opened.close()
      painter.current = null
    }
  }, [surface])
  useLayoutEffect(() => {
    painter.current?.show({ buckets, depths, activeId })
  }, [surface, buckets, depths, activeId])
  return buckets
}

const pick = (annotation: Annotation) => {
  const { start, end } = spanOf(annotation)
  return { start, end }
}
