import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { filledCells, stanceTone } from './stance-tone.ts'
import styles from './stance-mark.module.css'

interface StanceMarkProps {
  /** Step on the scale, 0 furthest towards yes. */
  readonly index: number
  /** Steps of the scale. */
  readonly length: number
  /** The word of the stance: a mark never stands for it alone. */
  readonly children?: ReactNode
  /** Names the mark where no word fits. */
  readonly label?: string
  /** On the stance's tint, as a chip. */
  readonly chip?: boolean
  readonly className?: string | undefined
}

const CELL = 4
const PITCH = 5
const HEIGHT = 8

/** One path for all of them: lists show hundreds. */
function cells(from: number, to: number, top: number, height: number): string {
  let path = ''
  for (let cell = from; cell < to; cell += 1)
    path += `M${String(cell * PITCH)} ${String(top)}h${String(CELL)}v${String(height)}h-${String(CELL)}z`
  return path
}

/** Cells filled from the centre towards yes (left) or no (right), and the word. Reads in greyscale. */
export function StanceMark({ index, length, children, label, chip = false, className }: StanceMarkProps) {
  const { from, to } = filledCells(index, length)
  const width = length * PITCH - 1
  return (
    <span
      className={classNames(styles.stance, chip && styles.chip, className)}
      data-stance={stanceTone(index, length) ?? 'conditional'}
    >
      <svg
        className={styles.cells}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        role={label === undefined ? undefined : 'img'}
        aria-label={label}
        aria-hidden={label === undefined ? true : undefined}
      >
        <path className={styles.filled} d={cells(from, to, 0, HEIGHT)} />
        <path className={styles.empty} d={cells(0, from, 3, 2) + cells(to, length, 3, 2)} />
      </svg>
      {children !== undefined && (
        <span className="clip" title={typeof children === 'string' ? children : undefined}>
          {children}
        </span>
      )}
    </span>
  )
}
