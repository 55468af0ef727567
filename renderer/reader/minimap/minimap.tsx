import { type KeyboardEvent, memo, type PointerEvent, useId, useLayoutEffect, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { kindName } from '../../ui/kind-name.ts'
import { useHeight } from '../../ui/use-height.ts'
import type { Hits } from '../find/hits.ts'
import { blockAt } from '../article/sections.ts'
import { scrollToOffset, type Stage } from '../stage.ts'
import type { MapMark } from './mark-field.ts'
import styles from './minimap.module.css'
import type { ProgressMap } from './progress-map.ts'
import { useMarks } from './use-marks.ts'
import { useView } from './use-view.ts'
import { whatIsThere } from './what-is-there.ts'

const words = messages.reader

interface MinimapProps {
  readonly stage: Stage
  /** In reading order. */
  readonly annotations: readonly Annotation[]
  readonly hits: Hits
  readonly progress: ProgressMap
  readonly layoutTurn: number
}

/** Above and below the pointer, px: what is nearer is meant. */
const REACH = 4
const EXCERPT = 60
/** Pages and lines, as parts of what is on the screen. */
const PAGE = 0.86
const LINE = 0.08

const STEPS: Readonly<Record<string, number>> = { PageDown: PAGE, PageUp: -PAGE, ArrowDown: LINE, ArrowUp: -LINE }

/** Keys of a scroll bar. */
function onKeyDown(event: KeyboardEvent, stage: Stage): void {
  const scroller = stage.scroller()
  if (!scroller || event.ctrlKey || event.metaKey || event.altKey) return
  const step = STEPS[event.key]
  if (step !== undefined) scroller.scrollTop += scroller.clientHeight * step
  else if (event.key === 'Home') scroller.scrollTop = 0
  else if (event.key === 'End') scroller.scrollTop = scroller.scrollHeight
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** The whole source at a glance: where annotations of each kind and what was found lie, and what part is on the screen. It is the scroll bar. */
export function Minimap({ stage, annotations, hits, progress, layoutTurn }: MinimapProps) {
  const { ref: map, height } = useHeight<HTMLDivElement>(0)
  const id = useId()
  useLayoutEffect(() => {
    // A scroll bar has to name what it scrolls.
    stage.article()?.setAttribute('id', id)
  }, [stage, id])
  const { track, percent, tall } = useView({ stage, progress, layoutTurn, height })
  const marks = useMarks(annotations, hits, progress, height)
  const [pointed, setPointed] = useState<number | null>(null)
  const goTo = (event: PointerEvent<HTMLDivElement>, isDrag: boolean) => {
    const { top, height: whole } = event.currentTarget.getBoundingClientRect()
    scrollToOffset(stage, progress.offsetAt((event.clientY - top) / whole), { traceless: isDrag })
  }
  return (
    <div className={styles.frame}>
      <div
        ref={map}
        className={styles.minimap}
        role="scrollbar"
        tabIndex={0}
        aria-label={words.map(annotations.length, hits.count)}
        aria-orientation="vertical"
        aria-controls={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words.mapAt(percent)}
        onKeyDown={(event) => {
          onKeyDown(event, stage)
        }}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          goTo(event, false)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event, true)
          setPointed(event.clientY - event.currentTarget.getBoundingClientRect().top)
        }}
        onPointerLeave={() => {
          setPointed(null)
        }}
      >
        <div ref={track} className={styles.track} aria-hidden>
          <div style={{ height: 2 * height + tall }}>
            <span className={styles.view} style={{ top: height, height: tall }} />
          </div>
        </div>
        <Marks marks={marks} />
      </div>
      {pointed !== null && height > 0 && <Hint at={pointed} {...{ stage, annotations, hits, progress, height }} />}
    </div>
  )
}

/** Apart, so that scrolling draws none of them again. */
const Marks = memo(function Marks({ marks }: { readonly marks: readonly MapMark[] }) {
  return marks.map(({ kind, top, height }) => (
    <i key={`${kind}${String(top)}`} data-kind={kind === 'hit' ? 'hit' : kindName(kind)} style={{ top, height }} />
  ))
})

interface HintProps extends Omit<MinimapProps, 'layoutTurn'> {
  /** px from the top of the map. */
  readonly at: number
  readonly height: number
}

/** What is at the place that is pointed at: how far, what lies there, and how its paragraph begins. */
function Hint({ at, height, stage, annotations, hits, progress }: HintProps) {
  const offset = progress.offsetAt(at / height)
  const span = { start: progress.offsetAt((at - REACH) / height), end: progress.offsetAt((at + REACH) / height) }
  const there = whatIsThere(span, annotations, hits)
  const excerpt = stage.surface.textNodeOf(Math.max(0, blockAt(stage.surface.blocks, offset)))?.data.slice(0, EXCERPT)
  return (
    <div className={styles.hint} style={{ top: Math.min(Math.max(0, at - 12), height - 48) }} aria-hidden>
      <span className={styles.there}>
        {words.percent(Math.round((at / height) * 100))}
        {there === '' ? '' : `${words.metadataSeparator}${there}`}
      </span>
      {excerpt !== undefined && <span className={styles.excerpt}>{excerpt}</span>}
    </div>
  )
}
