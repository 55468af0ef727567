import { memo, type ReactNode, type Ref, useLayoutEffect, useRef } from 'react'
import type { Block } from '../../../shared/model/block.ts'
import styles from './article.module.css'
import { BlockElement, ListItems } from './block-element.tsx'
import { FenceBar } from './fence-bar.tsx'
import type { FencedRun, Section } from './sections.ts'
import type { Surface } from './surface.ts'

interface ArticleSectionProps {
  readonly section: Section
  readonly text: string
  readonly blocks: readonly Block[]
  /** For every block the fenced run it lies in. */
  readonly runs: readonly (FencedRun | null)[]
  /** First blocks of the open runs that reach into this section, joined: a plain value, so that others stay as they are. */
  readonly openRuns: string
  readonly isMounted: boolean
  /** Estimated, px; counts until the section has been on the screen. */
  readonly height: number
  readonly surface: Surface
  readonly language: string
  readonly onToggleRun: (first: number) => void
  readonly onUnfence: (run: FencedRun) => void
  /** Set after the block of this index; -1: before all. */
  readonly metadataAfter: number | null
  readonly metadata: ReactNode
}

/** Forty blocks: skipped by layout and paint while they are far from the screen. */
export const ArticleSection = memo(function ArticleSection(props: ArticleSectionProps) {
  const { section, isMounted, height, surface, blocks, openRuns } = props
  const element = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (element.current && isMounted) return surface.adopt(element.current)
    return undefined
  }, [surface, isMounted, blocks, openRuns])
  return (
    <SectionFrame ref={element} index={section.index} isMounted={isMounted} height={height}>
      {isMounted && contentOf(props)}
    </SectionFrame>
  )
})

interface SectionFrameProps {
  readonly ref: Ref<HTMLElement>
  readonly index: number
  readonly isMounted: boolean
  readonly height: number
  readonly children: ReactNode
}

const SectionFrame = ({ ref, index, isMounted, height, children }: SectionFrameProps) => (
  <div
    ref={ref as Ref<HTMLDivElement>}
    className={styles.section}
    data-section={index}
    style={isMounted ? { containIntrinsicBlockSize: `auto ${String(height)}px` } : { blockSize: height }}
  >
    {children}
  </div>
)

function contentOf(props: ArticleSectionProps): readonly ReactNode[] {
  const { section, text, blocks, runs, language, metadataAfter, metadata } = props
  const open = new Set(props.openRuns === '' ? [] : props.openRuns.split(',').map(Number))
  const content: ReactNode[] = []
  if (metadataAfter === -1 && section.index === 0) content.push(metadata)
  let items: number[] = []
  const closeList = () => {
    if (items.length > 0)
      content.push(<ListItems key={`l${String(items[0])}`} indexes={items} blocks={blocks} text={text} />)
    items = []
  }
  for (let index = section.first; index < section.stop; index++) {
    const block = blocks[index]
    if (!block) continue
    if (block.role === 'list-item') items.push(index)
    else closeList()
    const run = runs[index] ?? null
    if (run?.first === index) {
      content.push(
        <FenceBar
          key={`f${String(index)}`}
          run={run}
          isOpen={open.has(index)}
          text={text}
          blocks={blocks}
          language={language}
          onToggle={props.onToggleRun}
          onUnfence={props.onUnfence}
        />,
      )
    }
    if (block.role !== 'list-item' && (!run || open.has(run.first)))
      content.push(<BlockElement key={index} index={index} block={block} text={text} />)
    if (index === metadataAfter) content.push(metadata)
  }
  closeList()
  return content
}
