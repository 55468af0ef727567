import { memo, useCallback, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { AHEAD, useNearScreen } from '../margin/use-near-screen.ts'
import { blockBelow, type Stage } from '../stage.ts'
import styles from './page-marks.module.css'
import type { PageStart } from './page-starts.ts'

const words = messages.reader.pages

interface PageMarksProps {
  readonly stage: Stage
  readonly starts: readonly PageStart[]
  readonly layoutTurn: number
}

interface PlacedMark {
  readonly page: number
  /** px from the top of the column. */
  readonly top: number
}

/** Where the lines stand with which pages begin, near the screen; what a closed fence hides stands nowhere. */
function marksNearby({ surface, ...stage }: Stage, starts: readonly PageStart[]): readonly PlacedMark[] {
  const frame = stage.scroller()?.getBoundingClientRect()
  const origin = stage.column()?.getBoundingClientRect().top
  const first = frame ? blockBelow({ surface, ...stage }, frame.top - AHEAD) : null
  if (!frame || origin === undefined || first === null) return []
  const marks: PlacedMark[] = []
  for (const { page, block, offset } of starts) {
    if (block < first || !surface.elementOf(block)) continue
    const [rect] = surface.rectsOf({ start: offset, end: offset + 1 })
    if (!rect) continue
    if (rect.top > frame.bottom + AHEAD) break
    marks.push({ page, top: Math.round(rect.top - origin) })
  }
  return marks
}

/**
 * The number of each page beside the line that it begins with. Only seen: who listens is told in the text itself, and
 * nobody needs it by key.
 */
export const PageMarks = memo(function PageMarks({ stage, starts, layoutTurn }: PageMarksProps) {
  const [marks, setMarks] = useState<readonly PlacedMark[]>([])
  const measure = useCallback(() => {
    setMarks(marksNearby(stage, starts))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- other lines, other places
  }, [stage, starts, layoutTurn])
  useNearScreen(stage.scroller, measure)
  return (
    <div className={styles.marks} aria-hidden>
      {marks.map(({ page, top }) => (
        <span key={page} className={styles.mark} style={{ top }} title={words.begins(page)} data-page={page}>
          <span className={styles.prefix}>{words.prefix}</span>
          {page}
        </span>
      ))}
    </div>
  )
})
