import { messages } from '../../../shared/messages/messages.ts'
import type { Person } from '../../../shared/model/person.ts'
import { stanceTone } from '../../ui/stance-tone.ts'
import type { DotShape } from './lane-shapes.ts'
import { yOf } from './measures.ts'
import styles from './timeline.module.css'

const text = messages.positions.view.time

interface DotMarkProps {
  readonly shape: DotShape
  readonly person: Person
  readonly lane: number
  readonly index: number
  readonly steps: number
  /** px */
  readonly x: number
  readonly span: { readonly from: number; readonly to: number } | null
  /** Its moment is in the window. */
  readonly shown: boolean
  readonly active: boolean
}

const RADIUS = 5
const RING = 7.5

export function dotLabel({ dot }: DotShape, { name }: Person): string {
  const { date, held, voices, changedFrom } = dot
  const said = text.dot(name, date.value, date.of, held.stance.label, voices.length)
  return changedFrom ? `${said}, ${text.changed(changedFrom.stance.label)}` : said
}

/** What was said on a date: a disc, a square for officials; a ring marks a change, a bar a date known in part. */
export function DotMark({ shape, person, lane, index, steps, x, span, shown, active }: DotMarkProps) {
  const y = yOf(shape.level)
  const label = dotLabel(shape, person)
  const isSquare = person.standing === 'official'
  return (
    <g
      className={styles.dot}
      role="button"
      aria-label={label}
      tabIndex={active ? 0 : -1}
      data-dot={`${String(lane)}-${String(index)}`}
      data-stance={stanceTone(shape.dot.held.step, steps)}
      data-of={shape.dot.date.of}
      data-away={shown ? undefined : ''}
    >
      <title>{label}</title>
      {span && span.to > span.from && (
        <rect className={styles.span} x={span.from} y={y - 1.5} width={span.to - span.from} height={3} rx={1.5} />
      )}
      <circle className={styles.target} cx={x} cy={y} r={12} />
      {shape.dot.changedFrom &&
        (isSquare ? (
          <rect className={styles.ring} x={x - 7} y={y - 7} width={14} height={14} rx={3} />
        ) : (
          <circle className={styles.ring} cx={x} cy={y} r={RING} />
        ))}
      {isSquare ? (
        <rect className={styles.mark} x={x - 4.5} y={y - 4.5} width={9} height={9} rx={1.5} />
      ) : (
        <circle className={styles.mark} cx={x} cy={y} r={RADIUS} />
      )}
    </g>
  )
}
