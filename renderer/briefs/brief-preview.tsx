import { useEffect, useMemo, useRef, useState } from 'react'
import type { BriefBlock, BriefDocument } from '../../shared/briefs/document/document.ts'
import { PaneScroll } from '../ui/pane.tsx'
import { footnotesOf } from '../../shared/briefs/document/footnotes.ts'
import { BlockView } from './brief-block.tsx'
import { noteMarkId } from './brief-inline.tsx'
import { Notes } from './brief-lines.tsx'
import styles from './brief-preview.module.css'

/** Blocks of one chunk: large enough to be skipped as a whole while it is out of view. */
const CHUNK_SIZE = 40

function inChunks(blocks: readonly BriefBlock[]): readonly (readonly BriefBlock[])[] {
  return Array.from({ length: Math.ceil(blocks.length / CHUNK_SIZE) }, (_, at) =>
    blocks.slice(at * CHUNK_SIZE, (at + 1) * CHUNK_SIZE),
  )
}

const holds = (blocks: readonly BriefBlock[], id: string): boolean =>
  blocks.some(
    (block) =>
      ('id' in block && block.id === id) ||
      (block.type === 'bibliography' && block.entries.some((entry) => entry.id === id)) ||
      footnotesOf([block]).some(({ number }) => noteMarkId(number) === id),
  )

/**
 * The document by React, never as markup. Chunks are mounted as they come near, so that a brief of
 * ten thousand quotes opens at once; a reference to a block further down mounts what lies between.
 */
export function BriefPreview({ document: brief }: { readonly document: BriefDocument }) {
  const chunks = useMemo(() => inChunks(brief.blocks), [brief])
  const notes = useMemo(() => footnotesOf(brief.blocks), [brief])
  const [mounted, setMounted] = useState(1)
  const [wanted, setWanted] = useState<string | null>(null)
  const end = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const sentinel = end.current
    if (!sentinel || mounted >= chunks.length) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setMounted((count) => count + 1)
      },
      { rootMargin: '1500px' },
    )
    observer.observe(sentinel)
    return () => {
      observer.disconnect()
    }
  }, [mounted, chunks.length])

  useEffect(() => {
    if (wanted === null) return
    const target = document.getElementById(wanted)
    target?.scrollIntoView({ block: 'start' })
    target?.focus({ preventScroll: true })
  }, [wanted, mounted])

  const goTo = (id: string) => {
    const at = chunks.findIndex((chunk) => holds(chunk, id))
    // The notes stand behind all chunks.
    setMounted((count) => Math.max(count, at < 0 ? chunks.length : at + 1))
    setWanted(id)
  }
  return (
    <PaneScroll className={styles.desk ?? ''}>
      <article className={styles.document} lang={brief.language}>
        {chunks.slice(0, mounted).map((chunk, at) => (
          <div key={at} className={styles.chunk}>
            {chunk.map((block, index) => (
              <BlockView key={index} block={block} onReference={goTo} />
            ))}
          </div>
        ))}
        <div ref={end} />
        {mounted >= chunks.length && <Notes notes={notes} onReference={goTo} />}
      </article>
    </PaneScroll>
  )
}
