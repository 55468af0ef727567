import { type MouseEvent, useCallback, useEffect, useRef, useMemo, useState } from 'react'
import { type Annotation, exactOf, spanOf } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import { messages } from '../../shared/messages/messages.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { announce } from '../ui/announcer.tsx'
import { annotationsAt, type Buckets, nextInCycle } from './highlights/buckets.ts'
import { characterAtPoint } from './selection/hit-test.ts'
import type { ManyAt } from './selection/many-list.tsx'
import { scrollToOffset, type Stage } from './stage.ts'

interface ActivationInput {
  readonly stage: Stage
  readonly buckets: Buckets
  readonly blocks: readonly Block[]
  readonly active: Annotation | null
  readonly activeId: string | null
}

export interface Activation {
  readonly activate: (id: string | null) => void
  /** Where several annotations lie: all of them, to choose from. */
  readonly many: ManyAt | null
  readonly showMany: (ids: readonly string[], x: number, y: number) => void
  readonly closeMany: () => void
  readonly onClick: (event: MouseEvent) => void
}

const SAID = 200

/** Which annotation is the active one: by click, by key, or because somebody else chose it. */
export function useActivation({ stage, buckets, blocks, active, activeId }: ActivationInput): Activation {
  const [many, setMany] = useState<ManyAt | null>(null)
  const activate = useCallback((id: string | null) => {
    useNavigation.getState().go({ annotationId: id })
  }, [])
  const onClick = useCallback(
    (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('button')) return
      if (document.getSelection()?.isCollapsed === false) return
      const offset = characterAtPoint(stage.surface, event.clientX, event.clientY)
      const hits = offset === null ? [] : annotationsAt(buckets, blocks, offset)
      setMany(hits.length > 1 ? { ids: hits, x: event.clientX, y: event.clientY } : null)
      activate(nextInCycle(hits, activeId))
    },
    [stage, buckets, blocks, activeId, activate],
  )
  // Wherever it was chosen, it is brought into view; when only its fields change, nothing moves.
  const chosen = active?.id ?? null
  const said = useRef<string | null>(null)
  useEffect(() => {
    if (activeId === null) said.current = null
  }, [activeId])
  useEffect(() => {
    if (!active) return undefined
    // One that only comes back, by redo, was said before: what was redone is what is to be heard.
    if (said.current !== active.id)
      announce(`${messages.annotations.kinds[active.kind]}: ${exactOf(active).slice(0, SAID)}`)
    said.current = active.id
    // In a frame of its own: what has to be mounted for it can't be while effects run.
    const frame = requestAnimationFrame(() => {
      scrollToOffset(stage, spanOf(active).start, { ifNeeded: true })
    })
    return () => {
      cancelAnimationFrame(frame)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said and shown once for each choice, not when the chosen one changes
  }, [chosen])
  useEffect(() => {
    const scroller = stage.scroller()
    if (!many || !scroller) return
    const close = () => {
      setMany(null)
    }
    scroller.addEventListener('scroll', close, { once: true, passive: true })
    return () => {
      scroller.removeEventListener('scroll', close)
    }
  }, [many, stage])
  const showMany = useCallback((ids: readonly string[], x: number, y: number) => {
    setMany({ ids, x, y })
  }, [])
  const closeMany = useCallback(() => {
    setMany(null)
  }, [])
  return useMemo(
    () => ({ activate, many, showMany, closeMany, onClick }),
    [activate, many, showMany, closeMany, onClick],
  )
}
