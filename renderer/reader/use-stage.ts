import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Annotation, spanOf } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import { useProgressiveMount } from './article/use-progressive-mount.ts'
import { readPosition } from './position/reading-position.ts'
import { scrollToOffset, type Stage } from './stage.ts'
import { type Article, useArticle } from './use-article.ts'

interface StageParts {
  readonly stage: Stage
  readonly article: Article
  readonly mounted: ReadonlySet<number>
  readonly scrollerRef: RefObject<HTMLDivElement | null>
  readonly columnRef: RefObject<HTMLDivElement | null>
  readonly articleRef: RefObject<HTMLElement | null>
}

/** Sets the text on the page and begins where reading stopped, or at the annotation that was asked for. */
export function useStage(sourceId: string, blocks: readonly Block[], active: Annotation | null): StageParts {
  const article = useArticle(blocks)
  const [begin] = useState(() => (active ? spanOf(active).start : readPosition(sourceId)))
  const { sections, surface, runs, openRun } = article
  const first = Math.max(
    0,
    sections.findIndex(({ end }) => end > begin),
  )
  const { mounted, mountNow } = useProgressiveMount(sourceId, sections.length, first)
  const scrollerRef = useRef<HTMLDivElement>(null)
  const columnRef = useRef<HTMLDivElement>(null)
  const articleRef = useRef<HTMLElement>(null)
  const scroller = useCallback(() => scrollerRef.current, [])
  const column = useCallback(() => columnRef.current, [])
  const articleElement = useCallback(() => articleRef.current, [])
  const stage = useMemo<Stage>(
    () => ({ surface, sections, runs, scroller, column, article: articleElement, mountNow, openRun }),
    [surface, sections, runs, scroller, column, articleElement, mountNow, openRun],
  )
  useLayoutEffect(() => {
    // At the very beginning the title belongs to what is seen.
    if (begin > 0) scrollToOffset(stage, begin, { at: active ? 'third' : 'top', deferred: true })
    // Once: later scrolling belongs to the reader.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return { stage, article, mounted, scrollerRef, columnRef, articleRef }
}
