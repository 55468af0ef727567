import type { Timeline } from '../../../shared/analysis/timeline/timeline.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { AXIS, NAMES } from './measures.ts'
import { roughWidth, shortText } from './short-text.ts'
import { ticksOf, withRoom } from './ticks.ts'
import { type TimeWindow, xAt } from './time-window.ts'
import styles from './timeline.module.css'

const text = messages.positions.view.time

/** px */
const EVENT_LABEL = 168
const GAP = 10

interface AxisProps {
  readonly timeline: Timeline
  readonly window: TimeWindow
  readonly width: number
}

const middleOf = ({ first, last }: { readonly first: number; readonly last: number }): number => (first + last + 1) / 2

/** Years and months, a tick for every source, and what happened. */
export function Axis({ timeline, window, width }: AxisProps) {
  const x = (day: number): number => xAt(day, window, width)
  const events = timeline.events.map(({ event, days }) => ({ event, day: middleOf(days) }))
  const room = ({ event }: (typeof events)[number]): number => Math.min(EVENT_LABEL, roughWidth(event.label, 11)) + GAP
  return (
    <svg x={NAMES} width={width} height={AXIS}>
      <path className={styles.axis} d={`M0 0.5H${String(width)}`} />
      {ticksOf(window, width, text.months).map((tick) => (
        <g key={tick.day} transform={`translate(${x(tick.day).toFixed(1)} 0)`}>
          <path className={tick.major ? styles.majorTick : styles.tick} d={`M0 0V${tick.major ? '18' : '14'}`} />
          <text className={styles.tickLabel} x={4} y={14}>
            {tick.label}
          </text>
        </g>
      ))}
      {timeline.sources.map(({ source, days }) => (
        <path key={source.id} className={styles.source} d={`M${x(middleOf(days)).toFixed(1)} 0V6`}>
          <title>{text.source(source.title, source.publishedAt ?? '')}</title>
        </path>
      ))}
      {withRoom(events, window, width, room).map((placed) => (
        <text key={placed.event.id} className={styles.eventLabel} x={x(placed.day) + 3} y={31}>
          <title>{text.event(placed.event.label, placed.event.date)}</title>
          {shortText(placed.event.label, 11, EVENT_LABEL)}
        </text>
      ))}
    </svg>
  )
}

/** A line for each event, through all lanes. */
export function EventLines({ timeline, window, width, height }: AxisProps & { readonly height: number }) {
  return (
    <svg x={NAMES} width={width} height={height}>
      {timeline.events.map(({ event, days }) => (
        <path
          key={event.id}
          className={styles.event}
          d={`M${xAt(middleOf(days), window, width).toFixed(1)} 0V${String(height)}`}
        >
          <title>{text.event(event.label, event.date)}</title>
        </path>
      ))}
    </svg>
  )
}
