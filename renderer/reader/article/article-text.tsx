import { type MouseEvent, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { SourceBlocks } from '../../../shared/model/block.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Result } from '../../../shared/result.ts'
import { useSettings } from '../../settings/settings-store.ts'
import { switchFence } from '../edits.ts'
import { isRightToLeft } from '../selection/direction.ts'
import type { Article } from '../use-article.ts'
import { ArticleBody, type DrawnArticle } from './article-body.ts'
import { ArticleSlots } from './article-slots.tsx'
import styles from './article.module.css'
import { sectionHeight } from './estimate.ts'
import { headOf } from './metadata.ts'
import { MetadataLine } from './metadata-line.tsx'
import type { Mounting } from './mounting.ts'
import type { ArticleShape } from './section-parts.ts'
import { byBlock } from '../pages/page-starts.ts'
import type { FencedRun } from './sections.ts'
import { SlotStore } from './slots.ts'

interface ArticleTextProps {
  readonly source: Source
  readonly text: string
  readonly sourceBlocks: SourceBlocks
  readonly article: Article
  readonly mounted: Mounting
  readonly articleRef: RefObject<HTMLElement | null>
  readonly onClick: (event: MouseEvent) => void
  readonly onReport: (work: Promise<Result<void>>) => void
}

const LEADING = 1.65
/** Characters of Literata in an em: the measure of 37 em holds about 66. */
const PER_EM = 1.93
const BAR = 48

/** Heights of all sections as they will be about, px. */
function estimate(shape: ArticleShape, isClosed: Article['isClosed'], width: number, size: number): readonly number[] {
  const setting = {
    charactersPerLine: (width / size) * PER_EM,
    lineHeight: size * LEADING,
    blockGap: size * 0.85,
    barHeight: BAR,
  }
  return shape.sections.map(({ first, stop }) =>
    sectionHeight(shape.text, shape.blocks, [first, stop], setting, isClosed),
  )
}

/** Draws the sections into the element of the article and keeps them as they should be. */
function useBody(shape: ArticleShape, { article, mounted, articleRef }: ArticleTextProps): SlotStore {
  const size = useSettings((settings) => settings.readingSize)
  const [slots] = useState(() => new SlotStore())
  const body = useRef<ArticleBody | null>(null)
  const { surface, isClosed } = article
  const drawn = useRef<DrawnArticle | null>(null)
  useLayoutEffect(() => {
    const width = articleRef.current?.clientWidth ?? size * 34
    drawn.current = { shape, surface, heights: estimate(shape, isClosed, width, size) }
    body.current?.update(drawn.current)
  }, [shape, surface, isClosed, articleRef, size])
  useLayoutEffect(() => {
    if (!articleRef.current || !drawn.current) return
    const opened = new ArticleBody(articleRef.current, drawn.current, slots)
    body.current = opened
    const end = mounted.begin(opened)
    return () => {
      end()
      opened.close()
      body.current = null
    }
  }, [articleRef, slots, mounted])
  return slots
}

/** The article as a page: its head, its sections, its fences. */
export function ArticleText(props: ArticleTextProps) {
  const { source, text, sourceBlocks, article, articleRef, onClick, onReport } = props
  const { blocks } = sourceBlocks
  const { sections, runs, openRuns, toggleRun, pageStarts } = article
  const head = useMemo(() => headOf(source, text, blocks), [source, text, blocks])
  const { metadataAfter } = head
  const shape = useMemo<ArticleShape>(
    () => ({ text, blocks, sections, runs, openRuns, metadataAfter, pageStarts: byBlock(pageStarts) }),
    [text, blocks, sections, runs, openRuns, metadataAfter, pageStarts],
  )
  const slots = useBody(shape, props)
  const metadata = useMemo(() => <MetadataLine source={source} head={head} />, [source, head])
  const unfence = useCallback(
    (run: FencedRun) => {
      const indexes = Array.from({ length: run.last - run.first + 1 }, (_, at) => run.first + at)
      onReport(switchFence(source, text, sourceBlocks, new Set(indexes)))
    },
    [source, text, sourceBlocks, onReport],
  )
  return (
    // The article takes keys, so that its own scrolling works; a click in it chooses annotations, as J, K and Enter do.
    <article
      ref={articleRef}
      className={styles.article}
      lang={source.language === 'und' ? undefined : source.language}
      dir={isRightToLeft(source.language) ? 'rtl' : 'ltr'}
      aria-label={source.title || messages.reader.text}
      tabIndex={0}
      onClick={onClick}
    >
      <ArticleSlots
        slots={slots}
        text={text}
        blocks={blocks}
        language={source.language}
        metadata={metadata}
        onToggleRun={toggleRun}
        onUnfence={unfence}
      />
    </article>
  )
}
