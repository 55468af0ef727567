import type { MatrixRow } from '../../../shared/analysis/matrix/matrix.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { stanceTone } from '../../ui/stance-tone.ts'
import styles from './matrix.module.css'
import { ratioOf, tallyOf } from './tally.ts'

/** px */
const BAR = 6
const PITCH = 7
const HEIGHT = 14

/** How many people hold each step of the scale: a bar a step, and the ratio of its two sides. */
export function Distribution({ row }: { readonly row: MatrixRow }) {
  const { holders, scale } = row
  const most = Math.max(...holders)
  if (!(most > 0)) return null
  const tally = tallyOf(holders)
  const width = holders.length * PITCH
  const label = messages.positions.view.tally(tally, scale[0]?.label ?? '', scale.at(-1)?.label ?? '')
  return (
    <>
      <svg
        className={styles.bars}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        role="img"
        aria-label={label}
      >
        {holders.map((count, step) => {
          const height = count === 0 ? 0 : Math.max(2, Math.round((count / most) * (HEIGHT - 1)))
          return (
            <rect
              key={scale[step]?.id ?? step}
              data-stance={stanceTone(step, holders.length)}
              x={step * PITCH}
              y={HEIGHT - 1 - height}
              width={BAR}
              height={height}
            />
          )
        })}
        <path className={styles.base} d={`M0 ${String(HEIGHT - 0.5)}h${String(width - 1)}`} />
      </svg>
      <span className="num" title={label} aria-hidden="true">
        {ratioOf(tally)}
      </span>
    </>
  )
}
