import { useLayoutEffect, useMemo } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Surface } from '../article/surface.ts'
import type { Buckets } from './buckets.ts'
import { Highlighter } from './highlighter.ts'
import './highlights.css'
import type { Layered } from './layers.ts'

export interface Highlights {
  /** Another object whenever the annotations are others. */
  readonly buckets: Buckets
  readonly highlighter: Highlighter
}

/** Keeps the page painted as `annotations` say, or as their places do until they are read. */
export function useHighlights(
  surface: Surface,
  annotations: readonly (Annotation | Layered)[],
  activeId: string | null,
): Highlights {
  const highlighter = useMemo(() => new Highlighter(surface), [surface])
  // While rendering, as what is measured in the effects of the margin builds on it. To follow the same twice changes nothing.
  const buckets = useMemo<Buckets>(() => {
    const placement = highlighter.follow(annotations)
    return { get: (index) => placement.get(index) }
  }, [highlighter, annotations])
  useLayoutEffect(() => highlighter.open(), [highlighter])
  useLayoutEffect(() => {
    highlighter.activate(activeId)
    highlighter.paint()
  }, [highlighter, buckets, activeId])
  return useMemo(() => ({ buckets, highlighter }), [buckets, highlighter])
}
