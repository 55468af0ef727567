import { type MouseEvent, type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { SourceBlocks } from '../../../shared/model/block.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Result } from '../../../shared/result.ts'
import { useSettings } from '../../settings/settings-store.ts'
import { switchFence } from '../edits.ts'
import { isRightToLeft } from '../selection/direction.ts'
import type { Article } from '../use-article.ts'
import { ArticleSection } from './article-section.tsx'
import styles from './article.module.css'
import { sectionHeight } from './estimate.ts'
import { headOf } from './metadata.ts'
import { MetadataLine } from './metadata-line.tsx'
import type { FencedRun, Section } from './sections.ts'

interface ArticleTextProps {
  readonly source: Source
  readonly text: string
  readonly sourceBlocks: SourceBlocks
  readonly article: Article
  readonly mounted: ReadonlySet<number>
  readonly articleRef: RefObject<HTMLElement | null>
  readonly onClick: (event: MouseEvent) => void
  readonly onReport: (work: Promise<Result<void>>) => void
}

const LEADING = 1.65
/** Characters of Literata in an em: the measure of 37 em holds about 66. */
const PER_EM = 1.93
const BAR = 48

/** First blocks of the open runs that reach into a section, as one plain value. */
function openRunsIn({ first, stop }: Section, { runs, openRuns }: Article): string {
  const open = new Set<number>()
  for (let index = first; index < stop; index++) {
    const run = runs[index]
    if (run && openRuns.has(run.first)) open.add(run.first)
  }
  return [...open].join(',')
}

/** The article as a page: its head, its sections, its fences. */
export function ArticleText(props: ArticleTextProps) {
  const { source, text, sourceBlocks, article, mounted, articleRef, onClick, onReport } = props
  const { blocks } = sourceBlocks
  const { sections, runs, surface, isClosed, toggleRun } = article
  const size = useSettings((settings) => settings.readingSize)
  const [width, setWidth] = useState(size * 34)
  useLayoutEffect(() => {
    // Measured once: the estimates only have to be near.
    if (articleRef.current) setWidth(articleRef.current.clientWidth)
  }, [articleRef, size])
  const heights = useMemo(() => {
    const setting = {
      charactersPerLine: (width / size) * PER_EM,
      lineHeight: size * LEADING,
      blockGap: size * 0.85,
      barHeight: BAR,
    }
    return sections.map(({ first, stop }) => sectionHeight(text, blocks, [first, stop], setting, isClosed))
  }, [sections, text, blocks, isClosed, width, size])
  const head = useMemo(() => headOf(source, text, blocks), [source, text, blocks])
  const metadata = useMemo(() => <MetadataLine key="metadata" source={source} head={head} />, [source, head])
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
      {sections.map((section) => {
        const holdsHead = head.metadataAfter >= section.first && head.metadataAfter < section.stop
        const hasMetadata = holdsHead || (head.metadataAfter === -1 && section.index === 0)
        return (
          <ArticleSection
            key={section.index}
            section={section}
            text={text}
            blocks={blocks}
            runs={runs}
            openRuns={openRunsIn(section, article)}
            isMounted={mounted.has(section.index)}
            height={heights[section.index] ?? 1}
            surface={surface}
            language={source.language}
            onToggleRun={toggleRun}
            onUnfence={unfence}
            metadataAfter={hasMetadata ? head.metadataAfter : null}
            metadata={hasMetadata ? metadata : null}
          />
        )
      })}
    </article>
  )
}
