import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react'
import type { Timeline } from '../../../shared/analysis/timeline/timeline.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Axis, EventLines } from './axis.tsx'
import type { DotPlace } from './dot-target.ts'
import { Lane } from './lane.tsx'
import type { LaneShapes } from './lane-shapes.ts'
import { AXIS, HEADING, LANE, NAMES, STANCES } from './measures.ts'
import { shortText } from './short-text.ts'
import type { TimeWindow } from './time-window.ts'
import styles from './timeline.module.css'

const text = messages.positions.view.time

interface PictureProps {
  readonly timeline: Timeline
  readonly shapes: readonly LaneShapes[]
  readonly window: TimeWindow
  /** px, of all of it. */
  readonly width: number
  readonly active: DotPlace | null
  readonly selectedPersonId: string | null
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocusDot: (place: DotPlace) => void
  readonly onOpenDot: (place: DotPlace) => void
  /** What is being marked with the mouse. */
  readonly children?: ReactNode
  readonly ref: Ref<SVGSVGElement>
}

/** The dot that an event came from. */
export function dotUnder(target: EventTarget): DotPlace | null {
  const dot = target instanceof Element ? target.closest('[data-dot]') : null
  const [lane, index] = (dot?.getAttribute('data-dot') ?? '').split('-').map(Number)
  return lane === undefined || index === undefined ? null : { lane, dot: index }
}

/** The timeline as one picture that stands by itself: its heading is in it. */
export function Picture({ ref, children, ...props }: PictureProps) {
  const { timeline, shapes, window, width, active, selectedPersonId, onKeyDown, onFocusDot, onOpenDot } = props
  const part = Math.max(0, width - NAMES - STANCES)
  const lanes = timeline.lanes.length * LANE
  const height = HEADING + lanes + AXIS
  const { wording } = timeline.question
  return (
    <svg
      ref={ref}
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="group"
      aria-label={text.label(wording)}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const place = dotUnder(target)
        if (place) onFocusDot(place)
      }}
      onClick={({ target }: MouseEvent) => {
        const place = dotUnder(target)
        if (place) onOpenDot(place)
      }}
    >
      <rect className={styles.paper} width={width} height={height} />
      <text className={styles.heading} x={16} y={17}>
        <title>{wording}</title>
        {shortText(wording, 14, width - 32)}
      </text>
      <g transform={`translate(0 ${String(HEADING)})`}>
        <EventLines timeline={timeline} window={window} width={part} height={lanes + 20} />
        {timeline.lanes.map((lane, index) => (
          <Lane
            key={lane.person.id}
            lane={lane}
            shapes={shapes[index] ?? NO_SHAPES}
            index={index}
            steps={timeline.scale.length}
            window={window}
            width={part}
            activeDot={active?.lane === index ? active.dot : null}
            selected={lane.person.id === selectedPersonId}
          />
        ))}
        <g transform={`translate(0 ${String(lanes)})`}>
          <Axis timeline={timeline} window={window} width={part} />
        </g>
      </g>
      {children}
    </svg>
  )
}

const NO_SHAPES: LaneShapes = { dots: [], runs: [], turns: [] }

/** The axis once more, for the foot of a timeline that is higher than its place. */
export function AxisOver({ timeline, window, width }: Pick<PictureProps, 'timeline' | 'window' | 'width'>) {
  return (
    <svg className={styles.axisOver} width={width} height={AXIS} aria-hidden="true">
      <Axis timeline={timeline} window={window} width={Math.max(0, width - NAMES - STANCES)} />
    </svg>
  )
}
