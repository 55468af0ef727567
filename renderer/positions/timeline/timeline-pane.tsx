import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Timeline } from '../../../shared/analysis/timeline/timeline.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { announce } from '../../ui/announcer.tsx'
import { moveToQuote } from '../positions-store.ts'
import type { Positions } from '../use-positions.ts'
import { dotLabel } from './dot-mark.tsx'
import { type DotPlace, dotTarget } from './dot-target.ts'
import { laneShapes } from './lane-shapes.ts'
import { AXIS, HEADING, LANE, NAMES } from './measures.ts'
import { AxisOver, dotUnder, Picture } from './picture.tsx'
import { TimelineHead } from './timeline-head.tsx'
import { useTimeWindow } from './use-time-window.ts'
import { useTimeline } from './use-timeline.ts'
import { useWidth } from './use-width.ts'
import styles from './timeline.module.css'

const text = messages.positions.view.time

/** The question with the cursor over time: one lane a person. */
export function TimelinePane({ positions }: { readonly positions: Positions }) {
  const timeline = useTimeline(positions)
  const { ref: frame, width } = useWidth<HTMLDivElement>()
  const picture = useRef<SVGSVGElement>(null)
  const time = useTimeWindow(timeline, frame, width)
  const shapes = useMemo(() => timeline?.lanes.map((lane) => laneShapes(lane, timeline.scale.length)) ?? [], [timeline])
  const personId = useDeferredValue(positions.columns[positions.place.column]?.person?.id ?? null)
  const dots = useDots(timeline, shapes, personId, time.show, picture)
  const row = positions.rows[positions.place.row]
  const drawn = timeline !== null && time.window !== null && shapes.some((each) => each.dots.length > 0)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    // The dot with the keys stays where it is.
    const about =
      dots.active && dotUnder(event.target) ? shapes[dots.active.lane]?.dots[dots.active.dot]?.at : undefined
    if (event.key === '+' || event.key === '=') time.zoomIn(about)
    else if (event.key === '-') time.zoomOut(about)
    else if (event.key === '0') time.reset()
    else return
    event.preventDefault()
  }
  return (
    <section className={styles.pane} aria-label={text.title} data-timeline onKeyDown={onKeyDown}>
      <TimelineHead positions={positions} timeline={timeline} time={time} picture={picture} drawn={drawn} />
      <div
        ref={frame}
        className={styles.scroller}
        // The picture comes a frame after the matrix: its room is kept.
        style={{ minHeight: timeline === null && row ? HEADING + AXIS + row.cells.size * LANE : undefined }}
        onPointerDown={time.onPointerDown}
        onPointerMove={time.onPointerMove}
        onPointerUp={time.onPointerUp}
        onDoubleClick={time.reset}
      >
        {timeline && time.window && drawn && width > 0 ? (
          <>
            <Picture
              ref={picture}
              timeline={timeline}
              shapes={shapes}
              window={time.window}
              width={width}
              active={dots.active}
              selectedPersonId={personId}
              onKeyDown={dots.onKeyDown}
              onFocusDot={dots.onFocus}
              onOpenDot={dots.open}
            >
              {time.marked && (
                <rect
                  className={styles.marked}
                  x={Math.min(time.marked.from, time.marked.to)}
                  y={HEADING}
                  width={Math.abs(time.marked.to - time.marked.from)}
                  height={timeline.lanes.length * LANE}
                />
              )}
            </Picture>
            <AxisOver timeline={timeline} window={time.window} width={width} />
          </>
        ) : (
          <p className={styles.nothing} style={{ paddingInlineStart: NAMES / 11 }}>
            {timeline ? text.nothing : row ? '' : text.noQuestion}
          </p>
        )}
      </div>
    </section>
  )
}

/** One tab stop among the dots; arrows go from one to the next, Enter opens its quotes. */
function useDots(
  timeline: Timeline | null,
  shapes: readonly ReturnType<typeof laneShapes>[],
  personId: string | null,
  show: (day: number) => void,
  picture: React.RefObject<SVGSVGElement | null>,
) {
  const [chosen, setChosen] = useState<{ readonly of: Timeline; readonly place: DotPlace } | null>(null)
  const wanted = useRef(false)
  const active = chosen && chosen.of === timeline ? chosen.place : firstPlace(timeline, shapes, personId)
  useEffect(() => {
    if (!wanted.current || !active) return
    wanted.current = false
    const dot = picture.current?.querySelector<SVGElement>(`[data-dot="${String(active.lane)}-${String(active.dot)}"]`)
    dot?.focus({ preventScroll: true })
    dot?.scrollIntoView({ block: 'nearest' })
  })
  const open = ({ lane, dot }: DotPlace): void => {
    const person = timeline?.lanes[lane]?.person
    const voice = timeline?.lanes[lane]?.dots[dot]?.voices[0]
    if (timeline && person && voice)
      moveToQuote({ questionId: timeline.question.id, columnKey: person.id }, voice.lead.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!active || !timeline || event.ctrlKey || event.metaKey || event.altKey) return
    const target = dotTarget(
      event.key,
      active,
      shapes.map(({ dots }) => dots.map(({ at }) => at)),
    )
    if (event.key === 'Enter' || event.key === ' ') open(active)
    else if (target) {
      const shape = shapes[target.lane]?.dots[target.dot]
      const person = timeline.lanes[target.lane]?.person
      wanted.current = true
      setChosen({ of: timeline, place: target })
      if (shape && person) {
        if (target.lane === active.lane && target.dot === active.dot) announce(dotLabel(shape, person))
      }
    } else return
    event.preventDefault()
  }
  return {
    active,
    open,
    onKeyDown,
    onFocus: (place: DotPlace): void => {
      const shape = shapes[place.lane]?.dots[place.dot]
      if (timeline) setChosen({ of: timeline, place })
      if (shape) show(shape.at)
    },
  }
}

/** The latest dot of who is chosen in the matrix, else of the first who has any. */
function firstPlace(
  timeline: Timeline | null,
  shapes: readonly ReturnType<typeof laneShapes>[],
  personId: string | null,
): DotPlace | null {
  const own = timeline?.lanes.findIndex(({ person, dots }) => person.id === personId && dots.length > 0) ?? -1
  const lane = own >= 0 ? own : shapes.findIndex(({ dots }) => dots.length > 0)
  return lane < 0 ? null : { lane, dot: (shapes[lane]?.dots.length ?? 1) - 1 }
}
