import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import type { Hits } from '../find/hits.ts'
import { hitMarks, type MapMark, MarkField } from './mark-field.ts'
import type { ProgressMap } from './progress-map.ts'

const NONE: readonly MapMark[] = []

/** Does `work` when nothing more urgent is waiting, never in the frame that asked. Answers how to call it off. */
function afterwards(work: () => void): () => void {
  const handle = requestIdleCallback(
    () => {
      startTransition(work)
    },
    { timeout: 500 },
  )
  return () => {
    cancelIdleCallback(handle)
  }
}

function* spansOf(hits: Hits): Generator<Span> {
  for (const [, hit] of hits.within(0, Infinity)) yield hit
}

/** The marks of a map of `height` px, a moment after what they show. */
export function useMarks(
  annotations: readonly Annotation[],
  hits: Hits,
  progress: ProgressMap,
  height: number,
): readonly MapMark[] {
  const field = useMemo(() => (height === 0 ? null : new MarkField(progress, height)), [progress, height])
  const [kinds, setKinds] = useState(NONE)
  const [found, setFound] = useState(NONE)
  useEffect(
    () =>
      afterwards(() => {
        field?.follow(annotations)
        setKinds(field?.marks() ?? NONE)
      }),
    [field, annotations],
  )
  useEffect(
    () =>
      afterwards(() => {
        setFound(height === 0 || hits.count === 0 ? NONE : hitMarks(spansOf(hits), progress, height))
      }),
    [hits, progress, height],
  )
  return useMemo(() => [...kinds, ...found], [kinds, found])
}
