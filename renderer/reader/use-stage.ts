import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Annotation, spanOf } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { goalIn } from '../navigation/passage-goal.ts'
import type { Side } from '../navigation/place.ts'
import type { Mounting } from './article/mounting.ts'
import { useProgressiveMount } from './article/use-progressive-mount.ts'
import { useLeaps } from './position/use-leaps.ts'
import { useReturn } from './position/use-return.ts'
import { readPosition } from './position/reading-position.ts'
import { scrollToOffset, type Stage } from './stage.ts'
import { type Article, useArticle } from './use-article.ts'

interface StageParts {
  readonly stage: Stage
  readonly article: Article
  readonly mounted: Mounting
  readonly scrollerRef: RefObject<HTMLDivElement | null>
  readonly columnRef: RefObject<HTMLDivElement | null>
  readonly articleRef: RefObject<HTMLElement | null>
}

/** Where a text begins: where one comes back to, else at the passage or annotation that was asked for, else where reading stopped. */
function beginning(sourceId: string, side: Side, active: Span | null) {
  const back = useNavigation.getState().arrival?.[side] ?? null
  if (back !== null) return { offset: back, at: 'top' } as const
  const wanted = goalIn(sourceId) ?? active
  return wanted
    ? ({ offset: wanted.start, at: 'third' } as const)
    : ({ offset: readPosition(sourceId), at: 'top' } as const)
}

/** Sets the text on the page and begins where it is to begin. */
export function useStage(
  sourceId: string,
  side: Side,
  blocks: readonly Block[],
  active: Annotation | null,
  /** Of the active annotation, when no more of it is known yet. */
  place: Span | null,
): StageParts {
  const [begin] = useState(() => beginning(sourceId, side, active ? spanOf(active) : place))
  const article = useArticle(blocks, begin.offset)
  const { sections, surface, runs, openRun } = article
  const { mounted, mountNow } = useProgressiveMount(sourceId, sections, begin.offset)
  const scrollerRef = useRef<HTMLDivElement>(null)
  const columnRef = useRef<HTMLDivElement>(null)
  const articleRef = useRef<HTMLElement>(null)
  const returning = useRef(false)
  const scroller = useCallback(() => scrollerRef.current, [])
  const column = useCallback(() => columnRef.current, [])
  const articleElement = useCallback(() => articleRef.current, [])
  const isReturning = useCallback(() => returning.current, [])
  const onLeap = useLeaps(side, active)
  const stage = useMemo<Stage>(
    () => ({
      surface,
      sections,
      runs,
      scroller,
      column,
      article: articleElement,
      mountNow,
      openRun,
      onLeap,
      isReturning,
    }),
    [surface, sections, runs, scroller, column, articleElement, mountNow, openRun, onLeap, isReturning],
  )
  useLayoutEffect(() => {
    // At the very beginning the title belongs to what is seen.
    if (begin.offset > 0) scrollToOffset(stage, begin.offset, { at: begin.at, deferred: true })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: later scrolling belongs to the reader
  }, [])
  useReturn(stage, side, returning)
  return { stage, article, mounted, scrollerRef, columnRef, articleRef }
}
