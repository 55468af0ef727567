import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import styles from './pane-layout.module.css'

interface SeparatorProps {
  readonly label: string
  /** px. */
  readonly size: number
  readonly min: number
  readonly max: number
  /** The pane lies after the separator: dragging towards the start makes it larger. */
  readonly reversed: boolean
  readonly onResize: (size: number) => void
  /** Double click and Enter: back to the designed size. */
  readonly onReset: () => void
}

const STEP = 16

/** The edge of a pane: dragged, or moved with the arrow keys (Home and End go to its limits). */
export function Separator({ label, size, min, max, reversed, onResize, onReset }: SeparatorProps) {
  const start = useRef<{ readonly x: number; readonly size: number } | null>(null)
  const resize = (to: number) => {
    onResize(Math.round(Math.min(max, Math.max(min, to))))
  }

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, size }
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!start.current) return
    const moved = event.clientX - start.current.x
    resize(start.current.size + (reversed ? -moved : moved))
  }
  const onPointerUp = () => {
    start.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const grow = reversed ? 'ArrowLeft' : 'ArrowRight'
    const shrink = reversed ? 'ArrowRight' : 'ArrowLeft'
    if (event.key === grow) resize(size + STEP)
    else if (event.key === shrink) resize(size - STEP)
    else if (event.key === 'Home') resize(min)
    else if (event.key === 'End') resize(max)
    else if (event.key === 'Enter') onReset()
    else return
    event.preventDefault()
  }

  return (
    <div
      className={styles.separator}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={onReset}
      onKeyDown={onKeyDown}
    />
  )
}
