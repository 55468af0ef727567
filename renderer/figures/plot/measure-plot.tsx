import { type KeyboardEvent, type RefObject, useId, useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { listTarget } from '../../ui/list-keys.ts'
import { layOut, type PlacedPoint, type PlotLayout, type PlotPoint } from './plot-layout.ts'
import styles from './plot.module.css'
import { useWidth } from './use-width.ts'

const words = messages.figures.view.plot
const HEIGHT = 276
const PAGE = 10
/** Points that can be pointed at; of more, only the one that is reached and those in conflict. */
const MOST_POINTS = 400
const HALF = 5.5
/** px: of a letter of the caption, on the wide side. */
const CAPTION_LETTER = 7

interface MeasurePlotProps {
  readonly svg: RefObject<SVGSVGElement | null>
  /** Says what is drawn. */
  readonly label: string
  /** Over the plot, so that a picture of it says what it shows. */
  readonly caption: string
  readonly points: readonly PlotPoint[]
  /** Ids of the figures of each conflict, by value. */
  readonly conflicts: readonly (readonly string[])[]
  /** Id of the point that is reached. */
  readonly active: string | null
  readonly tickText: (value: number) => string
  /** How a point is announced. */
  readonly describe: (point: PlotPoint) => string
  readonly onReach: (id: string) => void
  /** Enter or double click. */
  readonly onOpen: (id: string) => void
}

/** Figures by date: a point each, bars for ranges, lines between those in conflict. Arrows go from point to point. */
export function MeasurePlot(props: MeasurePlotProps) {
  const { svg, label, points, conflicts, active, describe, onReach, onOpen } = props
  const id = useId()
  const { ref, width } = useWidth(388)
  const layout = useMemo(
    () => layOut(points, conflicts, { width, height: HEIGHT }, active),
    [points, conflicts, width, active],
  )
  const shown = useMemo(() => reachable(layout.points, active), [layout, active])
  const at = points.findIndex((point) => point.id === active)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key] ?? event.key
    const target = event.key === 'Enter' ? null : listTarget(key, at, points.length, PAGE)
    const next = target === null ? undefined : points[target]
    if (event.key === 'Enter' && active !== null) onOpen(active)
    else if (next) onReach(next.id)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={ref}
      className={styles.plot}
      role="listbox"
      aria-label={label}
      aria-orientation="horizontal"
      aria-activedescendant={at >= 0 ? `${id}-${active ?? ''}` : undefined}
      tabIndex={0}
      data-plot
      onKeyDown={onKeyDown}
    >
      <svg ref={svg} width={width} height={HEIGHT} role="presentation" data-title={label}>
        <text className={styles.caption} x={0} y={14} aria-hidden>
          {cut(props.caption, width)}
        </text>
        <Frame layout={layout} tickText={props.tickText} />
        {layout.points.length > shown.length && <path className={styles.many} d={diamonds(layout.points)} />}
        {layout.links.map((link, index) => (
          <line key={index} className={styles.link} {...link} />
        ))}
        {shown.map((placed) => (
          <Point
            key={placed.point.id}
            id={`${id}-${placed.point.id}`}
            placed={placed}
            active={placed.point.id === active}
            label={describe(placed.point)}
            onReach={onReach}
            onOpen={onOpen}
          />
        ))}
        {layout.labels.map(({ key, x, y, text, isInConflict }) => (
          <text key={key} className={styles.label} data-conflict={isInConflict || undefined} x={x} y={y} aria-hidden>
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** An SVG does not cut its text; the whole of it is the name of the plot. */
function cut(text: string, width: number): string {
  const letters = Array.from(text)
  const room = Math.floor(width / CAPTION_LETTER)
  return letters.length <= room ? text : `${letters.slice(0, room - 1).join('')}…`
}

const reachable = (points: readonly PlacedPoint[], active: string | null): readonly PlacedPoint[] =>
  points.length <= MOST_POINTS
    ? points
    : points.filter(({ point }) => point.isInConflict || point.id === active).slice(-MOST_POINTS)

const diamond = (x: number, y: number): string =>
  `M${x.toFixed(1)} ${(y - HALF).toFixed(1)}l${String(HALF)} ${String(HALF)}l-${String(HALF)} ${String(HALF)}l-${String(HALF)} -${String(HALF)}z`

/** Points that fall onto the same pixel are drawn once. */
const diamonds = (points: readonly PlacedPoint[]): string =>
  [...new Set(points.map(({ x, y }) => diamond(Math.round(x), Math.round(y))))].join('')

interface FrameProps {
  readonly layout: PlotLayout
  readonly tickText: (value: number) => string
}

function Frame({ layout: { frame, valueTicks, dateTicks, undatedX }, tickText }: FrameProps) {
  const bottom = frame.y + frame.height
  return (
    <g aria-hidden>
      {valueTicks.map(({ y, value }) => (
        <g key={value}>
          <line className={styles.grid} x1={frame.x} x2={frame.x + frame.width} y1={y} y2={y} />
          <text className={styles.value} x={frame.x - 8} y={y + 4}>
            {tickText(value)}
          </text>
        </g>
      ))}
      {dateTicks.map(({ x, date }) => (
        <text key={date} className={styles.date} x={x} y={bottom + 19}>
          {messages.figures.view.shortDate(date)}
        </text>
      ))}
      {undatedX !== null && (
        <>
          {dateTicks.length > 0 && (
            <line className={styles.undated} x1={undatedX - 28} x2={undatedX - 28} y1={frame.y} y2={bottom} />
          )}
          <text className={styles.date} x={undatedX} y={bottom + 19}>
            {words.noDate}
          </text>
        </>
      )}
    </g>
  )
}

interface PointProps {
  readonly id: string
  readonly placed: PlacedPoint
  readonly active: boolean
  readonly label: string
  readonly onReach: (id: string) => void
  readonly onOpen: (id: string) => void
}

function Point({ id, placed: { point, x, y, top, bottom }, active, label, onReach, onOpen }: PointProps) {
  return (
    <g
      id={id}
      role="option"
      aria-label={label}
      aria-selected={active}
      className={styles.point}
      data-conflict={point.isInConflict || undefined}
      onClick={() => {
        onReach(point.id)
      }}
      onDoubleClick={() => {
        onOpen(point.id)
      }}
    >
      {bottom > top && <line className={styles.bar} x1={x} x2={x} y1={top} y2={bottom} />}
      {active && <circle className={styles.reached} cx={x} cy={y} r={10} data-page-only />}
      <path d={diamond(x, y)} />
      <rect className={styles.target} x={x - 12} y={y - 12} width={24} height={24} data-page-only />
    </g>
  )
}
