import { memo } from 'react'
import type { HeldStance } from '../../../shared/analysis/matrix/matrix.ts'
import type { TimelineLane } from '../../../shared/analysis/timeline/timeline.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { filledCells, stanceTone } from '../../ui/stance-tone.ts'
import { DotMark } from './dot-mark.tsx'
import type { LaneShapes } from './lane-shapes.ts'
import { LANE, NAMES, STANCES, yOf } from './measures.ts'
import { shortText } from './short-text.ts'
import type { TimeWindow } from './time-window.ts'
import { xAt } from './time-window.ts'
import styles from './timeline.module.css'

const text = messages.positions.view.time

interface LaneProps {
  readonly lane: TimelineLane
  readonly shapes: LaneShapes
  /** 0-based. */
  readonly index: number
  /** Of the scale. */
  readonly steps: number
  readonly window: TimeWindow
  /** px, of the part that time is drawn in. */
  readonly width: number
  /** Index of the dot that Tab leads to; null: it is in another lane. */
  readonly activeDot: number | null
  readonly selected: boolean
}

const px = (value: number): string => value.toFixed(1)

/** One person over time: dots where something was said, lines where a stance is held, steps where it changed. */
export const Lane = memo(function Lane(props: LaneProps) {
  const { lane, shapes, index, steps, window, width, activeDot, selected } = props
  const x = (day: number): number => xAt(day, window, width)
  const last = lane.dots.at(-1)
  return (
    <g transform={`translate(0 ${String(index * LANE)})`} className={selected ? styles.selected : undefined}>
      <path className={styles.rule} d={`M0 0.5H${String(NAMES + width + STANCES)}`} />
      <text className={styles.name} x={16} y={LANE / 2 + 4}>
        <title>{lane.person.name}</title>
        {shortText(lane.person.name, 12, NAMES - 28)}
      </text>
      <svg x={NAMES} width={width} height={LANE} className={styles.clipped}>
        <path className={styles.middle} d={`M0 ${String(yOf(0.5))}H${String(width)}`} />
        {shapes.runs.map((run, at) => (
          <path
            key={at}
            className={run.to === null ? styles.open : styles.run}
            data-stance={stanceTone(run.step, steps)}
            d={`M${px(x(run.from))} ${String(yOf(run.level))}H${px(run.to === null ? width : x(run.to))}`}
          />
        ))}
        {shapes.turns.map((turn) => (
          <path
            key={turn.at}
            className={styles.turn}
            d={`M${px(x(turn.at))} ${String(yOf(turn.from))}V${String(yOf(turn.to))}`}
          />
        ))}
      </svg>
      <svg x={NAMES} width={width} height={LANE} className={styles.dots}>
        {shapes.dots.map((shape, at) => (
          <DotMark
            key={`${shape.dot.date.value} ${String(shape.dot.held.step)} ${shape.dot.date.of}`}
            shape={shape}
            person={lane.person}
            lane={index}
            index={at}
            steps={steps}
            x={x(shape.at)}
            span={shape.span && { from: Math.max(0, x(shape.span.from)), to: Math.min(width, x(shape.span.to)) }}
            shown={x(shape.at) >= 0 && x(shape.at) <= width}
            active={at === activeDot}
          />
        ))}
      </svg>
      {last && (
        <StanceNow held={last.held} steps={steps} x={NAMES + width + 12} y={lane.unplaced.length > 0 ? 14 : 20} />
      )}
      {lane.unplaced.length > 0 && (
        <text className={styles.unplaced} x={NAMES + width + 12} y={last ? 31 : 24}>
          <title>{text.unplacedTitle(lane.unplaced.length)}</title>
          {text.unplaced(lane.unplaced.length)}
        </text>
      )}
    </g>
  )
})

interface StanceNowProps {
  readonly held: HeldStance
  readonly steps: number
  /** px: the left edge, and the middle of the line. */
  readonly x: number
  readonly y: number
}

const cells = (from: number, to: number, top: number, height: number): string =>
  Array.from(
    { length: Math.max(0, to - from) },
    (_, at) => `M${String((from + at) * 5)} ${String(top)}h4v${String(height)}h-4z`,
  ).join('')

/** The stance at the end of a lane, with the mark that it has everywhere: a picture stands without the page. */
function StanceNow({ held, steps, x, y }: StanceNowProps) {
  const { from, to } = filledCells(held.step, steps)
  return (
    <g data-stance={stanceTone(held.step, steps)} transform={`translate(${String(x)} ${String(y)})`}>
      <path className={styles.filled} d={cells(from, to, -4, 8)} />
      <path className={styles.unfilled} d={cells(0, from, -1, 2) + cells(to, steps, -1, 2)} />
      <text className={styles.stance} x={steps * 5 + 5} y={4}>
        {shortText(held.stance.label, 12, STANCES - 28 - steps * 5)}
      </text>
    </g>
  )
}
